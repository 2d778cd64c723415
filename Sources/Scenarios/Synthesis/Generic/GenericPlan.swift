// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// A small plan for the generic county: a new school, an extension and a sports ground where most is
/// missing, equipment, and yearly hiring.
struct GenericPlan {
  let shape: GenericShape
  let standard: Standard
  let named: [School]

  private static let source = "示例规划；单价取兴国县推进工作方案（兴教督办发〔2023〕1号）各类项目的中位数"
  private static let departments = ["县教育局", "县财政局"]

  /// Writes projects and measures into the county's plan.
  func fill(_ county: inout County) {
    let pupils = basePupils(county)
    county.plan.projects = [
      newSchool(county), enlargement(county, pupils), sportsGround(county, pupils),
      equipment(county, pupils),
    ].compactMap(\.self)
    county.plan.measures = measures(county, pupils)
  }

  /// Pupils in the base year by school and stage.
  private func basePupils(_ county: County) -> [ID<School>: StageTable<Int>] {
    var pupils: [ID<School>: StageTable<Int>] = [:]
    for record in county.enrolment where record.year == county.baseYear {
      func total(_ stage: Stage) -> Int {
        stage.grades.reduce(0) { $0 + (record.pupils[$1 - 1] ?? 0) }
      }
      pupils[record.school] = StageTable(primary: total(.primary), junior: total(.junior))
    }
    return pupils
  }

  private func project(_ name: String, _ kind: ProjectKind, _ year: Int) -> Project {
    var project = Project(
      id: ID(name), kind: kind, completion: PartialDate(year: year, month: 8))
    project.departments = Self.departments
    project.source = Self.source
    return project
  }

  /// The planned school, with what the standard asks for its places.
  private func newSchool(_ county: County) -> Project? {
    guard let school = named.first(where: { $0.status == .planned }) else { return nil }
    var project = project("\(school.id)建设项目", .newBuild, shape.baseYear + 2)
    let classes = shape.newSchoolClasses
    let places = classes * Int(standard.classSizeLimit(.primary).value.value)
    var work = ProjectWork(school: school.id, stage: .primary)
    work.places = places
    work.classes = classes
    let teaching = standard.threshold(.teachingFloorArea, .primary).value.value * Double(places)
    let sports = standard.threshold(.sportsArea, .primary).value.value * Double(places)
    let rooms =
      standard.threshold(.multimediaClassrooms, .primary).value.value * Double(places) / 100
    work.buildingArea = Quantity(rounding: (teaching * shape.buildingPerTeachingArea).rounded())
    work.added[.teachingFloorArea] = Quantity(rounding: teaching)
    work.added[.sportsArea] = Quantity(rounding: sports)
    work.added[.multimediaClassrooms] = Quantity(Int(rooms.rounded(.up)))
    let perRoom = standard.classesPerArtsRoom.value.value
    for kind in [ResourceKind.musicRooms, .artRooms] {
      work.added[kind] = Quantity(Int((Double(classes) / perRoom).rounded(.up)))
    }
    work.landArea = Quantity(rounding: sports * 2.5)
    work.assumption = "示例：面积和专用教室按学位数和标准推算"
    project.works = [work]
    project.cost = Money(
      yuan: Int64(((work.buildingArea?.value ?? 0) * shape.newBuildPerSquareMetre).rounded()))
    return project
  }

  /// Teaching floor area for the school that lacks most.
  private func enlargement(
    _ county: County, _ pupils: [ID<School>: StageTable<Int>]
  ) -> Project? {
    guard let (school, missing) = mostMissing(.teachingFloorArea, county, pupils) else {
      return nil
    }
    var project = project("\(school.id)教学楼改扩建项目", .expansion, shape.baseYear + 2)
    var work = ProjectWork(school: school.id)
    work.added[.teachingFloorArea] = Quantity(Int(missing.rounded(.up)))
    work.buildingArea = Quantity(Int((missing * shape.buildingPerTeachingArea).rounded(.up)))
    work.assumption = "示例：按该校与标准的差额"
    project.works = [work]
    project.cost = Money(
      yuan: Int64(((work.buildingArea?.value ?? 0) * shape.expansionPerSquareMetre).rounded()))
    return project
  }

