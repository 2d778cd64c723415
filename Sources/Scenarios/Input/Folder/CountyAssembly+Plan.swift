// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension CountyAssembly {
  /// One row of the projects table.
  mutating func readProject(_ row: RowReader) {
    guard let name = row.name("project") else { return }
    let id = ID<Project>(name)
    if let first = projectIndex[id] {
      row.report("project", .duplicateRow(first: sources.row("projects.csv", first)), value: name)
      return
    }
    let kind = row.choice("kind", ProjectKind.self) ?? .programme
    let completion = row.date("completion") ?? PartialDate(year: Self.farYear)
    var project = Project(id: id, kind: kind, completion: completion)
    project.group = row.text("group")
    project.content = row.text("content")
    project.status = row.choice("status", ProjectStatus.self) ?? .committed
    project.isLocked = row.flag("isLocked") ?? false
    project.start = row.date("start")
    project.earliestYear = row.schoolYear("earliestYear")
    project.latestYear = row.schoolYear("latestYear")
    project.cost = row.money("cost")
    project.payments = row.payments("payments")
    project.opening = row.choice("opening", OpeningMode.self) ?? .whole
    project.departments = row.list("departments")
    project.source = row.text("source")
    projectIndex[id] = projects.count
    projects.append(project)
    sources.works.append([])
    note(row)
  }

  /// A year for a completion date that could not be read; the row has an error then.
  private static let farYear = 2100

  /// One row of the works table, which completes a project.
  mutating func readWork(_ row: RowReader) {
    let name = row.name("project")
    let school = namedSchool(row, "school")
    var work = ProjectWork(school: school ?? ID(""), stage: row.choice("stage", Stage.self))
    work.places = row.whole("places")
    work.classes = row.whole("classes")
    work.buildingArea = row.quantity("buildingArea")
    for kind in ResourceKind.sharedKinds {
      let key = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      work.added[kind] = row.quantity(kind.rawValue)
      work.removed[kind] = row.quantity("removed" + key)
      work.swing[kind] = row.quantity("swing" + key)
    }
    work.renovatedSportsArea = row.quantity("renovatedSportsArea")
    work.landArea = row.quantity("landArea")
    work.assumption = row.text("assumption")
    guard let name, school != nil else { return }
    guard let index = projectIndex[ID(name)] else {
      let nearest = suggestions.nearest(name, among: projects.lazy.map(\.id.rawValue))
      row.report("project", .unknownProject(nearest: nearest), value: name)
      return
    }
    let key = WorkKey(project: ID(name), school: work.school, stage: work.stage)
    if let first = workRows[key] {
      row.report("project", .duplicateRow(first: first), value: name)
      return
    }
    workRows[key] = row.number
    projects[index].works.append(work)
    sources.works[index].append(row.number)
  }

  /// One row of the measures table.
  mutating func readMeasure(_ row: RowReader) {
    let action = row.choice("action", MeasureAction.self)
    let from = row.schoolYear("from")
    let amount = row.quantity("amount")
    var measure = Measure(
      id: ID(""), action: action ?? .hireTeacher, school: namedSchool(row, "school"),
      stage: row.choice("stage", Stage.self), amount: amount ?? .zero, from: from ?? SchoolYear(0))
    measure.until = row.schoolYear("until")
    measure.giver = namedSchool(row, "giver")
    measure.unitCost = row.money("unitCost")
    measure.departments = row.list("departments")
    measure.source = row.text("source")
    let name = row.name("measure")
    if let action {
      // People and rooms are whole: half a hire would be none, in silence.
      if let amount, amount.hundredths % 100 != 0, action.isOfWholeUnits {
        let whole =
          PlainNumber(digits: amount.hundredths, scale: 2)
          .times(1, over: 1, places: 0)?.description ?? "1"
        row.report(
          "amount", .notWhole(whole: whole == "0" ? "1" : whole), value: row.raw("amount"))
      }
      let bounds = PlausibleBounds.current
      checkBounds(row, "amount", amount.flatMap { bounds.broken(by: $0, of: action) })
      checkBounds(row, "unitCost", measure.unitCost.flatMap { bounds.broken(by: $0, of: action) })
    }
    guard action != nil, from != nil, amount != nil else { return }
    if let name { measure.id = ID(name) } else { namelessMeasures.append(measures.count) }
    measures.append(measure)
    note(row)
  }

  /// Reports a number beyond what any county does.
  func checkBounds(_ row: RowReader, _ key: String, _ most: Int64?) {
    guard let most else { return }
    row.report(key, .outOfRange(least: "0", most: "\(most)"), value: row.text(key))
  }

  /// The measures, each with a name.
  ///
  /// Names are made once all rows are read and in an order of their content, so that the order of the
  /// rows does not decide which of two is called the second.
  func namedMeasures() -> [Measure] {
    var measures = measures
    var names: [String: Int] = [:]
    for index in namelessMeasures.sorted(by: { measures[$0].orderKey }) {
      measures[index].id = ID(madeName(measures[index], &names))
    }
    return measures
  }

  /// A name from the measure's content; a second one of the same content gets a number.
  private func madeName(_ measure: Measure, _ measureNames: inout [String: Int]) -> String {
    let action = schema.word("measureAction", measure.action.rawValue).zh
    let place = measure.school?.rawValue ?? "全县"
    let stage = measure.stage.map { schema.word("stage", $0.rawValue).zh } ?? ""
    let name = "\(place)\(stage)\(action)\(measure.from.firstYear)"
    let count = measureNames[name, default: 0] + 1
    measureNames[name] = count
    return count == 1 ? name : "\(name)-\(count)"
  }

  /// One row of the closures table.
  mutating func readClosure(_ row: RowReader) {
    let school = namedSchool(row, "school")
    let year = row.schoolYear("year")
    let receiver = namedSchool(row, "receiver")
    guard let school, let year else { return }
    var closure = Closure(school: school, year: year, receiver: receiver)
    closure.source = row.text("source")
    closures.append(closure)
    note(row)
  }

  /// One row of the catchments table.
  mutating func readCatchment(_ row: RowReader) {
    let zone = row.zone("sourceZone")
    let school = namedSchool(row, "sourceSchool")
    let stage = row.choice("stage", Stage.self)
    let target = namedSchool(row, "target")
    let share = row.share("share")
    let from = row.schoolYear("from")
    let source: CatchmentShare.Source
    switch (zone, school) {
    case (let zone?, nil): source = .zone(zone)
    case (nil, let school?): source = .school(school)
    default:
      let table = row.rows.table
      let kind = Problem.Kind.exactlyOne(
        table.column("sourceZone").header, table.column("sourceSchool").header)
      row.report("sourceZone", kind, value: row.text("sourceZone"))
      return
    }
    guard let stage, let target, let share, let from else { return }
    catchments.append(
      CatchmentShare(source: source, stage: stage, target: target, share: share, from: from))
    note(row)
  }
}
