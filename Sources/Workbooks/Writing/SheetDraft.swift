// SPDX-License-Identifier: GPL-3.0-or-later

/// A sheet to be written. Rows and columns count from 1, as spreadsheets count.
public struct SheetDraft: Hashable, Sendable {
  /// Cells that offer words to choose from.
  public struct Choice: Hashable, Sendable {
    /// What is offered.
    public enum Words: Hashable, Sendable {
      /// These words.
      case list([String])
      /// The cells that a formula names: `=学校表!$A$2:$A$5000`.
      case cells(String)
    }
    /// The cells that offer them.
    public var range: CellRange
    /// What is offered; another entry is questioned and not refused.
    public var words: Words

    /// Whether words may stand in the rule itself: spreadsheets take 255 letters, and
    /// libxlsxwriter 1.1.4 has room for as many bytes of UTF-8, beyond which it overruns its
    /// buffer.
    public static func takes(_ words: [String]) -> Bool {
      words.reduce(0) { $0 + $1.utf8.count + 1 } <= 250 && !words.contains { $0.contains(",") }
    }

    /// Cells that offer words.
    public init(_ range: CellRange, _ words: Words) {
      self.range = range
      self.words = words
    }
  }

  /// The name on its tab; `SheetNames` makes one that spreadsheets take.
  public var name: String
  /// The rows from the top, each from the first column.
  public var rows: [[DraftCell]] = []
  /// Widths of columns in characters of the usual font; a Chinese character takes two.
  public var widths: [Double] = []
  /// The looks of whole columns, for cells that are filled later; nil for the usual one.
  public var columnStyles: [CellStyle?] = []
  /// Heights of rows in points where they are not the usual one.
  public var heights: [Int: Double] = [:]
  /// Rectangles whose cells are one.
  public var merges: [CellRange] = []
  /// The rows from the top that stay in sight, and are repeated on every page.
  public var frozenRows = 0
  /// The columns from the left that stay in sight.
  public var frozenColumns = 0
  /// The rows that are repeated on every page; nil for the frozen ones.
  public var repeatedRows: ClosedRange<Int>?
  /// The rectangle with a filter in its first row; nil for none.
  public var filter: CellRange?
  /// Cells that offer words to choose from.
  public var choices: [Choice] = []
  /// Cells in which a number that is a text is meant so: `A2:C100`; nil for none.
  public var numbersAsText: CellRange?
  /// Pictures of its numbers.
  public var charts: [ChartDraft] = []
  /// What stands above and below every page, in the codes of spreadsheets; empty for nothing.
  public var header = ""
  /// What stands below every page.
  public var footer = ""
  /// The colour of its tab as 0xRRGGBB; nil for none.
  public var tabColour: UInt32?
  /// Whether it is made to fit one page, and not only the width of one.
  public var isOnOnePage = false
  /// Whether it is hidden.
  public var isHidden = false

  /// An empty sheet.
  public init(name: String) { self.name = name }
}
