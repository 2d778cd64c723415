// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards
public import Workbooks

extension Problem {
  /// What can be wrong. Every case holds the facts that its wording needs and nothing worded.
  public enum Kind: Hashable, Sendable {
    // Folder and files.
    /// There is no such folder.
    case folderMissing
    /// The path leads to something that is no folder.
    case notAFolder
    /// A workbook where the county folder should stand.
    case workbookAsFolder(path: String)
    /// A workbook in place of the folder that cannot be read.
    case workbookUnreadable(WorkbookTrouble)
    /// A sheet of a county's workbook that no part of the program reads.
    case unknownSheet(nearest: String?)
    /// A sheet that stands for the same file as another one.
    case sheetTwice(first: String)
    /// A formula whose value was not saved with it.
    case unsavedFormula
    /// The folder may not be looked into.
    case folderForbidden
    /// A write of several files was cut off: they may be old and new.
    case unfinished(files: [String])
    /// A required table is not there.
    case fileMissing(title: Bilingual)
    /// The file is there and cannot be read.
    case fileUnreadable
    /// The file is there and may not be read.
    case fileForbidden
    /// A link or a path leads out of the county folder.
    case leadsOutside
    /// A folder, a pipe or a device where a file should be.
    case notARegularFile
    /// More bytes than are read.
    case fileTooLarge(limitInBytes: Int)
    /// A table that no part of the program reads.
    case unknownFile(nearest: String?, isInstead: Bool)
    /// A file whose name is nearly that of one that is read, or ends in something behind it.
    case misnamedFile(nearest: String)
    /// A standard's file that nothing uses: neither the county, an inspection nor another file.
    case unusedStandard
    /// Both names that the county's own rules may have are there.
    case twoAmendments(other: String)
    /// A file of the what-if folder that is no what-if.
    case notAWhatIf
    /// A workbook, which is not read; the table that its name promises, and whether that is not there.
    case workbook(table: String?, isInstead: Bool)

    // Bytes and rows.
    /// Nothing in it.
    case emptyFile
    /// A required table with a header and no row.
    case noRows
    /// Neither UTF-8 nor GB18030; the position of the first byte that fits neither.
    case unknownEncoding(byte: Int)
    /// UTF-16, which Excel calls Unicode text.
    case utf16
    /// No text at all, though its name says so.
    case otherFormat(OtherFormat)
    /// A zero byte, which no text has.
    case zeroByte(byte: Int)
    /// The replacement character: an earlier program lost what stood here.
    case damagedText
    /// A quotation mark opens a cell and none closes it.
    case unterminatedQuote
    /// Text after the quotation mark that closes a cell.
    case textAfterQuote
    /// Not as many cells as the header has.
    case raggedRow(cells: Int, headers: Int)
    /// The same, because commas that part thousands cut a number, as it stands in the row.
    case numberCut(String)
    /// More rows than are read.
    case tooManyRows(limit: Int)
    /// More columns than are read.
    case tooManyColumns(limit: Int)
    /// A cell with more bytes than are read.
    case cellTooLong(limitInBytes: Int)
    /// Columns parted by something other than commas.
    case wrongSeparator(String)
    /// More problems in this file than are listed, and how many of those are errors.
    case furtherProblems(count: Int, errors: Int)

    // Headers.
    /// None of the headers is one of the table's; some that are.
    case noKnownHeader(wanted: [Bilingual])
    /// No such column; the nearest that there is.
    case unknownColumn(nearest: Bilingual?)
    /// The same column a second time; the position of the first.
    case duplicateColumn(first: Int)
    /// A required column is not there.
    case missingColumn(Bilingual)
    /// A column with cells but without a header.
    case blankHeader(position: Int)
    /// The header names another unit than the column has.
    case wrongUnit(expected: Bilingual, examples: [String])

