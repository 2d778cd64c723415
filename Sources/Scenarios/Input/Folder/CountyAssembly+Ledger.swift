// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyAssembly {
  /// One row of the declarations table.
  mutating func readDeclaration(_ row: RowReader) {
    let item = row.text("item")
    let year = row.schoolYear("year")
    var value: ExactDecimal?
    if let text = row.text("value"), !text.contains(where: \.isNumber),
      case .success(let flag) = CellText.flag(text)
    {
      row.report("value", .yesNoWord(figure: flag ? "1" : "0"), value: text)
    } else {
      value = row.decimal("value")
    }
    let nature = row.choice("nature", DeclarationNature.self)
    guard let item, let year else { return }
    var declaration = Declaration(
      item: item, year: year, value: value, isPlanned: nature == .planned)
    declaration.department = row.text("department")
    declaration.evidence = row.text("evidence")
    declarations.append(declaration)
    note(row)
  }

  /// One row of the relaxations table.
  mutating func readRelaxation(_ row: RowReader) {
    let school = namedSchool(row, "school")
    let route = row.text("route")
    let from = row.schoolYear("from")
    let until = row.schoolYear("until")
    let amount = row.quantity("amount")
    let (musicRooms, artRooms) = (row.whole("musicRooms"), row.whole("artRooms"))
    guard let school, let route, let from else { return }
    var claim = RelaxationClaim(school: school, route: route, from: from, until: until)
    claim.amount = amount
    claim.musicRooms = musicRooms
    claim.artRooms = artRooms
    claim.evidence = row.text("evidence")
    relaxations.append(claim)
    note(row)
  }

  /// One row of the levers table, which replaces the default of its action as a whole.
  mutating func readLever(_ row: RowReader) {
    let action = row.choice("action", MeasureAction.self)
    let contributions = row.contributions("contributions", schema.choices["resourceKind"] ?? [])
    let unitPrice = row.money("unitPrice")
    let recurrent = row.money("recurrent")
    let leadYears = row.whole("leadYears")
    let step = row.whole("step")
    let limit = row.choice("limit", Lever.Limit.self) ?? .none
    let mostPerSection = row.whole("mostPerSection")
    let isEnabled = row.flag("isEnabled") ?? true
    let source = row.text("source")
    let assumption = row.text("assumption")
    if (source == nil) == (assumption == nil) {
      let table = row.rows.table
      let kind = Problem.Kind.exactlyOne(
        table.column("source").header, table.column("assumption").header)
      row.report("source", kind, value: source)
    }
    guard let action, let contributions, let unitPrice, let recurrent, let leadYears, let step
    else { return }
    let bounds = PlausibleBounds.current
    checkBounds(row, "unitPrice", bounds.broken(by: unitPrice, of: action))
    checkBounds(row, "recurrent", bounds.broken(by: recurrent, of: action))
    checkBounds(row, "step", bounds.broken(by: Quantity(step), of: action))
    checkBounds(
      row, "mostPerSection", mostPerSection.flatMap { bounds.broken(by: Quantity($0), of: action) })
    let isTooMuch = contributions.values.contains { $0 > Quantity(Int(bounds.contribution)) }
    checkBounds(row, "contributions", isTooMuch ? bounds.contribution : nil)
    guard let index = levers.firstIndex(where: { $0.action == action }) else {
      preconditionFailure("there is a default lever for every action")
    }
    if let first = leverRows[action] {
      row.report("action", .duplicateRow(first: first), value: row.text("action"))
      return
    }
    leverRows[action] = row.number
    levers[index] = Lever(
      action: action, contributions: contributions, unitPrice: unitPrice, recurrent: recurrent,
      leadYears: leadYears, step: step, limit: limit, mostPerSection: mostPerSection,
      isEnabled: isEnabled, basis: source.map { .stated($0) } ?? .assumed(assumption ?? ""))
  }
}

/// Whether a declared value is reached or planned, as the table words it.
enum DeclarationNature: String {
  case actual
  case planned
}
