// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// What the rows of findings point to: cited numbers and names of routes, kept once for all.
final class FindingSources: Sendable {
  let values: [CitedValue]
  let routes: [String]

  init(values: [CitedValue], routes: [String] = []) {
    self.values = values
    self.routes = routes
  }
}

/// The sources of one year on their way: the standard's own, then what relaxation routes add.
final class FindingSourceList {
  private let standard: FindingSources
  private var added: [CitedValue] = []
  private var routes: [String] = []

  init(_ standard: FindingSources) { self.standard = standard }

  /// Forgets what the rows of another year pointed to.
  func begin() {
    added.removeAll(keepingCapacity: true)
    routes.removeAll(keepingCapacity: true)
  }

  /// The limit of a number that is not among the standard's own.
  func limit(_ value: CitedValue) -> Limit {
    let place = added.firstIndex(of: value) ?? added.count
    if place == added.count { added.append(value) }
    return Limit(value.value, place: Int16(standard.values.count + place))
  }

  /// The place of a route's name.
  func place(ofRoute route: String) -> Int16 {
    let place = routes.firstIndex(of: route) ?? routes.count
    if place == routes.count { routes.append(route) }
    return Int16(place)
  }

  /// Everything that rows made so far may point to.
  var sources: FindingSources {
    added.isEmpty && routes.isEmpty
      ? standard : FindingSources(values: standard.values + added, routes: routes)
  }
}
