// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// What is said of a value, a row, a column or a sheet of an officer's workbook: facts, worded
/// elsewhere.
enum ImportRemark: Hashable, Sendable {
  // How a cell was read.
  case converted(String, String, String)
  case rounded(String)
  case ownUnit(String, String)
  case textNumber(String)
  case fullWidth(String)
  case innerBlanks(String)
  case remarkCounted(String, String)
  case missingSign(String)
  case errorValue(String)
  case unsavedFormula
  case repeatedAbove
  // What a cell leaves open.
  case percent(String)
  case dateInNumbers(String)
  case noNumber(String)
  case noneOrUnknown(String)
  case remarkInCell(String, String)
  case estimate(String)
  case otherUnit(String, String)
  case tooLarge(String)
  case negative(String)
  case notWhole(String)
  case outlier(String, usual: String)
  case unusual(String)
  case collegeMissing(String)
  case partUnknown(String)
  case unfinishedBuilding(String)
  case noUnit(String)
  case bothStages(String)
  case partsDoNotSum(parts: String, whole: String)
  case levelsMayRepeat(String)
  case indoorMissing
  case unknownWord(String)
  case doubtfulDate(String)
  case repeatsOther(String)
  // What was done.
  case summed(String)
  case lessIndoor(String)
  case withIndoor(String)
  case groundsTaken
  case word(String, String)
  case blankPart
  case kindFromStages(String)
  case nameMatched(String, String)
  case fromRemark(String)
  case comment(String)
  case zoneProposed(String)
  case differs(String, kept: String, from: String)
  case whichOfTwo(String, kept: String, from: String)
  case sumDiffers(String, sum: String)
  case subjectsDiffer(sum: String, whole: String)
  case estimateRemark(String)
  // Rows, columns, sheets.
  case hiddenRow(String)
  case hiddenRows([String])
  case hiddenColumn(String)
  case hiddenSheet
  case emptySheet
  case noTable
  case totalRow(String)
  case partRow(String)
  case remarkRow(String)
  case groupRow(String)
  case namelessRow
  case unusedColumn(String)
  case unknownColumn([String])
  case weakColumn(String)
  case unitOfOther(String, String)
  case ratioColumn(String)
  case onlyTotals(String)
  case serialNumbers
  case registeredPupils
  case specialPosts
  case springSheet(String)
  case yearUnknown
  case yearTaken(String, isBare: Bool)
  case closedSchool(String)
  case closedCampus(String)
  case combinedClasses(String)
  case absentInBaseYear(String)
  case gradesBlank([Int])
  case pupilsKnown(String)
  case nameUnknown(String, [String])
  case nameStage(String)
  case required(String)
  case notImportedKind(String)
  case dates1904
  case transposed
  case assumed(String)
  case indoorQuestion
  // Projects.
  case droppedProject(String)
  case reserveGroup(String)
  case pendingProject(String)
  case paymentsShort(sum: String, cost: String)
  case placesSplit(String)
  case sharedArea(String)
  case notTeaching(String)
  case teachingPartUnknown
  case renovated(String)
  case newSchool(String)
  case noSchool(String)
  case openingMode
  case moneyWords(String)
  case dateRead(String, String)
  case perhapsInBase(String)
  // Ratios.
  case ratioSheet
  case restorable(String)
  // Forms, lists, births.
  case strangeRow(String)
  case nameAbove(String)
  case formRead(String)
  case formName(String)
  case counted
  case listRead(String, Int)
  case listUnknown
  case listHidden(Int)
  case listWord(role: String, word: String, persons: Int)
  case listOpen(role: String, words: String)
  case listLeft(word: String, persons: Int)
  case listTwice(Int)
  case listStaff(Int)
  case listNoSchool(Int)
  case gradeUnknown(String)
  case gradesOfStage(String)
  case birthsZone(String)
  case birthsWhole
  case birthsPeriod(String)
  case birthsAges
  case notRestorable(String)
}