    /// Titles above the header, so many rows.
    case tableTitles(rows: Int)
    /// Rows of data above the header, which stands in this row.
    case dataAboveHeader(header: Int)
    /// A header spread over so many rows, and what its columns seem to name.
    case severalHeaderRows(rows: Int, mapping: [String])
    /// A part of the money of another column.
    case partOfColumn(whole: Bilingual)
    /// No such column, and the one nearest in meaning is there.
    case columnThere(Bilingual)
    /// Rows of totals and remarks, which were left out; of one year where it is named.
    case rowsSkipped(rows: [Int], names: [String], year: SchoolYear?)
    /// A row that is the sum of so many above.
    case equalsSum(rows: Int)

    // Cells.
    /// A row must fill this column.
    case blankRequired
    /// The same below a filled cell, which was probably merged with it.
    case blankBelowMerged(above: String)
    /// No number.
    case notANumber(example: String)
    /// All rows together cost more than any county has.
    case totalTooLarge(mostInYuan: Int64)
    /// A sign for "nothing", such as a stroke, where only a blank says so.
    case placeholder
    /// A number that was read after a certain conversion, in the column's unit.
    case readAs(String, unit: Bilingual?)
    /// A number that leaves open which one is meant, and what it says at face value.
    case doubtfulNumber(Doubt, proposed: String)
    /// A number in a unit of another kind.
    case foreignUnit(String, number: String, expected: Bilingual?)
    /// A formula, or the sign of an error in one.
    case spreadsheetResidue
    /// A ratio, or the time of day that a spreadsheet makes of one.
    case ratio(proposed: String?)
    /// Words that stand for a number that is not given.
    case wordsForNumber
    /// A sign that repeats the cell above, and what stands there.
    case ditto(above: String?)
    /// A percentage where a number is counted.
    case percentForNumber(expected: Bilingual?)
    /// So many decimals that a larger unit must be meant, and the number in the column's unit.
    case largerUnit(Bilingual, converted: String)
    /// A number with decimals where only whole ones make sense.
    case notWhole(whole: String)
    /// More decimals than are kept.
    case tooManyDecimals(limit: Int, rounded: String)
    /// Outside the range that makes sense.
    case outOfRange(least: String, most: String)
    /// Thousands separators that do not part groups of three.
    case badThousands(digits: String)
    /// None of the words of the list.
    case notAChoice([Bilingual], nearest: Bilingual?)
    /// No date.
    case notADate
    /// A date, a school year or a year in words or as a spreadsheet shows it, and what to enter.
    case dateMeant(DateForm, proposed: String?)
    /// No school year.
    case notASchoolYear
    /// No calendar year.
    case notAYear
    /// No part of a whole; the share that was probably meant.
    case notAShare(proposed: String?)
    /// Neither yes nor no.
    case notAFlag
    /// No payments by year.
    case notPayments
    /// No contributions by resource.
    case notContributions
    /// No amount of money with its unit.
    case notMoney
    /// A name that runs over two lines.
    case lineBreakInName

    // Rows against other rows.
    /// A school's name in another spelling, and the school that was taken.
    case nameReadAs(String)
    /// A mark of a footnote behind a school's name, and the name without it.
    case footnoteMark(name: String)
    /// A zone where a school belongs, as in a row of subtotals.
    case zoneForSchool
    /// A school with nearly the name of another.
    case nearTwin(String)
    /// No such school; the nearest names.
    case unknownSchool(nearest: [String])
    /// No such project; the nearest names.
    case unknownProject(nearest: [String])
    /// No such zone; the nearest names.
    case unknownZone(nearest: [String])
    /// The same thing a second time; the row of the first.
    case duplicateRow(first: Int?)
    /// One of two columns must be filled, not both and not none.
    case exactlyOne(Bilingual, Bilingual)
    /// The school does not teach the stage.
    case stageNotTaught(school: String, Stage)

