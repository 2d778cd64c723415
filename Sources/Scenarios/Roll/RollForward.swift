// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
public import Simulator
public import Standards

/// A county carried to the next September: last year's forecast held against the new figures, and the
/// folder of the new year.
public struct RollForward: Sendable {
  /// A what-if that does not apply to the new year any more.
  public struct Dropped: Hashable, Sendable {
    /// Its file.
    public var file: String
    /// Why.
    public var reasons: [Bilingual]
  }

  /// The new base year.
  public let year: SchoolYear
  /// How good the forecast was.
  public let review: ForecastReview
  /// The county of the new year.
  public let county: County
  /// Whether areas, equipment and rooms, and whether people and places, are carried over and not
  /// given.
  public let carried: (shared: Bool, staff: Bool)
  /// Projects that are complete by the new base year: from now on the data hold them.
  public let finished: [ID<Project>]
  /// Schools that opened.
  public let opened: [ID<School>]
  /// Schools that closed.
  public let closed: [ID<School>]
  /// What-ifs that go on as they are, by file.
  public let kept: [String]
  /// What-ifs that do not.
  public let dropped: [Dropped]
  /// What an import of workbooks still asks.
  public let open: [Bilingual]
  /// What the data check of the new year warns of.
  public let remarks: [Problem]
  /// The files of the new folder.
  let files: [(name: String, bytes: [UInt8])]

  /// Writes the new folder.
  ///
  /// - Throws: `FileTrouble`.
  public func write(to path: String) throws { try WholeFolder.write(files, to: path) }

  /// Where what-ifs go that do not apply any more.
  public static let droppedFolder = "what-ifs/不再适用"

  /// Carries a county forward.
  ///
  /// - Parameters:
  ///   - path: The county's folder, which stays as it is.
  ///   - opened: The same, opened.
  ///   - run: The forecast that the new figures are held against.
  ///   - files: The new figures.
  ///   - year: The new base year, after the old one and within the years that were forecast.
  public static func make(
    _ path: String, _ opened: CountyCase, _ run: ScenarioRun, _ files: NextYearFiles,
    to year: SchoolYear
  ) -> Result<RollForward, CaseFailure> {
    let county = opened.county
    let problems = RollProblems.of(county, files, year)
    guard problems.isEmpty else { return .failure(CaseFailure(problems)) }
    let index = county.baseYear.distance(to: year)
    let forward = StockForward(
      baseline: opened.baseline, outcome: run.outcome, year: index,
      hasSchools: files.bytes["schools.csv"] != nil,
      hasSections: files.bytes["sections.csv"] != nil)
    let next = CountyFolder.readNext(path, files, base: year, earlier: county) {
      forward.apply(to: &$0)
    }
    let errors = next.problems.filter { $0.severity == .error }
    guard let new = next.county, errors.isEmpty else {
      return .failure(CaseFailure(errors.map(\.bilingualMessage)))
    }
    let errorModel = ForecastErrors(county: county, standards: opened.baseline.standards)
    let review = ForecastReview(
      baseline: opened.baseline, projection: run.outcome.projection, year: index,
      actual: new.enrolment,
      bands: errorModel.bands(opened.baseline, run.outcome.projection))
    let whatIfs = RolledWhatIfs(path, county: new.withProgress())
    let written = RolledFiles(
      path: path, county: new, file: next.file, source: files, year: year, whatIfs: whatIfs
    ).files
    let before = Dictionary(
      county.schools.map { ($0.id, $0.status) }, uniquingKeysWith: { first, _ in first })
    return .success(
      RollForward(
        year: year, review: review, county: new,
        carried: (!forward.hasSchools, !forward.hasSections),
        finished: county.plan.projects.filter {
          $0.isComplete(baseYear: year) && !$0.isComplete(baseYear: county.baseYear)
        }.map(\.id),
        opened: new.schools.filter { $0.status == .open && before[$0.id] != .open }.map(\.id),
        closed: new.schools.filter { $0.status == .closed && before[$0.id] == .open }.map(\.id),
        kept: whatIfs.kept.map(\.name), dropped: whatIfs.dropped, open: files.open,
        remarks: next.problems.filter { $0.severity == .warning }, files: written))
  }
}
