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
    let missing = items { $0.isMissingData }
    let others = items { !$0.isMissingData }
    return """
      \(missing.isEmpty ? "" : card(context.say("缺数据、无法评定，要先补数据的", "Not assessed until the data are filled in"), missing))\
      \(others.isEmpty ? "" : card(context.say("花钱购置解决不了、要靠调整布局和招生的", "What purchases cannot mend: it takes catchments, intake or new schools"), others))
      """
  }

  private func card(_ title: String, _ items: [Markup]) -> Markup {
    """
    <section class="card"><h3>\(title)</h3>\
    \(items)</section>
    """
  }

  private func items(_ isWanted: (BeyondLevers.Kind) -> Bool) -> [Markup] {
    groups.filter { isWanted($0.kind) }.map { group -> Markup in
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
