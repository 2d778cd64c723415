// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

/// A made-up county whose names are as names are: a campus, a school whose name begins another's,
/// townships, a nine-year school, and projects named after what is built.
enum PhraseCounty {
  static let yunlan: County = {
    var county = County(
      name: "云岚县", isSynthetic: true, standard: "national-2024",
      baseYear: SchoolYear(2025), targetYear: SchoolYear(2029), inspectionYears: [SchoolYear(2030)],
      lastYear: SchoolYear(2032), settings: .still)
    county.schools = [
      school("云岚县实验小学", .primary, "城关学区", staff: 90),
      school("云岚县实验小学东校区", .primary, "城关学区", staff: 40),
      school("云岚县实验中学", .junior, "城关学区", staff: 110),
      school("云岚县第一中学", .completeSecondary, "城关学区", staff: 120),
      school("云岚县第二中学", .junior, "城关学区", staff: 100),
      school("云岚县第三中学", .junior, "城关学区", staff: 80),
      school("云岚县第四中学", .junior, "城关学区", status: .planned),
      school("云岚县滨河小学", .primary, "城关学区", status: .planned),
      school("云岚县城关镇第一小学", .primary, "城关学区", staff: 85),
      school("云岚县城关镇第二小学", .primary, "城关学区", staff: 70),
      school("云岚县白石镇中心小学", .primary, "白石学区", staff: 45),
      school("云岚县白石镇初级中学", .junior, "白石学区", staff: 50),
      school("云岚县白石镇石门小学", .primary, "白石学区", staff: 12),
      school("云岚县白石镇石桥教学点", .teachingPoint, "白石学区", staff: 3),
      school("云岚县青溪乡九年一贯制学校", .nineYear, "青溪学区", staff: 30),
      school("云岚县青溪乡大坪小学", .primary, "青溪学区", staff: 8),
      school("云岚县育才学校", .nineYear, "城关学区", staff: 60),
      school("云岚外国语学校", .junior, "城关学区", staff: 55),
    ]
    county.plan.projects = [
      project(
        "云岚县第四中学新建项目", .newBuild, 2027, 9, 110_000_000, at: "云岚县第四中学", places: 1800,
        classes: 36, area: 26000),
      project(
        "滨河小学新建工程", .newBuild, 2026, 9, 95_000_000, at: "云岚县滨河小学", places: 1620,
        classes: 36, area: 21000),
      project(
        "实验小学东校区扩建项目", .expansion, 2026, 8, 21_000_000, at: "云岚县实验小学东校区",
        places: 540, classes: 12, area: 5200),
      project(
        "白石镇中心小学教学楼项目", .expansion, 2027, 8, 7_000_000, at: "云岚县白石镇中心小学", area: 2400),
      project(
        "城关二小运动场改造工程", .sportsGround, 2026, 10, 1_600_000, at: "云岚县城关镇第二小学"),
      project(
        "青溪乡九年一贯制学校宿舍及综合楼项目", .expansion, 2028, 8, 9_000_000,
        at: "云岚县青溪乡九年一贯制学校", area: 3000, status: .candidate),
      project("智慧校园建设项目", .equipment, 2028, nil, 36_000_000),
    ]
    county.plan.budgets = [
      BudgetYear(2026): Money(wan: 3000), BudgetYear(2027): Money(wan: 3000),
      BudgetYear(2028): Money(wan: 2500),
    ]
    return county
  }()

  private static func school(
    _ name: String, _ kind: SchoolKind, _ zone: String, staff: Int = 0,
    status: SchoolStatus = .open
  ) -> School {
    var school = School(
      id: ID(name), kind: kind, status: status, zone: ID(zone),
      sections: kind.stages.map { Section(stage: $0) })
    guard status == .open else { return school }
    school.landArea = Quantity(40_000)
    for index in school.sections.indices {
      school.sections[index].staff[.staff] = Quantity(staff)
      school.sections[index].staff[.teachersAboveRequiredQualification] = Quantity(staff)
      school.sections[index].staff[.backboneTeachers] = Quantity(max(1, staff / 10))
      school.sections[index].staff[.peAndArtsTeachers] = Quantity(max(1, staff / 10))
    }
    return school
  }

  private static func project(
    _ name: String, _ kind: ProjectKind, _ year: Int, _ month: Int?, _ yuan: Int64,
    at school: ID<School>? = nil, places: Int? = nil, classes: Int? = nil, area: Int? = nil,
    status: ProjectStatus = .committed
  ) -> Project {
    var project = Project(
      id: ID(name), kind: kind, completion: PartialDate(year: year, month: month))
    project.cost = Money(yuan: yuan)
    project.status = status
    guard let school else { return project }
    var work = ProjectWork(school: school)
    work.places = places
    work.classes = classes
    work.buildingArea = area.map { Quantity($0) }
    project.works = [work]
    return project
  }
}
