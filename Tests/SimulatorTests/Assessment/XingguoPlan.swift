// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

@testable import Simulator

/// The new schools and relocations of the 兴国 plan, as its annex 1 prints them (兴教督办发〔2023〕1号).
enum XingguoPlan {
  /// One school of a project: places, classes and stage.
  struct Row {
    var project: String
    var kind = ProjectKind.newBuild
    /// Land in 亩, as printed.
    var land: String
    /// Building area of the whole project in square metres.
    var area: Int
    var schools: [(name: String, stage: Stage, places: Int, classes: Int)]
  }

  static let rows = [
    Row(
      project: "兴国县第八中学、第八小学建设项目", land: "70.26", area: 46_824,
      schools: [("第八中学", .junior, 2_000, 40), ("第八小学", .primary, 2_000, 45)]),
    Row(
      project: "兴国县第九中学建设项目", land: "80", area: 31_000,
      schools: [("第九中学", .junior, 2_000, 40)]),
    Row(
      project: "兴国县第九小学建设项目", land: "46", area: 31_300,
      schools: [("第九小学", .primary, 2_000, 45)]),
    Row(
      project: "兴国县第十中学建设项目", land: "70.8", area: 24_000,
      schools: [("第十中学", .junior, 2_000, 40)]),
    Row(
      project: "兴国县第十小学建设项目", land: "35", area: 13_230,
      schools: [("第十小学", .primary, 1_800, 36)]),
    Row(
      project: "兴国县第十一中学建设项目", land: "141.93", area: 46_900,
      schools: [("第十一中学", .junior, 2_800, 56)]),
    Row(
      project: "兴国县第十一小学建设项目", land: "38.1", area: 20_000,
      schools: [("第十一小学", .primary, 1_500, 30)]),
    Row(
      project: "兴国县第十二小学建设项目", land: "38", area: 12_650,
      schools: [("第十二小学", .primary, 2_000, 40)]),
    Row(
      project: "兴国县均村中学整体搬迁项目", kind: .relocation, land: "155", area: 28_000,
      schools: [("均村中学", .junior, 2_000, 40)]),
    Row(
      project: "兴国县梅窖中学整体搬迁项目", kind: .relocation, land: "69.92", area: 19_500,
      schools: [("梅窖中学", .junior, 1_500, 30)]),
  ]

  /// The plan as a county; the teaching share of a building is the assumed 54 % of new primaries.
  static func bench() -> Bench {
    var schools: [BenchSchool] = []
    var projects: [Project] = []
    for row in rows {
      var project = Project(
        id: ID(row.project), kind: row.kind, completion: PartialDate(year: 2025, month: 9))
      for (name, stage, places, classes) in row.schools {
        var school = BenchSchool(name, stage == .primary ? .primary : .junior, perGrade: 0)
        school.school.status = row.kind == .relocation ? .open : .planned
        schools.append(school)
        var work = ProjectWork(school: ID(name), stage: stage)
        work.places = places
        work.classes = classes
        // A project of two schools prints one area and one piece of land: half of each.
        work.buildingArea = Quantity(hundredths: Int64(row.area * 100 / row.schools.count))
        work.landArea = Quantity(
          rounding: (ExactDecimal(row.land)?.value ?? 0) * 2_000 / 3 / Double(row.schools.count))
        project.works.append(work)
      }
      projects.append(project)
    }
    return Bench(schools, standard: SampleStandard.make(required: 7)) {
      $0.plan.projects = projects
    }
  }
}
