// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import TestSupport
import Testing

/// 兴国县's forty projects by name and date, with a few schools and sizes from its plan.
enum WhatIfCounty {
  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Names and completion dates of annex 1.
  static func projectRows() throws -> [(name: String, completion: PartialDate)] {
    let file = root.appending(path: "Tests/Fixtures/what-ifs/xingguo-projects.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",")
      let numbers = cells[1].split { "年月".contains($0) }.compactMap { Int($0) }
      let year = try #require(numbers.first)
      return (
        String(cells[0]),
        PartialDate(year: year, month: numbers.count > 1 ? numbers[1] : nil)
      )
    }
  }

  /// The county, for what reads it only.
  static let shared: County = {
    do { return try make() } catch { preconditionFailure("the fixture: \(error)") }
  }()

  static func make() throws -> County {
    var county = County(
      name: "兴国县", isSynthetic: true, standard: "sample",
      baseYear: SchoolYear(2023),
      targetYear: SchoolYear(2029), inspectionYears: [SchoolYear(2030), SchoolYear(2031)],
      lastYear: SchoolYear(2031), settings: .still)
    let schools: [(String, SchoolKind)] = [
      ("第八中学", .junior), ("第八小学", .primary), ("第九中学", .junior), ("第九小学", .primary),
      ("第十中学", .junior), ("第十小学", .primary), ("第十一中学", .junior), ("第十二小学", .primary),
      ("兴莲中学", .junior), ("兴莲中心小学", .primary), ("长冈中学", .junior), ("均村中学", .junior),
      ("列宁学校", .nineYear), ("将军小学", .primary),
    ]
    county.schools = schools.map { name, kind in
      School(
        id: ID(name), kind: kind, zone: name.hasPrefix("第") ? "城关学区" : "兴莲学区",
        sections: kind.stages.map { Section(stage: $0) })
    }
    county.plan.projects = try projectRows().map { row in
      var project = Project(id: ID(row.name), kind: .newBuild, completion: row.completion)
      if row.name.contains("运动场") { project.kind = .sportsGround }
      return project
    }
    func edit(_ name: String, _ change: (inout Project) -> Void) throws {
      let index = try #require(
        county.plan.projects.firstIndex { $0.id.rawValue == "兴国县\(name)建设项目" })
      change(&county.plan.projects[index])
    }
    for (name, places, classes, area, wan) in [
      ("第九中学", 2000, 40, 31000, 11970.0), ("第九小学", 2000, 45, 31300, 10960),
      ("第十中学", 2000, 40, 24000, 9000), ("第十小学", 1800, 36, 13230, 4200),
      ("第十一中学", 2800, 56, 46900, 15000), ("第十二小学", 2000, 40, 12650, 7000),
    ] {
      try edit(name) { project in
        var work = ProjectWork(
          school: ID(name), stage: name.hasSuffix("中学") ? .junior : .primary)
        work.places = places
        work.classes = classes
        work.buildingArea = Quantity(area)
        work.landArea = Quantity(50000)
        work.added[.sportsArea] = Quantity(9001)
        work.added[.multimediaClassrooms] = Quantity(classes)
        project.works = [work]
        project.cost = Money(wan: wan)
      }
    }
    try edit("第八中学、第八小学") { project in
      var junior = ProjectWork(school: "第八中学", stage: .junior)
      junior.places = 2000
      var primary = ProjectWork(school: "第八小学", stage: .primary)
      primary.places = 2000
      project.works = [junior, primary]
      project.cost = Money(wan: 13440)
    }
    try edit("第十一中学") { project in
      project.start = PartialDate(year: 2024, month: 10)
      project.payments = [
        PaymentShare(year: BudgetYear(2023), share: 0.2),
        PaymentShare(year: BudgetYear(2025), share: 0.5),
        PaymentShare(year: BudgetYear(2026), share: 0.3),
      ]
      project.earliestYear = SchoolYear(2025)
      project.latestYear = SchoolYear(2027)
    }
    try edit("第十二小学") { $0.status = .candidate }
    var hire = Measure(
      id: "教师招聘", action: .hireTeacher, school: nil, amount: Quantity(40), from: SchoolYear(2024))
    hire.until = SchoolYear(2029)
    county.plan.measures = [hire]
    return county
  }
}
