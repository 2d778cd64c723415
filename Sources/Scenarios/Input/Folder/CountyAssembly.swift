// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Puts a county together from its files, as far as they can be read.
///
/// A row whose name cannot be read is left out; any other cell that cannot be read counts as
/// missing. Either way the problem is in the log, so that no such county is handed on.
struct CountyAssembly {
  let schema: Schema
  let log: ProblemLog
  var file = CountyFile()
  var schools: [School] = []
  var schoolIndex: [ID<School>: Int] = [:]
  /// The zones of the schools, as text.
  var zoneNames: Set<String> = []
  var enrolment: [EnrolmentRecord] = []
  var births: [BirthRecord] = []
  var migration: [MigrationLine] = []
  var estates: [Estate] = []
  var projects: [Project] = []
  var projectIndex: [ID<Project>: Int] = [:]
  var progress: [ProjectProgress] = []
  var measures: [Measure] = []
  var closures: [Closure] = []
  var catchments: [CatchmentShare] = []
  var declarations: [Declaration] = []
  var relaxations: [RelaxationClaim] = []
  var responsibilities: [Responsibility] = []
  var reviewStages: [ReviewStage] = []
  var rotationCounts: [RotationCount] = []
  var levers = Defaults.levers
  var leverRows: [MeasureAction: Int] = [:]
  var sources = SourceRows()
  /// Indices of measures whose row gives no name.
  var namelessMeasures: [Int] = []
  /// The row of each work that was kept.
  var workRows: [WorkKey: Int] = [:]
  var suggestions = NameSuggestions()
  /// Schools by their names with brackets and blanks folded, and by the tokens of their names.
  var foldedSchools: [String: ID<School>] = [:]
  var schoolTokens: [NameTokens: [ID<School>]] = [:]

  /// What may stand in one row of the works table only.
  struct WorkKey: Hashable {
    var project: ID<Project>
    var school: ID<School>
    var stage: Stage?
  }

  init(schema: Schema, log: ProblemLog) {
    self.schema = schema
    self.log = log
  }

  /// Reads a table; tables come in the order of the schema, so that schools are known first.
  mutating func read(_ rows: TableRows) {
    sources.headers[rows.table.file] = rows.positions.mapValues(\.header)
    if !rows.isRead { sources.unreadTables.insert(rows.table.file) }
    noteDropped(rows)
    for row in rows.rows {
      let reader = RowReader(rows: rows, row: row, log: log)
      switch rows.table.file {
      case "schools.csv": readSchool(reader)
      case "sections.csv": readSection(reader)
      case "enrolment.csv": readEnrolment(reader)
      case "births.csv": readBirths(reader)
      case "migration.csv": readMigration(reader)
      case "estates.csv": readEstate(reader)
      case "projects.csv": readProject(reader)
      case "works.csv": readWork(reader)
      case "progress.csv": readProgress(reader)
      case "measures.csv": readMeasure(reader)
      case "closures.csv": readClosure(reader)
      case "catchments.csv": readCatchment(reader)
      case "declarations.csv": readDeclaration(reader)
      case "relaxations.csv": readRelaxation(reader)
      case "responsibilities.csv": readResponsibility(reader)
      case "stages.csv": readReviewStage(reader)
      case "rotation.csv": readRotationCount(reader)
      case "levers.csv": readLever(reader)
      default: preconditionFailure("no code reads \(rows.table.file)")
      }
    }
  }

  /// Schools whose rows were not read, so that nothing else is said of them for that.
  private mutating func noteDropped(_ rows: TableRows) {
    guard let index = rows.positions["school"]?.index else { return }
    for row in rows.dropped where row.cells.indices.contains(index) {
      let id = ID<School>(TextFolding.trimmed(row.cells[index]))
      if rows.table.file == "schools.csv" { sources.droppedSchools.insert(id) }
      if rows.table.file == "enrolment.csv" { sources.schoolsWithBrokenEnrolment.insert(id) }
    }
  }

  /// A school with its areas as the assessment counts them, where the county copied the statistics.
  private func adjusted(_ school: School) -> School {
    guard let indoor = school.indoorSportsArea, indoor > .zero else { return school }
    var school = school
    if file.teachingIncludesIndoor, let area = school.shared[.teachingFloorArea] {
      school.shared[.teachingFloorArea] = max(.zero, area - indoor)
    }
    if file.sportsExcludesIndoor, let area = school.shared[.sportsArea] {
      school.shared[.sportsArea] = area + indoor
    }
    return school
  }

  /// Notes the row of an item that was kept.
  mutating func note(_ reader: RowReader) {
    sources.items[reader.rows.table.file, default: []].append(reader.number)
  }

  /// The county; where the county file says nothing usable, values that keep the checks going.
  func county() -> (County, SourceRows) {
    var sources = sources
    sources.lines = file.lines
    sources.headers[KeyReader.file] = file.spellings
    sources.areYearsKnown = file.baseYear != nil && file.targetYear != nil
    let base = file.baseYear ?? enrolment.map(\.year).max() ?? SchoolYear(2024)
    let target = file.targetYear ?? base
    let inspections = file.inspections.isEmpty ? [Inspection(year: target)] : file.inspections
    let latest = inspections.map(\.year).max() ?? target
    let last = file.lastYear ?? max(latest, target).advanced(by: 2)
    let settings = Defaults.settings(file.settings ?? SettingsFile(), from: base)
    var county = County(
      name: file.name ?? "", isSynthetic: file.isSynthetic, standard: file.standard ?? "",
      baseYear: base, targetYear: target, inspectionYears: [], lastYear: last,
      settings: settings)
    county.inspections = inspections
    county.gradeDivision = file.gradeDivision
    county.schools = schools.map(adjusted)
    county.enrolment = enrolment
    county.births = births
    county.estates = estates
    county.declarations = declarations
    county.relaxations = relaxations
    county.responsibilities = responsibilities
    county.reviewStages = reviewStages
    county.rotationCounts = rotationCounts
    county.retirements = file.retirements
    county.signing = file.signing
    county.adjacentZones = file.adjacentZones
    county.levers = levers
    county.plan.projects = projects
    county.progress = progress
    county.plan.measures = namedMeasures()
    county.plan.closures = closures
    county.plan.catchments = catchments
    county.plan.budgets = file.budgets
    county.plan.caps = file.caps
    county.plan.lockedSchools = file.lockedSchools
    county.future = file.future
    county.future.migration = migration
    return (county, sources)
  }
}
