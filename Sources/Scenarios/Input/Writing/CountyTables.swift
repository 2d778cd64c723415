// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A county as the rows of its tables.
struct CountyTables {
  let county: County
  let text: TableText

  /// Every table of the schema with the county's rows.
  func tables() -> [TableWriter] {
    text.schema.tables.map { TableWriter($0, rows: rows($0.file)) }
  }

  private func rows(_ file: String) -> [[String: String]] {
    switch file {
    case "schools.csv": county.schools.map(school)
    case "sections.csv":
      county.schools.flatMap { school in school.sections.map { section($0, school) } }
    case "enrolment.csv": county.enrolment.map(enrolment)
    case "births.csv":
      county.births.map {
        ["zone": $0.zone.rawValue, "year": "\($0.year)", "births": "\($0.births)"]
      }
    case "migration.csv": county.future.migration.map(migration)
    case "estates.csv": county.estates.map(estate)
    case "projects.csv": county.plan.projects.map(project)
    case "works.csv":
      county.plan.projects.flatMap { project in project.works.map { work($0, project) } }
    case "progress.csv": county.progress.map(progress)
    case "measures.csv": county.plan.measures.map(measure)
    case "closures.csv": county.plan.closures.map(closure)
    case "catchments.csv": county.plan.catchments.map(catchment)
    case "declarations.csv": county.declarations.map(declaration)
    case "relaxations.csv": county.relaxations.map(relaxation)
    case "responsibilities.csv": county.responsibilities.map(responsibility)
    case "stages.csv": county.reviewStages.map(reviewStage)
    case "rotation.csv": county.rotationCounts.map(rotationCount)
    case "levers.csv": county.levers.map(lever)
    default: preconditionFailure("no code writes \(file)")
    }
  }

  private func school(_ school: School) -> [String: String] {
    var row = [
      "school": school.id.rawValue, "kind": text.word("schoolKind", school.kind),
      "status": text.word("schoolStatus", school.status),
      "locality": text.word("locality", school.locality), "zone": school.zone.rawValue,
      "isBoarding": text.flag(school.isBoarding), "isPrivate": text.flag(school.isPrivate),
      "parent": school.parent?.rawValue ?? "", "builtOn": text.date(school.builtOn),
      "landArea": text.amount(school.landArea),
      "sportsAreaLimit": text.amount(school.sportsAreaLimit),
      "approvedSize": text.whole(school.approvedSize),
      "seniorPupils": text.whole(school.seniorPupils),
      "lastGrade": text.whole(school.lastGrade),
      "onwardSchool": school.onwardSchool?.rawValue ?? "",
      "indoorSportsArea": text.amount(school.indoorSportsArea), "note": school.note ?? "",
    ]
    for kind in ResourceKind.sharedKinds { row[kind.rawValue] = text.amount(school.shared[kind]) }
    return row
  }

  private func section(_ section: Section, _ school: School) -> [String: String] {
    var row = [
      "school": school.id.rawValue, "stage": text.word("stage", section.stage),
      "places": text.whole(section.places),
    ]
    for kind in ResourceKind.staffKinds { row[kind.rawValue] = text.amount(section.staff[kind]) }
    return row
  }

  private func enrolment(_ record: EnrolmentRecord) -> [String: String] {
    var row = ["school": record.school.rawValue, "year": text.year(record.year)]
    for grade in 1...9 {
      row["pupils\(grade)"] = text.whole(record.pupils[grade - 1])
      row["classes\(grade)"] = text.whole(record.classes[grade - 1])
      row["largest\(grade)"] = text.whole(record.largestClasses[grade - 1])
    }
    return row
  }

  private func estate(_ estate: Estate) -> [String: String] {
    [
      "estate": estate.name, "zone": estate.zone.rawValue, "year": text.year(estate.year),
      "dwellings": "\(estate.dwellings)", "pupilsPerHundred": text.amount(estate.pupilsPerHundred),
      "firstGrade": "\(estate.grades.lowerBound)", "lastGrade": "\(estate.grades.upperBound)",
    ]
  }

  private func migration(_ line: MigrationLine) -> [String: String] {
    [
      "zone": line.zone?.rawValue ?? "", "firstGrade": "\(line.grades.lowerBound)",
      "lastGrade": "\(line.grades.upperBound)", "year": text.year(line.year),
      "pupils": "\(line.pupils)",
    ]
  }

  private func project(_ project: Project) -> [String: String] {
    [
      "project": project.id.rawValue, "kind": text.word("projectKind", project.kind),
      "group": project.group ?? "", "content": project.content ?? "",
      "status": text.word("projectStatus", project.status), "isLocked": text.flag(project.isLocked),
      "start": text.date(project.start), "completion": text.date(project.completion),
      "earliestYear": text.year(project.earliestYear), "latestYear": text.year(project.latestYear),
      "cost": text.wanYuan(project.cost), "payments": text.payments(project.payments),
      "opening": text.word("openingMode", project.opening),
      "departments": text.list(project.departments), "source": project.source ?? "",
    ]
  }

  private func progress(_ report: ProjectProgress) -> [String: String] {
    [
      "project": report.project.rawValue, "asOf": text.date(report.asOf),
      "actualStart": text.date(report.actualStart), "percent": text.whole(report.percent),
      "paid": text.wanYuan(report.paid), "expected": text.date(report.expected),
      "note": report.note ?? "",
    ]
  }

  private func work(_ work: ProjectWork, _ project: Project) -> [String: String] {
    var row = [
      "project": project.id.rawValue, "school": work.school.rawValue,
      "stage": text.word("stage", work.stage), "places": text.whole(work.places),
      "classes": text.whole(work.classes), "buildingArea": text.amount(work.buildingArea),
      "renovatedSportsArea": text.amount(work.renovatedSportsArea),
      "landArea": text.amount(work.landArea), "assumption": work.assumption ?? "",
    ]
    for kind in ResourceKind.sharedKinds {
      let key = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      row[kind.rawValue] = text.amount(work.added[kind])
      row["removed" + key] = text.amount(work.removed[kind])
      row["swing" + key] = text.amount(work.swing[kind])
    }
    return row
  }
}
