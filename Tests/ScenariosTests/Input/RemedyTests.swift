// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards
import Testing

@testable import Scenarios

/// Every message's remedy, carried out literally, removes the message.
@Suite struct RemedyTests {
  /// Kinds whose message asks for a fact that only the county knows, or for another file: for each
  /// what following it comes to in its case is the small county's own file.
  private static let corrected: Set<String> = [
    "folderMissing", "notAFolder", "workbookAsFolder", "fileMissing", "fileUnreadable",
    "leadsOutside",
    "notARegularFile", "fileTooLarge", "unknownFile", "workbook", "emptyFile", "noRows",
    "unknownEncoding", "utf16", "zeroByte", "damagedText", "unterminatedQuote", "textAfterQuote",
    "raggedRow", "tooManyRows", "tooManyColumns", "cellTooLong", "wrongSeparator",
    "furtherProblems", "missingColumn", "blankHeader", "wrongUnit", "severalHeaderRows",
    "blankRequired", "notANumber", "outOfRange", "notADate", "notASchoolYear", "notAYear",
    "notAFlag", "notPayments", "notContributions", "notMoney", "lineBreakInName", "exactlyOne",
    "stageNotTaught", "veryLargeClass", "verySmallClass", "pupilsWithoutClass", "gradeNotTaught",
    "baseYearMissing", "baseGradeMissing", "enrolmentJump", "enrolmentGap", "pupilsInClosedSchool",
    "closedByBase",
    "birthGap", "moreThanStaff", "indoorAboveSportsArea", "sportsAreaAboveLimit", "blankResources",
    "sectionMissing", "blankClasses", "parentCycle", "projectWithoutWork",
    "completionBeforeStart", "endBeforeBeginning", "paymentsDoNotAddUp", "plannedWithoutProject",
    "zoneAdjoinsItself", "receiverIsSelf", "receiverClosed", "receiverLacksStage", "sharesAboveOne",
    "graduatesEnterPrimary", "giverIsReceiver", "farFromHorizon", "yamlSyntax", "yamlAlias",
    "yamlTooDeep", "duplicateKey", "unknownKey", "missingKey", "wrongShape", "twoOrigins",
    "budgetVerySmall", "retirementUnused", "retirementsAboveStaff", "retirementsOverlap",
    "targetBeforeBase", "inspectionBeforeTarget", "lastYearTooEarly",
    "horizonTooLong", "equalsSum", "nearTwin",
    "moreClassesThanPupils", "rowsAfterBase", "historyIncomplete", "leaseCountsNowhere",
    "largestClassImpossible", "misnamedFile", "moreThanRotated", "notAWhatIf",
    "retiredStandardDate", "totalTooLarge", "twoAmendments", "unfinished", "unusedStandard",
    "otherFormat",
    "dataAboveHeader", "numberCut", "noKnownHeader", "percentForNumber", "zoneForSchool",
    "builtAfterBase", "workbookUnreadable", "unknownSheet", "sheetTwice", "unsavedFormula",
  ]

  private func label(_ kind: Problem.Kind) -> String {
    String(String(describing: kind).prefix { $0.isLetter || $0.isNumber })
  }

  @Test func everyRemedyCarriedOutRemovesItsMessage() throws {
    var carriedOut: Set<String> = []
    for item in ProblemCases.all {
      guard let changes = item.changes else { continue }
      let problems = try item.read()
      guard problems.count < 100 else { continue }
      for problem in problems {
        guard let remedy = problem.remedy else { continue }
        let folder = try InputFolder(changes)
        guard try FolderEditor(url: folder.url).carryOut(remedy, of: problem) else {
          Issue.record("\(item.name): no place for \(remedy) of \(problem.message(.chinese))")
          continue
        }
        let left = InputFolder.problems(folder.path)
        #expect(!left.contains(problem), "\(item.name): \(problem.message(.chinese))")
        carriedOut.insert(label(problem.kind))
      }
    }
    // A new kind needs a remedy that is carried out here, or is listed as one that asks for facts.
    var shown: Set<String> = []
    for item in ProblemCases.all {
      for problem in try item.read() { shown.insert(label(problem.kind)) }
    }
    #expect(shown.subtracting(carriedOut).subtracting(Self.corrected).sorted() == [])
  }

  /// What asks for facts is gone once the facts are there: with the small county's own files.
  @Test func whatAsksForFactsIsGoneOnceTheyAreThere() throws {
    for item in ProblemCases.all {
      guard let changes = item.changes else { continue }
      for problem in try item.read() where problem.remedy == nil {
        let folder = try InputFolder(changes)
        // A problem may show in one file and lie in another: all that was changed is put right.
        for name in Set(changes.keys).union([problem.file]) {
          let file = folder.url.appendingPathComponent(name)
          if let text = InputFolder.small[name] {
            try Data(text.utf8).write(to: file)
          } else {
            try? FileManager.default.removeItem(at: file)
          }
        }
        let left = InputFolder.problems(folder.path)
        #expect(!left.contains(problem), "\(item.name): \(problem.message(.chinese))")
      }
    }
  }
}
