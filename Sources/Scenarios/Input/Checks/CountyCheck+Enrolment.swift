// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyCheck {
  /// Average class sizes outside which a figure is probably a slip. They judge typing, not law.
  static var plausibleClass: ClosedRange<Int> { 5...80 }

  /// Every row of the enrolment table by itself, and the base year of every open school.
  mutating func checkEnrolment() {
    let file = "enrolment.csv"
    struct Key: Hashable {
      var school: ID<School>
      var year: SchoolYear
    }
    var seen: [Key: Int] = [:]
    // The rows of a school mostly stand together, and looking up a Chinese name is dear.
    var last: (school: ID<School>, kind: SchoolKind, stages: [Stage]?)?
    for (index, record) in county.enrolment.enumerated() {
      if last?.school != record.school {
        last = nil
        guard checkSchool(record.school, file, item: index, "school"),
          let kind = kinds[record.school]
        else { continue }
        last = (record.school, kind, stages(record.school))
      }
      if let first = seen.updateValue(index, forKey: Key(school: record.school, year: record.year))
      {
        add(
          .duplicateRow(first: sources.row(file, first)), file, item: index, "year",
          "\(record.year.firstYear)")
      }
      if isFar(record.year.firstYear) && record.year > county.baseYear {
        add(far, file, item: index, "year", "\(record.year.firstYear)")
      }
      if let last { checkGrades(record, index, last.kind, last.stages) }
    }
    guard sources.areYearsKnown else { return }
    if let newest = county.enrolment.map(\.year).max(),
      !county.enrolment.contains(where: { $0.year == county.baseYear })
    {
      addToCountyFile(
        .noBaseYear(base: county.baseYear, newest: newest), "baseYear",
        "\(county.baseYear.firstYear)")
      return
    }
    for (index, school) in county.schools.enumerated() where school.status == .open {
      let key = Key(school: school.id, year: county.baseYear)
      // A campus may be counted with its parent.
      let isBroken = sources.schoolsWithBrokenEnrolment.contains(school.id)
      let isSaid =
        isBroken || sources.unreadTables.contains(file)
        || schoolsNamedOtherwise.contains(school.id.rawValue)
      if seen[key] == nil && school.parent == nil && !isSaid {
        add(
          .baseYearMissing(school: school.id.rawValue, county.baseYear), "schools.csv", item: index,
          "school", school.id.rawValue)
      } else if let record = seen[key], let stages = stages(school.id) {
        let grades = stages.flatMap { Array(county.gradeDivision.grades($0)) }
        let missing = grades.filter {
          county.enrolment[record].pupils[$0 - 1] == nil && !(isFiveFour && $0 == 6)
        }
        if !missing.isEmpty {
          add(
            .baseGradeMissing(school: school.id.rawValue, grades: missing), file, item: record,
            "pupils\(missing[0])")
        }
      }
    }
  }

  private mutating func checkGrades(
    _ record: EnrolmentRecord, _ index: Int, _ kind: SchoolKind, _ stages: [Stage]?
  ) {
    let file = "enrolment.csv"
    var doubts = ClassDoubts()
    for grade in 1...9 {
      let (pupils, classes) = (record.pupils[grade - 1], record.classes[grade - 1])
      if let stages, !stages.contains(county.gradeDivision.stage(ofGrade: grade)) {
        if (pupils ?? 0) > 0 || (classes ?? 0) > 0, !(isFiveFour && grade == 6) {
          let key = (pupils ?? 0) > 0 ? "pupils\(grade)" : "classes\(grade)"
          add(
            .gradeNotTaught(grade: grade, kind), file, item: index, key,
            "\(max(pupils ?? 0, classes ?? 0))")
        }
        continue
      }
      checkLargest(record, index, grade)
      guard let pupils, let classes else { continue }
      let key = "pupils\(grade)"
      if classes == 0 {
        if pupils > 0 {
          add(
            .pupilsWithoutClass(grade: grade, pupils: pupils), file, item: index, key, "\(pupils)")
        }
      } else if classes > pupils, pupils > 0 {
        doubts.moreThanPupils.append(grade)
      } else if pupils > Self.plausibleClass.upperBound * classes {
        doubts.large.append(grade)
      } else if pupils < Self.plausibleClass.lowerBound * classes
        && kind != .special
      {
        doubts.small.append(grade)
      }
    }
    report(doubts, record, index)
  }

  /// Grades of one row whose pupils and classes do not fit: one message for each way.
  private struct ClassDoubts {
    var moreThanPupils: [Int] = []
    var large: [Int] = []
    var small: [Int] = []
  }

  private mutating func report(_ doubts: ClassDoubts, _ record: EnrolmentRecord, _ index: Int) {
    func add(_ grades: [Int], _ key: String, _ kind: ([Int], Int, Int) -> Problem.Kind) {
      guard let first = grades.first, let pupils = record.pupils[first - 1],
        let classes = record.classes[first - 1]
      else { return }
      self.add(
        kind(grades, pupils, classes), "enrolment.csv", item: index, "\(key)\(first)",
        "\(key == "classes" ? classes : pupils)")
    }
    if !doubts.moreThanPupils.isEmpty { schoolsWithDoubtfulPupils.insert(record.school) }
    add(doubts.moreThanPupils, "classes") {
      .moreClassesThanPupils(grades: $0, pupils: $1, classes: $2)
    }
    add(doubts.large, "pupils") { .veryLargeClass(grades: $0, pupils: $1, classes: $2) }
    add(doubts.small, "pupils") { .verySmallClass(grades: $0, pupils: $1, classes: $2) }
  }

  /// The largest class of a grade against its pupils and classes.
  private mutating func checkLargest(_ record: EnrolmentRecord, _ index: Int, _ grade: Int) {
    guard let largest = record.largestClasses[grade - 1], let pupils = record.pupils[grade - 1]
    else { return }
    let classes = record.classes[grade - 1]
    if largest <= pupils, largest * (classes ?? pupils) >= pupils { return }
    add(
      .largestClassImpossible(grade: grade, pupils: pupils, classes: classes), "enrolment.csv",
      item: index, "largest\(grade)", "\(largest)")
  }

  /// The years of each school against each other.
  mutating func checkHistory() {
    let file = "enrolment.csv"
    let indices = Dictionary(grouping: county.enrolment.indices) { county.enrolment[$0].school }
    for school in indices.keys.sorted() {
      guard let known = schools[school] else { continue }
      let order = (indices[school] ?? []).sorted {
        county.enrolment[$0].year < county.enrolment[$1].year
      }
      let base = order.last { county.enrolment[$0].year == county.baseYear }
      if known.status != .open, sources.areYearsKnown, let base,
        county.enrolment[base].pupils.contains(where: { ($0 ?? 0) > 0 })
      {
        add(.pupilsInClosedSchool(known.status), file, item: base, "school", school.rawValue)
      }
      for (earlier, later) in zip(order, order.dropFirst()) {
        let (before, after) = (county.enrolment[earlier], county.enrolment[later])
        if before.year.distance(to: after.year) > 1 {
          add(
            .enrolmentGap(school: school.rawValue, before.year.advanced(by: 1)), file, item: later,
            "year", "\(after.year.firstYear)")
        } else if before.year < after.year {
          checkJump(before, after, item: later)
        }
      }
    }
  }

  /// More than a doubling or halving of a cohort that goes up a grade, from a hundred pupils on.
  private mutating func checkJump(_ before: EnrolmentRecord, _ after: EnrolmentRecord, item: Int) {
    for grade in 2...9 where grade != county.gradeDivision.lastPrimaryGrade + 1 {
      guard let old = before.pupils[grade - 2], let new = after.pupils[grade - 1],
        max(old, new) >= 100, old > 2 * new || new > 2 * old
      else { continue }
      add(
        .enrolmentJump(from: old, to: new, year: after.year), "enrolment.csv", item: item,
        "pupils\(grade)", "\(new)")
    }
  }

  /// Births in years that follow each other, of zones that are there.
  mutating func checkBirths() {
    let file = "births.csv"
    var years: [ID<Zone>: [Int: Int]] = [:]
    for (index, record) in county.births.enumerated() {
      checkZone(record.zone, file, index, "zone")
      if let first = years[record.zone, default: [:]].updateValue(index, forKey: record.year) {
        add(
          .duplicateRow(first: sources.row(file, first)), file, item: index, "year",
          "\(record.year)")
      }
    }
    for zone in years.keys.sorted() {
      guard let known = years[zone]?.keys.sorted(), let first = known.first, let last = known.last
      else { continue }
      for year in first...last where years[zone]?[year] == nil {
        add(.birthGap(zone: zone.rawValue, year: year), file, row: nil, "year", "\(year)")
      }
    }
    for (index, line) in county.future.migration.enumerated() {
      if let zone = line.zone { checkZone(zone, "migration.csv", index, "zone") }
    }
    for (index, estate) in county.estates.enumerated() {
      checkZone(estate.zone, "estates.csv", index, "zone")
    }
  }

  /// Checks that a zone exists.
  mutating func checkZone(_ zone: ID<Zone>, _ file: String, _ item: Int, _ key: String) {
    guard !zones.contains(zone), !zones.isEmpty else { return }
    let nearest = suggestions.nearest(zone.rawValue, among: zones.lazy.map(\.rawValue))
    add(.unknownZone(nearest: nearest), file, item: item, key, zone.rawValue)
  }
}
