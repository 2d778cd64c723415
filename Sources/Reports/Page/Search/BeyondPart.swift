// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What no purchase mends, grouped by kind: one line a kind, school and year would bury the reader.
struct BeyondPart {
  let context: PageContext
  let result: SearchResult

  init(_ context: PageContext, _ result: SearchResult) {
    self.context = context
    self.result = result
  }

  private struct Group {
    let kind: BeyondLevers.Kind
    var schools: [String] = []
    var years: Set<Int> = []
    /// Pupils above the limit, the most in any year, by school.
    var excess: [String: Int] = [:]
  }

  var markup: Markup? {
    guard !result.beyondLevers.isEmpty else { return nil }
    let items = groups.map { group -> Markup in
      let years = group.years.sorted()
      let span =
        years.count > 2
        ? "\(years[0])–\(years[years.count - 1])"
        : years.map(String.init).joined(separator: context.say("、", ", "))
      let name = SearchWords.beyond(group.kind)[context.language] + context.aside(span)
      guard !group.schools.isEmpty else { return "<p class=\"line\">\(name)</p>" }
      let count = group.schools.count
      return .folded(
        name + context.say("：\(count) 所", ": \(count) \(count == 1 ? "school" : "schools")"),
        .list(
          group.schools.map { school in
            let over = group.excess[school].map {
              context.say("：最多时超 \($0) 人", ": up to \($0) pupils over")
            }
            return Markup(school + (over ?? ""))
          }))
    }
    return """
      <section class="card"><h3>\(context.say("花钱购置解决不了、要靠调整布局和招生的", "What purchases cannot mend: it takes catchments, intake or new schools"))</h3>\
      \(items)</section>
      """
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for item in result.beyondLevers {
      let place =
        groups.firstIndex { $0.kind == item.kind }
        ?? {
          groups.append(Group(kind: item.kind))
          return groups.count - 1
        }()
      groups[place].years.insert(item.year.firstYear)
      guard let school = item.school?.rawValue else { continue }
      if !groups[place].schools.contains(school) { groups[place].schools.append(school) }
      if let excess = item.excess {
        groups[place].excess[school] = max(excess, groups[place].excess[school] ?? 0)
      }
    }
    return groups
  }
}
