// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Places, classes and building areas.
extension WishResolver {
  /// Beyond this no amount of a county lies.
  static let mostHundredths: Int128 = 100_000_000_000_000

  /// The value that a step makes of a known one, in hundredths, to the nearest.
  static func apply(_ step: Step, to base: Int64) -> Int64? {
    func hundredths(_ number: ExactDecimal) -> Int128 {
      (Int128(number.significand) * 200 + Int128(number.divisor)) / (2 * Int128(number.divisor))
    }
    let value: Int128
    switch step {
    case .set(let number): value = hundredths(number)
    case .moved(let number):
      value =
        number.significand < 0
        ? Int128(base) - hundredths(ClauseReader.negative(number))
        : Int128(base) + hundredths(number)
    case .times(let factor):
      guard factor.significand >= 0 else { return nil }
      let product = 2 * Int128(base) * Int128(factor.significand) + Int128(factor.divisor)
      value = product / (2 * Int128(factor.divisor))
    }
    guard (-mostHundredths...mostHundredths).contains(value) else { return nil }
    return Int64(value)
  }

  /// Asks where an amount is changed to less than half or more than twice what is planned.
  func check(
    _ kind: Change.Kind, _ new: Int64, _ old: Int64, _ nearest: [Wish]
  ) throws(ClauseFailure) {
    guard old > 0, 2 * new < old || new > 2 * old, !isConfirmed(kind) else { return }
    let factor = Double(new) / Double(old)
    throw ClauseFailure(
      .largeChange(from: Self.plain(old), to: Self.plain(new), factor: factor), nearest,
      [.change(kind)])
  }

  static func plain(_ hundredths: Int64) -> String {
    ExactDecimal(significand: hundredths, scale: 2).description
  }

  func places(
    _ name: String, _ step: Step, _ stated: ExactDecimal?
  ) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    let total = project.works.compactMap(\.places).reduce(0, +)
    guard total > 0 else {
      throw ClauseFailure(.nothingToScale(project: project.id.rawValue, .places))
    }
    if let stated, stated != ExactDecimal(total) {
      throw ClauseFailure(.statedDiffers(stated: stated.description, planned: "\(total)"))
    }
    let works = project.works.filter { ($0.places ?? 0) > 0 }
    if Set(works.map(\.school)).count > 1, case .success(let school) = names.school(name),
      let own = works.first(where: { $0.school == school })?.places
    {
      let part = Self.apply(step, to: Int64(own) * 100).map { $0 / 100 } ?? Int64(own)
      let whole = total - own + Int(part)
      throw ClauseFailure(
        .partOfProject(project: project.id.rawValue),
        whole > 0 ? [.change(.resizePlaces(project.id, places: whole))] : [])
    }
    guard let new = Self.apply(step, to: Int64(total) * 100) else {
      throw ClauseFailure(.wrongForm(.places))
    }
    let count = Int((new + 50) / 100)
    // A third of 2,000 places is no whole number.
    if case .times(let factor) = step, factor.scale >= Amount.inexact, new % 100 != 0 {
      throw ClauseFailure(
        .vague(word: Self.plain(new)), [.change(.resizePlaces(ID(name), places: count))])
    }
    guard (1...100_000).contains(count) else {
      throw ClauseFailure(.outOfRange(.places, from: "1", to: "100000"))
    }
    let kind = Change.Kind.resizePlaces(ID(name), places: count)
    let named = Change.Kind.resizePlaces(project.id, places: count)
    if !isConfirmed(named) {
      let tenth =
        count % 10 == 0 && 5 * count >= total && 5 * count <= 100 * total ? count / 10 : count * 10
      let isTenth = 2 * tenth >= total && tenth <= 2 * total
      try check(
        named, Int64(count) * 100, Int64(total) * 100,
        isTenth ? [.change(.resizePlaces(ID(name), places: tenth))] : [])
    }
    return kind
  }

  func area(
    _ name: String, _ step: Step, _ stated: ExactDecimal?
  ) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    let total = project.works.compactMap(\.buildingArea).reduce(.zero, +)
    guard total > .zero else {
      throw ClauseFailure(.nothingToScale(project: project.id.rawValue, .area))
    }
    if let stated, Self.apply(.set(stated), to: 0) != total.hundredths {
      throw ClauseFailure(
        .statedDiffers(stated: stated.description, planned: Self.plain(total.hundredths)))
    }
    guard let new = Self.apply(step, to: total.hundredths), new > 0, new <= 1_000_000_000 else {
      throw ClauseFailure(.outOfRange(.area, from: "0.01", to: "10000000"))
    }
    let area = Quantity(hundredths: new)
    try check(.resizeArea(project.id, area: area), new, total.hundredths, [])
    return .resizeArea(ID(name), area: area)
  }

  func classes(_ name: String, _ step: Step) throws(ClauseFailure) -> Change.Kind {
    let project = try project(name)
    let places = project.works.compactMap(\.places).reduce(0, +)
    let classes = project.works.compactMap(\.classes).reduce(0, +)
    guard places > 0, classes > 0, let new = Self.apply(step, to: Int64(classes) * 100), new > 0,
      new < 100_000_000
    else {
      throw ClauseFailure(.nothingToScale(project: project.id.rawValue, .places))
    }
    let wanted = (Int(new) * places + classes * 50) / (classes * 100)
    guard (1...100_000).contains(wanted) else {
      throw ClauseFailure(.outOfRange(.places, from: "1", to: "100000"))
    }
    return .resizePlaces(ID(name), places: wanted)
  }
}
