// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Reports
import Scenarios
import Standards

extension Import {
  /// Ends where the options for a panel and for workbooks are mixed.
  func validatePanel() throws {
    guard into != nil else {
      if outputFolder == nil {
        throw ValidationError(
          "请用 --output 写新的县区文件夹，或用 --into 把学生数长表并入已有的县区 / Give --output for a new folder, or --into to take a panel into a county"
        )
      }
      return
    }
    guard files.count == 1, files[0].lowercased().hasSuffix(".csv") else {
      throw ValidationError(
        "--into 每次并入一份学生数长表（.csv）/ --into takes one panel of pupils (.csv)")
    }
    if outputFolder != nil || mapping != nil || name != nil || baseYear != nil || targetYear != nil
      || standard != nil
    {
      throw ValidationError(
        "--into 只与 --replace、--language 同用 / --into goes with --replace and --language alone")
    }
  }

  /// Takes a panel into a county's enrolment table.
  func takePanel(into county: String) throws {
    let history: PanelHistory
    switch PanelHistory.make(files[0], into: county, replaces: replace) {
    case .failure(let failure): throw CommandFailure.problems(failure.messages, language)
    case .success(let made): history = made
    }
    for remark in history.remarks { Console.complain(remark[language]) }
    if history.changesAnything {
      do {
        try history.write(to: county)
      } catch {
        throw CommandFailure.cannotWrite(county, error, language)
      }
    }
    Console.write(PanelHistoryText.text(history, folder: county, language: language))
  }
}
