// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension County {
  /// The same county with every table in an order that depends on what the rows say, not on where they stand.
  ///
  /// Whatever is reckoned from it, ties of pupils and steps of a search included, is then the same for every order of
  /// the rows. Rows that are alike in everything may stand in any order: nothing can tell them apart.
  func ordered() -> County {
    var county = self
    county.schools = schools.sorted { [NameOrder.key($0.id.rawValue)] }
    county.enrolment = enrolment.sorted {
      [$0.year.text, NameOrder.key($0.school.rawValue), "\($0.pupils)", "\($0.classes)"]
    }
    county.births = births.sorted {
      [NameOrder.key($0.zone.rawValue), "\($0.year)", "\($0.births)"]
    }
    county.declarations = declarations.sorted {
      [
        NameOrder.key($0.item), $0.year.text, $0.isPlanned ? "1" : "0", "\($0.value, or: "")",
        $0.department ?? "", $0.evidence ?? "",
      ]
    }
    county.relaxations = relaxations.sorted {
      [
        NameOrder.key($0.school.rawValue), $0.route, $0.from.text, $0.until?.text ?? "",
        "\($0.amount?.hundredths, or: "")", $0.evidence ?? "",
      ]
    }
    county.plan = plan.ordered()
    county.future.migration = future.migration.sorted {
      [
        $0.year.text, NameOrder.key($0.zone?.rawValue ?? ""), "\($0.grades)", "\($0.pupils)",
      ]
    }
    return county
  }
}

extension Plan {
  /// The same plan with every table in an order that depends on what the rows say.
  fileprivate func ordered() -> Plan {
    var plan = self
    plan.projects = projects.sorted { [NameOrder.key($0.id.rawValue)] }
    for index in plan.projects.indices {
      plan.projects[index].works = plan.projects[index].works.sorted {
        [NameOrder.key($0.school.rawValue), $0.stage.order]
      }
    }
    plan.measures = measures.sorted(by: \.orderKey)
    plan.closures = closures.sorted {
      [$0.year.text, NameOrder.key($0.school.rawValue), $0.receiver?.rawValue ?? ""]
    }
    plan.catchments = catchments.sorted {
      let source =
        switch $0.source {
        case .zone(let zone): "0" + NameOrder.key(zone.rawValue)
        case .school(let school): "1" + NameOrder.key(school.rawValue)
        }
      return [
        $0.from.text, source, Optional($0.stage).order, NameOrder.key($0.target.rawValue),
        "\($0.share)",
      ]
    }
    return plan
  }
}

extension Measure {
  /// What measures are ordered by: everything that they say, their name last.
  var orderKey: [String] {
    let amount = "\(amount.hundredths)"
    return [
      from.text, "\(MeasureAction.allCases.firstIndex(of: action) ?? 0)".padded,
      NameOrder.key(school?.rawValue ?? ""), stage.order, amount.padded, until?.text ?? "",
      NameOrder.key(giver?.rawValue ?? ""), "\(unitCost?.yuan, or: "")".padded,
      departments.joined(separator: "、"), source ?? "", NameOrder.key(id.rawValue),
    ]
  }
}

extension Array {
  /// Sorted by keys that are made once for each element.
  func sorted(by key: (Element) -> [String]) -> [Element] {
    map { (key: key($0), value: $0) }
      .sorted { left, right in
        left.key.lexicographicallyPrecedes(right.key) { left, right in
          left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        }
      }.map(\.value)
  }
}

extension SchoolYear {
  /// Four digits, which sort as years do.
  fileprivate var text: String { "\(firstYear)" }
}

extension Stage? {
  /// Shared things first, then primary, then junior.
  fileprivate var order: String {
    switch self {
    case nil: "0"
    case .primary: "1"
    case .junior: "2"
    }
  }
}

extension String {
  /// Filled up in front, so that numbers sort by size.
  fileprivate var padded: String { String(repeating: "0", count: Swift.max(0, 20 - count)) + self }
}

extension DefaultStringInterpolation {
  /// The value, or a text where there is none.
  fileprivate mutating func appendInterpolation<Value>(_ value: Value?, or text: String) {
    if let value { appendInterpolation(value) } else { appendLiteral(text) }
  }
}
