// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards

/// Checks what the rows of a county say against each other.
///
/// Each check is a function of its own in an extension; all run, and all problems are given.
public struct CountyCheck {
  let county: County
  let sources: SourceRows
  let schools: [ID<School>: School]
  /// The kind of each school, apart because every row of enrolment asks for it.
  let kinds: [ID<School>: SchoolKind]
  let zones: Set<ID<Zone>>
  let schema = Schema.current
  var suggestions = NameSuggestions()
  let log: ProblemLog
  /// Whether grade 6 is taught at junior schools, which is said once.
  var isFiveFour = false
  /// Schools whose pupils or classes cannot be what was meant, which has been said.
  var schoolsWithDoubtfulPupils: Set<ID<School>> = []
  /// Schools that a misspelt name of the enrolment table most likely means.
  var schoolsNamedOtherwise: Set<String> = []

  /// Every problem of a county, sorted by file and row.
  ///
  /// - Parameter sources: where the parts of the county stand; leave out for a county that was
  ///   not read from files.
  public static func run(_ county: County, sources: SourceRows = SourceRows()) -> [Problem] {
    let log = ProblemLog()
    run(county, sources: sources, log: log)
    return log.problems
  }

  /// Adds every problem of a county to a log.
  static func run(_ county: County, sources: SourceRows, log: ProblemLog) {
    var check = CountyCheck(county, sources, log)
    check.checkYears()
    check.checkNames()
    check.checkSchools()
    check.checkTwins()
    check.checkSystem()
    check.checkEnrolment()
    check.checkUpperGrades()
    check.checkOnwardSchools()
    check.checkUnreadRows()
    check.checkHistory()
    check.checkBlanks()
    check.checkPlausibility()
    check.checkIndoorArea()
    check.checkBirths()
    check.checkProjects()
    check.checkMeasures()
    check.checkClosures()
    check.checkCatchments()
    check.checkLedger()
    check.checkReadiness()
    check.checkTotals()
  }

  private init(_ county: County, _ sources: SourceRows, _ log: ProblemLog) {
    self.county = county
    self.log = log
    self.sources = sources
    schools = Dictionary(
      county.schools.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    kinds = schools.mapValues(\.kind)
    zones = Set(county.schools.map(\.zone))
  }

  /// Adds a problem of a table's item, in the words of the schema.
  mutating func add(
    _ kind: Problem.Kind, _ file: String, item: Int?, _ key: String?, _ value: String? = nil
  ) {
    add(kind, file, row: item.flatMap { sources.row(file, $0) }, key, value)
  }

  /// Adds a problem of a row.
  mutating func add(
    _ kind: Problem.Kind, _ file: String, row: Int?, _ key: String?, _ value: String? = nil
  ) {
    let column = key.map { key in
      sources.headers[file]?[key].map { .same($0) } ?? schema.table(file).column(key).header
    }
    log.add(Problem(file: file, row: row, column: column, value: value, kind: kind))
  }

  /// Adds a problem of a key of the county file.
  mutating func addToCountyFile(_ kind: Problem.Kind, _ key: String, _ value: String?) {
    let spelling = sources.headers[KeyReader.file]?[key].map { Bilingual.same($0) }
    let column = spelling ?? schema.countyKeys.first { $0.key == key }?.header
    log.add(
      Problem(
        file: KeyReader.file, row: sources.lines[key], column: column, value: value, kind: kind))
  }

  /// The stages a school teaches; nil when that is not known.
  func stages(_ id: ID<School>) -> [Stage]? {
    sources.unclearSchools.contains(id) ? nil : kinds[id]?.stages
  }

  /// Checks that a school exists; false when it does not.
  mutating func checkSchool(
    _ id: ID<School>, _ file: String, item: Int?, row: Int? = nil, _ key: String
  ) -> Bool {
    if kinds[id] != nil { return true }
    // Without any school every name is unknown; why there is none has been said already.
    if schools.isEmpty { return false }
    // Nor is a school unknown whose own row could not be read.
    if sources.droppedSchools.contains(id) { return false }
    let nearest = suggestions.nearest(id.rawValue, among: schools.keys.lazy.map(\.rawValue))
    if file == "enrolment.csv", let first = nearest.first { schoolsNamedOtherwise.insert(first) }
    let place = row ?? item.flatMap { sources.row(file, $0) }
    let isZone = zones.contains(ID(id.rawValue))
    add(
      isZone ? .zoneForSchool : .unknownSchool(nearest: nearest), file, row: place, key,
      id.rawValue)
    return false
  }
}
