// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Makes the rows of a county folder from the rows of officers' tables.
struct ImportAssembly {
  let words: ImportWords
  let answers: ImportAnswers
  let schema = Schema.current
  /// The tables, in the order of files and sheets.
  var tables: [ImportTable]
  /// The schools' rows of all tables.
  var rows: [SchoolRow]
  /// The school year of the county's data.
  var baseYear: SchoolYear
  /// What grows.
  var draft = ImportDraft()
  var notes: [ImportNote] = []
  private(set) var questions: [ImportQuestion] = []
  private var asked: Set<String> = []
  var names: SchoolNames
  /// Kinds of schools, as the program names them.
  var kinds: [String: SchoolKind] = [:]
  /// Stages of which a school has numbers.
  var stages: [String: Set<Stage>] = [:]
  /// Schools that are left out until somebody answers.
  var held: Set<String> = []
  /// Readings of numbers by table, row and column.
  var readings: [CellKey: CellReading] = [:]

  /// Indoor sports areas of schools, which another sheet than that of the grounds may give.
  var indoor: [String: PlainNumber] = [:]

  /// A cell of a table.
  struct CellKey: Hashable {
    var table: Int, row: Int, column: Int

    /// One number instead of three, since readings are looked up by the hundred thousand.
    func hash(into hasher: inout Hasher) {
      hasher.combine((table &* 1_048_583 &+ row) &* 16_411 &+ column)
    }
  }

  /// An assembly of these rows.
  init(
    _ tables: [ImportTable], _ rows: [SchoolRow], county: String, baseYear: SchoolYear,
    answers: ImportAnswers, words: ImportWords
  ) {
    (self.tables, self.rows, self.baseYear) = (tables, rows, baseYear)
    (self.answers, self.words) = (answers, words)
    names = SchoolNames(words, county: county, answers: answers)
  }

  /// Everything about schools, in order.
  mutating func assemble() {
    nameSchools()
    readKinds()
    readNumbers()
    for index in rows.indices where !held.contains(rows[index].name) { putSchool(rows[index]) }
    for index in rows.indices where !held.contains(rows[index].name) { putStock(rows[index]) }
    for index in rows.indices where !held.contains(rows[index].name) { putStaff(rows[index]) }
    for index in rows.indices where !held.contains(rows[index].name) { putPupils(rows[index]) }
    finishSchools()
    finishPupils()
  }

  /// Asks once; a question that is answered stands in the mapping, too.
  mutating func ask(_ question: ImportQuestion) {
    let key = question.kind.rawValue + "|" + question.subject
    if asked.insert(key).inserted { questions.append(question) }
  }

  /// The answer to a question that is asked here.
  mutating func answer(
    _ kind: ImportQuestion.Kind, _ subject: String, _ source: CellSource, raw: String,
    _ remark: ImportRemark, choices: [String], taken: String? = nil
  ) -> String? {
    ask(
      ImportQuestion(
        kind: kind, subject: subject, source: source, raw: raw, remark: remark, choices: choices,
        taken: taken))
    return answers.answer(kind, subject)
  }

  /// Puts a value and says so.
  mutating func put(
    _ table: String, _ key: String, _ column: String, _ text: String, _ source: CellSource,
    raw: String, _ remarks: [ImportRemark] = []
  ) {
    let entry = ImportDraft.Entry(text: text, source: source)
    var note = ImportNote(
      source: source, raw: raw, table: table, row: key, column: column, value: text,
      remarks: remarks)
    if let old = draft.put(table, key, column, entry) {
      note.remarks.append(.differs(text, kept: old.text, from: old.source.text))
      note.value = ""
      if let said = which(table, key, column, old, text, source, raw), said != old.text {
        let chosen = ImportDraft.Entry(text: said == "空白" ? "" : said, source: source)
        _ = draft.put(table, key, column, chosen, replacing: true)
        note.remarks.append(.fromRemark(said))
        note.value = chosen.text
      }
    }
    notes.append(note)
  }

  /// Which of two values an officer takes; remarks may differ and are no question.
  private mutating func which(
    _ table: String, _ key: String, _ column: String, _ old: ImportDraft.Entry, _ text: String,
    _ source: CellSource, _ raw: String
  ) -> String? {
    let known = schema.table(table).columns.first { $0.key == column }
    guard column != "note", let known else { return nil }
    let subject = [key, known.header.zh, "两处不同"].joined(separator: "|")
    return answer(
      .value, subject, source, raw: raw,
      .whichOfTwo(text, kept: old.text, from: old.source.text), choices: [old.text, text, "空白"],
      taken: old.text)
  }

  /// Says that nothing was taken.
  mutating func leave(_ source: CellSource, raw: String, _ remark: ImportRemark) {
    notes.append(ImportNote(source: source, raw: raw, remarks: [remark]))
  }

  /// The word of a choice as the tables have it.
  func word<Value: RawRepresentable<String>>(_ list: String, _ value: Value) -> String {
    schema.word(list, value.rawValue).zh
  }
}