  /// Sports area for the school that lacks most and has the land for it.
  private func sportsGround(
    _ county: County, _ pupils: [ID<School>: StageTable<Int>]
  ) -> Project? {
    guard let (school, missing) = mostMissing(.sportsArea, county, pupils) else { return nil }
    var project = project("\(school.id)运动场项目", .sportsGround, shape.baseYear + 1)
    var work = ProjectWork(school: school.id)
    work.added[.sportsArea] = Quantity(Int(missing.rounded(.down)))
    work.assumption = "示例：按该校与标准的差额，不超过校园能容纳的面积"
    project.works = [work]
    project.cost = Money(yuan: Int64((missing * shape.sportsGroundPerSquareMetre).rounded()))
    return project
  }

  /// Equipment for the largest primary school.
  private func equipment(
    _ county: County, _ pupils: [ID<School>: StageTable<Int>]
  ) -> Project? {
    var best: (school: School, pupils: Int)?
    for school in county.schools where school.status == .open {
      let count = pupils[school.id]?.primary ?? 0
      if count > (best?.pupils ?? 0) { best = (school, count) }
    }
    guard let best else { return nil }
    var project = project("\(best.school.id)教育信息化装备项目", .equipment, shape.baseYear + 1)
    let all = county.schools.reduce(0) { $0 + (pupils[$1.id]?.primary ?? 0) }
    let money = Int64((Double(all) * shape.equipmentPerPupil).rounded())
    var work = ProjectWork(school: best.school.id)
    work.added[.equipmentValue] = Quantity(Int(money))
    work.assumption = "示例：按全县小学生数"
    project.works = [work]
    project.cost = Money(yuan: money)
    return project
  }

  /// The open school that is furthest below the threshold, and by how much; sports area no further than
  /// its site allows.
  private func mostMissing(
    _ indicator: Indicator, _ county: County, _ pupils: [ID<School>: StageTable<Int>]
  ) -> (School, Double)? {
    var best: (school: School, missing: Double)?
    for school in county.schools where school.status == .open {
      guard let held = school.shared[indicator.resource]?.value, let count = pupils[school.id],
        school.kind != .completeSecondary
      else { continue }
      let needed = Stage.allCases.reduce(0.0) {
        $0 + standard.threshold(indicator, $1).value.value * Double(count[$1])
      }
      var missing = needed - held
      if indicator == .sportsArea, let limit = school.sportsAreaLimit?.value {
        missing = min(missing, limit - held)
      }
      if missing >= 1, missing > (best?.missing ?? 0) { best = (school, missing) }
    }
    return best
  }

  private func measures(
    _ county: County, _ pupils: [ID<School>: StageTable<Int>]
  ) -> [Measure] {
    let lines: [(MeasureAction, Double)] = [
      (.hireTeacher, shape.hiredPerThousand), (.hirePEOrArtsTeacher, shape.hiredPerThousand),
      (.designateBackbone, shape.designatedPerThousand),
    ]
    var measures: [Measure] = []
    for stage in Stage.allCases {
      let all = county.schools.reduce(0) { $0 + (pupils[$1.id]?[stage] ?? 0) }
      guard all > 0 else { continue }
      let text = TableText(schema: Schema.current, language: .chinese)
      for (action, perThousand) in lines {
        let amount = max(1, Int((Double(all) * perThousand / 1000).rounded()))
        let name =
          "示例\(text.word("stage", Optional(stage)))\(text.word("measureAction", Optional(action)))"
        var measure = Measure(
          id: ID(name), action: action, school: nil, stage: stage, amount: Quantity(amount),
          from: county.baseYear.advanced(by: 1))
        measure.until = county.targetYear
        measure.departments = Self.departments
        measure.source = "示例规划，人数为假设"
        measures.append(measure)
      }
    }
    return measures
  }
}