    // Pupils and classes.
    /// A junior school's grades under grades 1 to 3, and the cells as they should stand.
    case juniorGradesFromOne([String: String])
    /// Schools that teach grade 6 in the junior stage.
    case fiveFourSystem(schools: [String])
    /// No pupils above a grade, and the grade up to which the school's stage goes.
    case upperGradesEmpty(last: Int, through: Int)
    /// More classes than pupils in grades, and the figures of the first.
    case moreClassesThanPupils(grades: [Int], pupils: Int, classes: Int)
    /// So many rows of years after the base year.
    case rowsAfterBase(count: Int, base: SchoolYear)
    /// A year of the history in which schools are missing: some of their names, and how many.
    case historyIncomplete(SchoolYear, schools: [String], count: Int)
    /// Too many pupils in a class to be true.
    case veryLargeClass(grades: [Int], pupils: Int, classes: Int)
    /// Too few pupils in a class to be true.
    case verySmallClass(grades: [Int], pupils: Int, classes: Int)
    /// A largest class that is smaller than the mean class or larger than the grade.
    case largestClassImpossible(grade: Int, pupils: Int, classes: Int?)
    /// Pupils of a grade without a class.
    case pupilsWithoutClass(grade: Int, pupils: Int)
    /// The school does not teach the grade.
    case gradeNotTaught(grade: Int, SchoolKind)
    /// No school has a row for the base year; the newest year that is there.
    case noBaseYear(base: SchoolYear, newest: SchoolYear)
    /// An open school without a row for the base year.
    case baseYearMissing(school: String, SchoolYear)
    /// A taught grade without pupils in the base year's row.
    case baseGradeMissing(school: String, grades: [Int])
    /// The number of pupils jumps from one year to the next.
    case enrolmentJump(from: Int, to: Int, year: SchoolYear)
    /// A year of enrolment is missing between two that are there.
    case enrolmentGap(school: String, SchoolYear)
    /// A school that does not teach in the base year has pupils in it.
    case pupilsInClosedSchool(SchoolStatus)
    /// No births for a year between two that are there.
    case birthGap(zone: String, year: Int)

    // Stock.
    /// Indoor sports areas are given and the county file does not say how the figures count them.
    case indoorAreaAsked(key: Bilingual, isTeaching: Bool)
    /// A figure that can hardly be meant, and what it is when another unit was entered.
    case implausible(PlausibleFigure, shown: String, converted: String?)
    /// More of a kind of teacher than there is staff.
    case moreThanStaff(ResourceKind, count: String, staff: String)
    /// More indoor sports area than sports area.
    case indoorAboveSportsArea(sportsArea: String)
    /// More sports area than its site can hold.
    case sportsAreaAboveLimit(limit: String)
    /// Blank cells on which verdicts rest.
    case blankResources([ResourceKind])
    /// A stage of a school without a row of its own.
    case sectionMissing(Stage)
    /// Grades with pupils whose classes are blank in the base year.
    case blankClasses(grades: [Int])
    /// An open school that was completed after the base year.
    case builtAfterBase(base: SchoolYear)
    /// Campus parents that lead in a circle.
    case parentCycle([String])

    // The plan.
    /// More than a hundred per cent, and the number that may have been meant.
    case aboveWhole(proposed: String?, isImpossible: Bool)
    /// A part of a whole where the item counts percent.
    case partForPercent(proposed: String)
    /// A lease at a school that claims no route by which leased area counts; such a route.
    case leaseCountsNowhere(route: String?)
    /// A project that brings nothing to any school.
    case projectWithoutWork
    /// Complete before it starts.
    case completionBeforeStart(start: String, completion: String)
    /// A span of years that ends before it begins.
    case endBeforeBeginning(from: SchoolYear, until: SchoolYear)
    /// Payments that do not make up the whole.
    case paymentsDoNotAddUp(percent: String)
    /// A planned school that no project opens.
    case plannedWithoutProject
    /// A zone that is said to adjoin itself.
    case zoneAdjoinsItself
    /// A school that is to close by the base year, and has pupils in it.
    case closedByBase(base: SchoolYear)
    /// The receiver of a closure is the school itself.
    case receiverIsSelf
    /// The receiver of a closure is closed, or closes itself by then.
    case receiverClosed
    /// The receiver does not teach a stage of the school that closes.
    case receiverLacksStage(Stage)
    /// Shares of a source's entrants above the whole.
    case sharesAboveOne(source: String, Stage, SchoolYear, percent: String)
    /// A primary school as source of entrants to primary school.
    case graduatesEnterPrimary
    /// The giving school of a rotation is the receiving one.
    case giverIsReceiver
    /// A date or a year far from the years that are simulated.
    case farFromHorizon(first: SchoolYear, last: SchoolYear)

