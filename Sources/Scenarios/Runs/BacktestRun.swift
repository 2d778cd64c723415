// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
public import Simulator
public import Standards

/// A back-test of a county folder, or of a panel of pupils.
public struct BacktestRun: Sendable {
  /// What came of it.
  public let test: Backtest
  /// What was read otherwise than it is written, or is asked about.
  public let remarks: [Bilingual]

  /// The standard that a panel's baseline is compiled against; no verdict is taken from it.
  private static let standard = "national-2017"

  /// Reads and runs.
  ///
  /// - Parameters:
  ///   - path: A county folder, or the file of a panel.
  ///   - most: At most so many years ahead.
  ///   - zoneLetters: See `PanelTable.read`.
  ///   - division: Of a panel; a county folder says its own.
  public static func read(
    _ path: String, most: Int, zoneLetters: Int?, division: GradeDivision
  ) -> Result<Self, CaseFailure> {
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if !isThere || isFolder.boolValue || CountyFolder.isWorkbook(path) {
      return CountyCase.open(path).flatMap {
        run(
          $0.county, $0.baseline.standards, path: path, most: most,
          remarks: $0.remarks.map(\.bilingualMessage))
      }
    }
    return PanelTable.read(path, zoneLetters: zoneLetters, division: division).flatMap { panel in
      switch StandardsCatalog.builtIn.load(standard, years: Array(panel.county.years)) {
      case .failure(let failure): .failure(CaseFailure(failure.problems.map(\.wording)))
      case .success(let standards):
        run(panel.county, standards, path: path, most: most, remarks: panel.remarks)
      }
    }
  }

  private static func run(
    _ county: County, _ standards: YearlyStandards, path: String, most: Int, remarks: [Bilingual]
  ) -> Result<Self, CaseFailure> {
    if let test = Backtest(county: county, standards: standards, most: most) {
      return .success(Self(test: test, remarks: remarks))
    }
    return .failure(
      CaseFailure([
        Bilingual(
          zh: "“\(path)”只有一个学年的学生数，无从回测。请在在校生表里补上往年各校各年级的学生数。",
          en: "\"\(path)\" has pupils of one school year only: "
            + "there is nothing to hold a forecast against. "
            + "Add earlier years to the enrolment table.")
      ]))
  }
}
