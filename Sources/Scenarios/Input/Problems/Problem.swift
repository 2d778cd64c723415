// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// Something wrong with the county's data: where it stands and the facts of the matter.
///
/// Problems are collected, never thrown one by one; the wording stands in `Problem+Wording.swift`.
public struct Problem: Hashable, Sendable {
  /// The file's name inside the county folder; the folder's path where the folder is at fault.
  public var file: String
  /// The row as a spreadsheet shows it, header row 1; in a YAML file the line. Nil for a whole file.
  public var row: Int?
  /// The column's header as the file has it, or the key's path in a YAML file.
  public var column: Bilingual?
  /// The value as it stands in the file, shortened when it is long.
  public var value: String?
  /// What is wrong, with its facts.
  public var kind: Kind
  /// Where it stands in a county's workbook; nil where the files stand in a folder.
  public var place: SheetPlace?

  /// A problem at a place.
  public init(
    file: String, row: Int? = nil, column: Bilingual? = nil, value: String? = nil, kind: Kind
  ) {
    self.file = file
    self.row = row
    self.column = column
    self.value = value.map(Self.shortened)
    self.kind = kind
  }

  /// How much it weighs.
  public enum Severity: String, Hashable, Sendable {
    /// No county is made from the data.
    case error
    /// The data can be used, but someone should look.
    case warning
  }

  /// How much it weighs, as its kind decides.
  public var severity: Severity { kind.severity }

  private static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(59) + "…"
  }
}

extension Problem: Comparable {
  /// By file, row and column, so that a list reads from top to bottom.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.row != right.row { return (left.row ?? 0) < (right.row ?? 0) }
    for (first, second) in zip(left.sortKey, right.sortKey) where first != second {
      return first < second
    }
    return false
  }

  private var sortKey: [NaturalText] {
    [column?.zh ?? "", value ?? "", String(describing: kind)].map { NaturalText($0) }
  }
}
