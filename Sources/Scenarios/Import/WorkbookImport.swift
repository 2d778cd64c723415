// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
public import Standards
public import Workbooks

/// Officers' own workbooks made into a county folder, with an account of what was done and what
/// must be answered.
public struct WorkbookImport: Sendable {
  /// The names of the files that only an import writes.
  static let ownFiles = [ImportAnswers.file, noteFile, pendingFile, pendingWorksFile]
  /// The account of what came from where.
  public static let noteFile = "导入说明.csv"
  /// Projects that lack what the projects table must have.
  public static let pendingFile = "导入待定项目.csv"
  /// What those projects bring to schools.
  public static let pendingWorksFile = "导入待定项目内容.csv"
  /// Where tables go that an import replaces.
  static let beforeFolder = "导入前"
  /// Every file that an import may write.
  public static var writtenNames: [String] {
    Schema.current.tables.map(\.file) + [noteFile, pendingFile, pendingWorksFile]
  }

  /// What the sheets do not say.
  public struct Options: Sendable {
    /// The county's name; nil to take it from the titles.
    public var name: String?
    /// The school year of the data; nil to take the latest of the sheets.
    public var baseYear: Int?
    /// The school year from which everything must comply; nil for an assumption.
    public var targetYear: Int?
    /// The standard.
    public var standard = "national-2017"
    /// The name to take where no title gives one.
    public var fallbackName = ""

    /// Nothing said.
    public init() {}
  }

  /// The files of the county folder, by name.
  public let files: [(name: String, bytes: [UInt8])]
  /// Schools that were found.
  public let schools: Int
  /// Tables that were found in the sheets.
  public let tables: Int
  /// Rows of the other tables that were filled, by file.
  public let rows: [(file: String, count: Int)]
  /// Questions to which nothing was taken yet, as one line each.
  public let open: [Bilingual]
  /// Questions for which something was taken and may be changed.
  public let taken: Int
  /// Cells that were taken.
  public let cells: Int

  /// Reads workbooks by the names of their files.
  public init(
    _ sources: [(file: String, workbook: Workbook)], options: Options, answers: ImportAnswers
  ) {
    let words = ImportWords.current.remembering()
    var tables: [ImportTable] = []
    var notes: [ImportNote] = []
    var questions: [ImportQuestion] = []
    for source in sources {
      var maker = TableMaker(source.file, words, answers)
      maker.read(source.workbook)
      tables += maker.tables
      notes += maker.notes
      questions += maker.questions
    }
    var rows: [SchoolRow] = []
    for index in tables.indices where tables[index].kind == .schools {
      if let question = tables[index].askHidden(words, answers) { questions.append(question) }
      let table = tables[index]
      var collector = RowCollector(table, index: index, words)
      let sheet = table.source.sheet
      let isTownship = words.list("townships").contains { sheet.hasSuffix($0) }
      let own = collector.rows(sheetTownship: isTownship ? sheet : nil)
      rows += own
      notes += collector.notes + TotalCheck(words: words, table: table).notes(own)
    }
    let setting = CountySetting(tables, options, answers)
    var assembly = ImportAssembly(
      tables, rows, county: setting.name ?? "", baseYear: setting.baseYear ?? SchoolYear(0),
      answers: answers, words: words)
    assembly.assemble()
    var ratios = RatioImport(words, answers)
    ratios.read(tables, &assembly)
    BirthImport(words, answers).read(tables, &assembly)
    var projects = ProjectImport(assembly, words, answers)
    projects.read(tables)
    assembly = projects.assembly
    questions += setting.questions + assembly.questions
    notes += assembly.notes
    let text = TableText(schema: Schema.current, language: .chinese)
    var files: [(name: String, bytes: [UInt8])] = []
    var counts: [(file: String, count: Int)] = []
    for table in text.schema.tables {
      let filled = assembly.draft.rows(table.file).filter {
        !assembly.held.contains($0["school"] ?? "")
      }
      guard table.isRequired || !filled.isEmpty else { continue }
      files.append((table.file, TableWriter(table, rows: filled).bytes(.chinese)))
      if table.file != "schools.csv" { counts.append((table.file, filled.count)) }
    }
    files += projects.pendingFiles
    let report = ImportReport(notes: notes, questions: questions, answers: answers)
    files.append((Self.noteFile, report.noteFile))
    files.append((ImportAnswers.file, report.questionFile))
    files.append((KeyReader.file, Array(setting.text(assembly).utf8)))
    self.files = files
    self.tables = tables.count
    schools = assembly.draft.rows("schools.csv").count {
      !assembly.held.contains($0["school"] ?? "")
    }
    self.rows = counts
    open = report.open
    taken = report.takenCount
    cells = notes.count { !$0.value.isEmpty }
  }

  /// Whether a county.yaml is as an import wrote it, so that an import may write it anew.
  public static func isOwnCountyFile(_ bytes: [UInt8]) -> Bool { CountySetting.isOwn(bytes) }

  /// Writes the folder; a `county.yaml` that is to be kept stays.
  ///
  /// Tables that are there and would change are kept first, in a numbered folder of their own,
  /// since somebody may have changed them by hand.
  ///
  /// - Returns: Where the tables of before are, inside the folder; nil where none changed.
  /// - Throws: `FileTrouble`.
  public func write(to path: String, keepsCountyFile: Bool) throws -> String? {
    let written = keepsCountyFile ? files.filter { $0.name != KeyReader.file } : files
    let manager = FileManager.default
    let before = written.filter { file in Schema.current.tables.contains { $0.file == file.name } }
      .compactMap { file -> (name: String, bytes: [UInt8])? in
        guard let old = manager.contents(atPath: path + "/" + file.name), [UInt8](old) != file.bytes
        else { return nil }
        return (file.name, [UInt8](old))
      }
    var kept: String?
    if !before.isEmpty {
      let number = (1...).first {
        !manager.fileExists(atPath: "\(path)/\(Self.beforeFolder)/\($0)")
      }
      let name = "\(Self.beforeFolder)/\(number ?? 1)"
      try WholeFolder.write(before, to: path + "/" + name)
      kept = name
    }
    try WholeFolder.write(written, to: path)
    return kept
  }
}
