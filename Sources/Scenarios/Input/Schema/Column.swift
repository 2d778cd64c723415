// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// A column of a table, or a key of the county file, as the schema describes it.
public struct Column: Hashable, Sendable {
  /// The identifier by which the program asks for it.
  public var key: String
  /// The header, Chinese and English.
  public var header: Bilingual
  /// Further headers that are read.
  public var alsoRead: [String]
  /// What stands in its cells.
  public var type: ColumnType
  /// The unit of its numbers; nil where there is none.
  public var unit: UnitWord?
  /// The words it may hold; empty unless it is a choice.
  public var choices: [ChoiceWord]
  /// Whether every row must fill it.
  public var isRequired: Bool
  /// What a blank means, as it would be typed; nil when a blank is missing.
  public var defaultText: String?
  /// The least number allowed.
  public var least: Int64
  /// The greatest number allowed.
  public var most: Int64
  /// Whether templates leave it out, because few counties need it.
  public var isRare: Bool
  /// Whether its amounts are whole although the type keeps decimals: persons and rooms.
  public var isWhole = false
  /// Headers of official forms that mean this column and are no names of it: suggested, never read.
  public var meant: [String] = []
  /// What it means.
  public var meaning: Bilingual
  /// The official statistics form it comes from; nil where none is known.
  public var form: String?
}

/// What stands in a column's cells.
public enum ColumnType: String, CaseIterable, Hashable, Sendable {
  /// Free text.
  case text
  /// The name of the thing that the row describes.
  case name
  /// The name of a school of the schools table.
  case school
  /// The name of a zone of the schools table.
  case zone
  /// The name of a project of the projects table.
  case project
  /// A whole number.
  case wholeNumber
  /// A number with at most two decimals, kept exactly.
  case quantity
  /// A whole amount of yuan.
  case yuan
  /// An amount of 万元 with at most four decimals, kept exactly.
  case wanYuan
  /// A part of a whole: 0.45 or 45%.
  case share
  /// A school year: 2024 or 2024-2025.
  case schoolYear
  /// A calendar year.
  case calendarYear
  /// A day, a month or a year.
  case date
  /// One word of a list.
  case choice
  /// Yes or no.
  case flag
  /// Several texts.
  case list
  /// A number with at most twelve decimals, kept exactly.
  case decimal
  /// Parts of a cost by calendar year.
  case payments
  /// Amounts by resource.
  case contributions
  /// A number of the model, kept as a floating-point number.
  case number
  /// Several school years.
  case schoolYears
  /// Several schools.
  case schools
  /// Keys of their own, described beside.
  case keys
}

/// One word that a choice column may hold.
public struct ChoiceWord: Hashable, Sendable {
  /// The raw value of the program's own type.
  public var value: String
  /// The word in Chinese and in English.
  public var word: Bilingual
  /// Further words that are read.
  public var alsoRead: [String]
}

/// A unit and the ways of writing it in a header.
public struct UnitWord: Hashable, Sendable {
  /// The identifier, for example `squareMetres`.
  public var key: String
  /// Its name.
  public var name: Bilingual
  /// Further ways of writing it.
  public var alsoRead: [String]
  /// Other units of the same kind that are read in its cells.
  public var related: [RelatedUnit]

  /// Every way of writing it.
  var allNames: [String] { [name.zh, name.en, key] + alsoRead }
}

/// A unit that stands for a fixed part or multiple of another: 亩 for square metres.
public struct RelatedUnit: Hashable, Sendable {
  /// The ways of writing it.
  public var names: [String]
  /// What a number in it is multiplied by.
  public var times: Int64
  /// What it is divided by after that.
  public var over: Int64
}

/// A table of the county folder.
public struct Table: Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// Its title.
  public var title: Bilingual
  /// What it is for.
  public var purpose: Bilingual
  /// Whether a county folder must have it.
  public var isRequired: Bool
  /// The columns that together may stand in one row only; empty when rows may repeat.
  public var identity: [String]
  /// Its columns, in order.
  public var columns: [Column]

  /// A column by its key; the schema and the program agree on the keys.
  public func column(_ key: String) -> Column {
    guard let column = columns.first(where: { $0.key == key }) else {
      preconditionFailure("the schema of \(file) has no column \(key)")
    }
    return column
  }
}