    // The ledger of the standard.
    /// No item, part, veto or condition of the standard has this identifier; the nearest that do.
    case unknownItem(standard: String, nearest: [Problem.NamedEntry])
    /// The item is in the ledger of an inspection's standard only; how it is addressed there.
    case itemOfInspection(String)
    /// No inspection judges by this standard; those by which inspections do.
    case unknownInspectionStandard(named: String, known: [String])
    /// The county's own standard in front of one of its own items.
    case ownStandardNamed(item: String)
    /// The simulator computes the whole item, so that nothing can be declared for it.
    case itemIsComputed(title: Bilingual)
    /// No relaxation route of the standard has this identifier; the nearest that do.
    case unknownRoute(standard: String, nearest: [Problem.NamedEntry])
    /// Both a scored item and a part of it are declared.
    case itemBesidePart(item: String)
    /// A number for a question of yes or no.
    case notYesOrNo
    /// A number of years, or anything else, for the calendar year of an event.
    case notAnEventYear
    /// A word of yes or no; the figure that stands for it.
    case yesNoWord(figure: String)
    /// More points than the item or part can bring.
    case pointsAboveMost(most: String)
    /// More teachers rotated than could, or more backbone teachers than rotated.
    case moreThanRotated(count: Int, of: Int)

    // The county file.
    /// The text is no YAML; the parser's own words.
    case yamlSyntax(String)
    /// Anchors and aliases, which are not read.
    case yamlAlias
    /// Deeper than is read.
    case yamlTooDeep(limit: Int)
    /// The same key a second time.
    case duplicateKey
    /// No such key; the nearest that there is.
    case unknownKey(nearest: Bilingual?)
    /// A required key is not there.
    case missingKey(Bilingual)
    /// A list, a table of keys or a single value in the place of another of the three.
    case wrongShape(expected: Shape)
    /// Both a source and an assumption.
    case twoOrigins
    /// A budget so small that 万元 may have been meant.
    case budgetVerySmall(yuan: Int64)
    /// Retirements that no simulated year asks for, that stand for a county and a stage of one year, or
    /// that are more than the staff of the base year.
    case retirementUnused(first: SchoolYear, last: SchoolYear), retirementsOverlap
    case retirementsAboveStaff(staff: Int)
    /// The target year comes before the base year.
    case targetBeforeBase(base: SchoolYear)
    /// The day on which the standard was read as a whole.
    case retiredStandardDate
    /// An inspection before the target year.
    case inspectionBeforeTarget(target: SchoolYear)
    /// The last year comes before a year that must be simulated.
    case lastYearTooEarly(needed: SchoolYear)
    /// More years than are simulated.
    case horizonTooLong(limit: Int)
  }

  /// What leaves a number open.
  public enum Doubt: String, CaseIterable, Hashable, Sendable {
    /// About so many.
    case approximate
    /// At least or at most so many.
    case bound
    /// So many each.
    case each
    /// With a remark that may change it.
    case remark
    /// A sum that was not worked out.
    case sum
    /// Between two numbers.
    case range
    /// With a sign of currency, which says yuan where the column counts 万元.
    case currency
    /// With an exponent, which hides digits.
    case exponent
    /// With letters that look like digits.
    case lookalike
  }

  /// An identifier of the standard with what it stands for.
  public struct NamedEntry: Hashable, Sendable {
    /// The identifier.
    public var id: String
    /// What it stands for.
    public var title: Bilingual

    /// An entry of the standard.
    public init(id: String, title: Bilingual) {
      self.id = id
      self.title = title
    }
  }

  /// The shapes of a value in a YAML file.
  public enum Shape: Hashable, Sendable {
    /// A single value.
    case single
    /// A list.
    case list
    /// Keys with values.
    case keys
  }
}
