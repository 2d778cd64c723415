// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

/// What a problem's message tells the reader to do, as an edit of the files.
///
/// Made from the same facts as the wording. A test carries out every remedy and sees the message gone.
public enum Remedy: Hashable, Sendable {
  /// Write this text into the cell, or the value of the key; an empty text clears it.
  case write(String)
  /// Write these texts into cells of the row, by column key.
  case writeCells([String: String])
  /// Take these rows out.
  case removeRows([Int])
  /// Give the column this header.
  case renameColumn(Bilingual)
  /// Take the column out.
  case removeColumn
  /// Write this value under this key of county.yaml.
  case setKey(Bilingual, String)
}

extension Problem {
  /// The edit that the message names; nil where only someone who knows the facts can mend it.
  public var remedy: Remedy? {
    switch kind {
    case .readAs(let value, _), .notWhole(let value), .badThousands(let value),
      .doubtfulNumber(_, let value), .tooManyDecimals(_, let value):
      .write(value)
    case .foreignUnit(_, let number, _), .largerUnit(_, let number): .write(number)
    case .ditto(let above): above.map { .write($0) }
    case .footnoteMark(let name): .write(name)
    case .noBaseYear(_, let newest): .write("\(newest.firstYear)")
    case .aboveWhole(let proposed, _): proposed.map { .write($0) }
    case .placeholder, .wordsForNumber, .spreadsheetResidue: .write("")
    case .ratio(let proposed): .write(proposed ?? "")
    case .dateMeant(_, let proposed): proposed.map { .write($0) }
    case .notAShare(let proposed): proposed.map { .write($0) }
    case .blankBelowMerged(let above): .write(above)
    case .rowsSkipped(let rows, _, _): .removeRows(rows)
    case .tableTitles(let rows): .removeRows(Array(1...max(1, rows)))
    case .duplicateRow(let first) where first != nil: row.map { .removeRows([$0]) }
    case .duplicateColumn, .partOfColumn, .columnThere: .removeColumn
    case .unknownColumn(let nearest?): .renameColumn(nearest)
    case .unknownColumn(nil): .removeColumn
    case .notAChoice(_, let nearest?): .write(nearest.zh)
    case .nameReadAs(let name): .write(name)
    case .unknownSchool(let nearest), .unknownProject(let nearest), .unknownZone(let nearest):
      nearest.first.map { .write($0) }
    case .juniorGradesFromOne(let cells): .writeCells(cells)
    case .upperGradesEmpty(let last, _): .writeCells(["lastGrade": "\(last)"])
    case .fiveFourSystem:
      Schema.current.countyKeys.first { $0.key == "gradeDivision" }.map {
        .setKey($0.header, Schema.current.word("gradeDivision", "fiveFour").zh)
      }
    case .implausible(_, _, let converted?): .write(converted)
    case .indoorAreaAsked(let key, _): .setKey(key, "否")
    case .partForPercent(let proposed): .write(proposed)
    case .itemOfInspection(let name), .ownStandardNamed(let name): .write(name)
    case .yesNoWord(let figure): .write(figure)
    default: nil
    }
  }
}
