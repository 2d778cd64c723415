// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A county made up to the measure of 兴国县: 113 sections, 11 school years, 40 projects, 8 measures.
///
/// It changes only when this file changes, so that its instruction counts can be guarded; what the
/// county folders hold may change any day.
public enum MadeCounty {
  /// The county, the same at every call.
  public static func county() -> County {
    var builder = Builder()
    return builder.county()
  }

  /// The plan of one what-if: the first new school comes two years later, more teachers are hired.
  public static func changedPlan(_ plan: Plan) -> Plan {
    var changed = plan
    if !changed.projects.isEmpty {
      changed.projects[0].completion = changed.projects[0].completion.advanced(byYears: 2)
    }
    if !changed.measures.isEmpty {
      changed.measures[0].amount += Quantity(20)
    }
    return changed
  }
}

/// Builds the county in the order of its tables.
private struct Builder {
  private var random = SeededNumbers(seed: 20_231_123)
  private static let made = Basis.assumed("made up for a benchmark")
  private static let firstYear = 2023

  mutating func county() -> County {
    var county = County(
      name: "基准县", isSynthetic: true, standard: "jiangxi-2018",
      baseYear: SchoolYear(Self.firstYear), targetYear: SchoolYear(2029),
      inspectionYears: [SchoolYear(2030), SchoolYear(2031)], lastYear: SchoolYear(2033),
      settings: Self.settings)
    let kinds: [(SchoolKind, Int)] = [
      (.primary, 66), (.teachingPoint, 3), (.junior, 32), (.nineYear, 6),
    ]
    for (kind, count) in kinds {
      for number in 1...count { addSchool("\(kind.rawValue)-\(number)", kind, to: &county) }
    }
    for zone in 1...17 {
      for year in 2008...2025 {
        county.births.append(
          BirthRecord(
            zone: ID("学区\(zone)"), year: year, births: max(60, 620 - 25 * (year - 2012))))
      }
    }
    addProjects(to: &county)
    addMeasures(to: &county)
    return county
  }

  private static var settings: Settings {
    Settings(
      retirementRate: Parameter(0.029, made), equipmentWriteOffRate: Parameter(0.05, made),
      teachingAreaShare: Parameter(0.54, made), discountRate: Parameter(0.04, made),
      transitionRate: Parameter(0.994, made), progressionRate: Parameter(1, made),
      poolingPupils: Parameter(200, made), constructionYears: Parameter(2, made),
      equipmentShareOfProgrammes: Parameter(0.8, made),
      equipmentPerNewPlace: Parameter(2500, made), teachersFollowPupils: Parameter(1, made),
      classCost: Parameter(1_200_000, made), classBuildingArea: Parameter(400, made),
      classStoreys: Parameter(4, made), diversionPrice: Parameter(1000, made),
      classFormation: [
        ClassFormation(from: SchoolYear(firstYear), primary: 45, junior: 50, basis: made)
      ])
  }

  private mutating func addSchool(_ name: String, _ kind: SchoolKind, to county: inout County) {
    var school = School(
      id: ID(name), kind: kind, locality: .town, zone: ID("学区\(random.whole(1...17))"))
    let grades = kind.stages.flatMap { Array($0.grades) }
    let perGrade = kind == .teachingPoint ? random.whole(4...12) : random.whole(60...240)
    let pupils = perGrade * grades.count
    func of(_ perHundred: ClosedRange<Int>) -> Quantity {
      Quantity(max(1, pupils * random.whole(perHundred) / 100))
    }
    school.builtOn = PartialDate(year: random.whole(1985...2020))
    school.shared[.teachingFloorArea] = of(300...650)
    school.shared[.sportsArea] = of(450...1200)
    school.shared[.equipmentValue] = of(120_000...320_000)
    school.shared[.multimediaClassrooms] = of(2...4)
    school.shared[.musicRooms] = Quantity(random.whole(0...3))
    school.shared[.artRooms] = Quantity(random.whole(0...3))
    school.sections = kind.stages.map { stage in
      var section = Section(stage: stage, places: perGrade * stage.grades.count * 11 / 10)
      let ofStage = perGrade * stage.grades.count
      section.staff[.staff] = Quantity(max(2, ofStage * random.whole(50...80) / 1000))
      section.staff[.teachersAboveRequiredQualification] = Quantity(
        ofStage * random.whole(30...60) / 1000)
      section.staff[.backboneTeachers] = Quantity(ofStage * random.whole(5...15) / 1000)
      section.staff[.peAndArtsTeachers] = Quantity(ofStage * random.whole(5...14) / 1000)
      return section
    }
    county.schools.append(school)
    for year in Self.firstYear - 4...Self.firstYear {
      var row = EnrolmentRecord(
        school: school.id, year: SchoolYear(year), pupils: Array(repeating: nil, count: 9),
        classes: Array(repeating: nil, count: 9))
      for grade in grades {
        row.pupils[grade - 1] = max(1, perGrade + random.whole(-3...3))
        row.classes[grade - 1] = (perGrade + 44) / 45
      }
      county.enrolment.append(row)
    }
  }

  private mutating func addProjects(to county: inout County) {
    for number in 0..<40 {
      let school = county.schools[(number * 37) % county.schools.count]
      let stage = school.kind.stages[0]
      var project = Project(
        id: ID("项目\(number)"), kind: number % 4 == 0 ? .sportsGround : .expansion,
        completion: PartialDate(year: 2024 + number % 7, month: 8))
      project.cost = Money(wan: Double(300 + 40 * number))
      var work = ProjectWork(school: school.id, stage: stage)
      work.places = number % 4 == 0 ? nil : 270
      work.added[.teachingFloorArea] = Quantity(number % 4 == 0 ? 0 : 1800)
      work.added[.sportsArea] = Quantity(2400)
      project.works = [work]
      county.plan.projects.append(project)
    }
  }

  private func addMeasures(to county: inout County) {
    let actions: [(MeasureAction, Int)] = [
      (.hireTeacher, 180), (.hirePEOrArtsTeacher, 60), (.upgradeQualification, 120),
      (.designateBackbone, 40), (.buyEquipment, 4_000_000), (.equipMultimediaRoom, 40),
      (.openMusicRoom, 10), (.openArtRoom, 10),
    ]
    for (action, amount) in actions {
      var measure = Measure(
        id: ID(action.rawValue), action: action, school: nil, amount: Quantity(amount),
        from: SchoolYear(2024))
      measure.until = SchoolYear(2029)
      county.plan.measures.append(measure)
    }
  }
}
