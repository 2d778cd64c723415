// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyCheck {
  /// Figures of schools, sections and works that were probably typed in another unit.
  mutating func checkPlausibility() {
    var records: [ID<School>: EnrolmentRecord] = [:]
    for record in county.enrolment where record.year == county.baseYear {
      records[record.school] = record
    }
    for (index, school) in county.schools.enumerated()
    where school.status == .open && !schoolsWithDoubtfulPupils.contains(school.id) {
      let total =
        (records[school.id]?.pupils.reduce(0) { $0 + ($1 ?? 0) } ?? 0) + (school.seniorPupils ?? 0)
      checkStock(school, index, pupils: total)
      for section in school.sections { checkSection(section, of: school, records[school.id]) }
    }
    for (index, record) in county.enrolment.enumerated() {
      for grade in 1...9 {
        guard let count = record.pupils[grade - 1], count > 1000 else { continue }
        judge(
          "pupilsOfGrade", PlainNumber(digits: Int64(count), scale: 0), over: 1, places: 0,
          "enrolment.csv", row: sources.row("enrolment.csv", index), "pupils\(grade)")
      }
    }
    for (index, project) in county.plan.projects.enumerated() { checkMoney(project, index) }
    for (index, measure) in county.plan.measures.enumerated() { checkAmount(measure, index) }
  }

  private mutating func checkStock(_ school: School, _ index: Int, pupils: Int) {
    let row = sources.row("schools.csv", index)
    func number(_ amount: Quantity) -> PlainNumber {
      PlainNumber(digits: amount.hundredths, scale: 2).trimmed
    }
    // Outdoor grounds do not exceed the site, whatever the pupils; a site in 亩 explains it, too.
    var isLandJudged = false
    if pupils > 0, let land = school.landArea, land > .zero {
      isLandJudged = judge(
        "landPerPupil", number(land), over: Double(pupils), places: 2, "schools.csv", row: row,
        "landArea")
    }
    if !isLandJudged, let land = school.landArea, land > .zero,
      let sports = school.shared[.sportsArea]
    {
      let outdoor = max(.zero, sports - (school.indoorSportsArea ?? .zero))
      judge(
        "outdoorOfLand", number(outdoor), over: land.value, places: 2, "schools.csv", row: row,
        "sportsArea")
    }
    guard pupils > 0 else { return }
    let figures: [(ResourceKind, String)] = [
      (.teachingFloorArea, "teachingPerPupil"), (.sportsArea, "sportsPerPupil"),
      (.equipmentValue, "equipmentPerPupil"),
    ]
    for (kind, figure) in figures {
      guard let amount = school.shared[kind], amount > .zero else { continue }
      judge(
        figure, number(amount), over: Double(pupils), places: 2, "schools.csv", row: row,
        kind.rawValue)
    }
    if let rooms = school.shared[.multimediaClassrooms], rooms.wholeUnits > 5 {
      judge(
        "roomsPerHundred", number(rooms), over: Double(pupils) / 100, places: 0, "schools.csv",
        row: row, ResourceKind.multimediaClassrooms.rawValue)
    }
    for kind in [ResourceKind.musicRooms, .artRooms] {
      guard let rooms = school.shared[kind], rooms > .zero else { continue }
      judge("artsRooms", number(rooms), over: 1, places: 0, "schools.csv", row: row, kind.rawValue)
    }
    if let approved = school.approvedSize, approved > 0, pupils >= 20 {
      judge(
        "approvedPerPupil", PlainNumber(digits: Int64(approved), scale: 0), over: Double(pupils),
        places: 0, "schools.csv", row: row, "approvedSize")
    }
    let staff = school.sections.compactMap { $0.staff[.staff] }
    guard staff.count == school.sections.count,
      let total = staff.isEmpty ? nil : staff.reduce(.zero, +),
      school.kind != .special, total.wholeUnits > 5
    else { return }
    let taught = Double(max(1, pupils - (school.seniorPupils ?? 0)))
    judge(
      taught < 100 ? "staffPerHundred" : "staffPerHundredOfMany", number(total),
      over: taught / 100, places: 0, "sections.csv",
      row: school.sections.first.flatMap {
        sources.sections[SectionID(school: school.id, stage: $0.stage)]
      }, ResourceKind.staff.rawValue)
  }

  private mutating func checkSection(
    _ section: Section, of school: School, _ record: EnrolmentRecord?
  ) {
    guard let places = section.places else { return }
    let row = sources.sections[SectionID(school: school.id, stage: section.stage)]
    let isJudged = judge(
      "places", PlainNumber(digits: Int64(places), scale: 0), over: 1, places: 0, "sections.csv",
      row: row, "places")
    guard !isJudged, let record, places > 0 else { return }
    let pupils = section.stage.grades.reduce(0) { $0 + (record.pupils[$1 - 1] ?? 0) }
    guard pupils >= 20 else { return }
    judge(
      "pupilsPerPlace", PlainNumber(digits: Int64(pupils), scale: 0), over: Double(places),
      places: 0, "sections.csv", row: row, "places", shown: "\(places)")
  }

  /// A measure's amount at one school; what the whole county does is not held against it.
  private mutating func checkAmount(_ measure: Measure, _ index: Int) {
    let row = sources.row("measures.csv", index)
    let number = PlainNumber(digits: measure.amount.hundredths, scale: 2).trimmed
    switch measure.action {
    case .hireTeacher, .hirePEOrArtsTeacher, .upgradeQualification, .designateBackbone,
      .rotateTeacher, .rotateBackbone, .rotatePEOrArts:
      guard let school = county.schools.first(where: { $0.id == measure.school }),
        school.status == .open
      else { return }
      let staff = school.sections.compactMap { $0.staff[.staff] }.reduce(.zero, +)
      // A handful may be more than a teaching point has.
      guard staff > .zero, measure.amount.wholeUnits > 10 else { return }
      judge(
        "measurePersons", number, over: staff.value, places: 0, "measures.csv", row: row, "amount")
    case .buyEquipment:
      judge("measureEquipment", number, over: 1, places: 0, "measures.csv", row: row, "amount")
    case .addTeachingArea, .addSportsArea, .addRoofSportsArea, .leaseSportsArea:
      judge("measureArea", number, over: 1, places: 2, "measures.csv", row: row, "amount")
    default: break
    }
  }

  private mutating func checkMoney(_ project: Project, _ index: Int) {
    let area = project.works.reduce(Quantity.zero) { $0 + ($1.buildingArea ?? .zero) }
    if let cost = project.cost, cost > .zero {
      let row = sources.row("projects.csv", index)
      let number = PlainNumber(digits: cost.yuan, scale: 4).trimmed
      let isJudged = judge("cost", number, over: 1, places: 4, "projects.csv", row: row, "cost")
      if !isJudged, area > .zero, project.kind == .newBuild || project.kind == .expansion {
        judge(
          "costPerArea", number, over: area.value / 10_000, places: 4, "projects.csv", row: row,
          "cost")
      }
    }
    for (position, work) in project.works.enumerated() {
      let row =
        sources.works.indices.contains(index) && sources.works[index].indices.contains(position)
        ? sources.works[index][position] : nil
      if let places = work.places, places > 0 {
        judge(
          "places", PlainNumber(digits: Int64(places), scale: 0), over: 1, places: 0, "works.csv",
          row: row, "places")
        if let classes = work.classes, classes > 0 {
          judge(
            "placesPerClass", PlainNumber(digits: Int64(places), scale: 0), over: Double(classes),
            places: 0, "works.csv", row: row, "classes", shown: "\(classes)")
        }
        if let building = work.buildingArea, building > .zero {
          judge(
            "buildingPerPlace", PlainNumber(digits: building.hundredths, scale: 2).trimmed,
            over: Double(places), places: 2, "works.csv", row: row, "buildingArea")
        }
      }
      if let land = work.landArea, land > .zero {
        judge(
          "landOfWork", PlainNumber(digits: land.hundredths, scale: 2).trimmed, over: 1, places: 2,
          "works.csv", row: row, "landArea")
      }
    }
  }

  /// Warns of a number outside its bounds, with the likely unit; true where it did.
  @discardableResult
  private mutating func judge(
    _ key: String, _ number: PlainNumber, over divisor: Double, places: Int, _ file: String,
    row: Int?, _ column: String, shown value: String? = nil
  ) -> Bool {
    let figure = PlausibleFigure.named(key)
    guard let found = figure.judged(number, over: divisor, places: places) else { return false }
    let ratio = (Double(number.description) ?? 0) / divisor
    let shown =
      ratio < 0.01 ? "<0.01" : DecimalText.of(Int64((ratio * 100).rounded()), places: 2)
    add(
      .implausible(found.figure, shown: shown, converted: found.converted), file, row: row, column,
      value ?? number.description)
    return true
  }
}
