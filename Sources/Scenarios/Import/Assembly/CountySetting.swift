// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What county.yaml says: from options, from titles, and where neither says it, from labelled
/// assumptions.
struct CountySetting {
  let name: String?
  let baseYear: SchoolYear?
  let targetYear: Int?
  let questions: [ImportQuestion]
  private let standard: String
  private let assumptions: [String]
  private let answers: ImportAnswers

  /// Finds out what can be found.
  init(_ tables: [ImportTable], _ options: WorkbookImport.Options, _ answers: ImportAnswers) {
    let source = tables.first?.source ?? CellSource(file: "", sheet: "", cell: "")
    var questions: [ImportQuestion] = []
    var assumptions: [String] = []
    func ask(_ subject: String, _ remark: ImportRemark, _ choices: [String], _ taken: String?) {
      questions.append(
        ImportQuestion(
          kind: .county, subject: subject, source: source, raw: "", remark: remark,
          choices: choices, taken: taken))
    }
    func said(_ subject: String) -> String? { answers.answer(.county, subject) }
    let titles = tables.flatMap { $0.found.titles }
    let found = titles.lazy.compactMap(Self.county).first
    name = options.name ?? said("名称") ?? found ?? options.fallbackName
    if options.name == nil, found == nil {
      ask("名称", .assumed("县名是“\(options.fallbackName)”"), [], options.fallbackName)
    }
    let years = tables.compactMap(\.year).filter { !$0.isSpring }
    let latest = years.map(\.year.firstYear).max()
    let base = options.baseYear ?? said("基年").flatMap { Int($0) } ?? latest
    baseYear = base.map { SchoolYear($0) }
    if base == nil { ask("基年", .required("基年"), ["2024"], nil) }
    let target = options.targetYear ?? said("目标学年").flatMap { Int($0) } ?? base.map { $0 + 5 }
    targetYear = target
    if options.targetYear == nil, let target {
      ask("目标学年", .assumed("目标学年是 \(target)（基年后五年）"), ["\(target)"], "\(target)")
      assumptions.append("目标学年没有给出，假设为基年后五年；请改成本县规划的学年。")
    }
    if options.standard == WorkbookImport.Options().standard {
      ask("标准", .assumed("执行的标准是 \(options.standard)"), [options.standard], options.standard)
      assumptions.append("标准没有给出，假设为国家标准 \(options.standard)；junheng standards 列出全部标准。")
    }
    standard = said("标准") ?? options.standard
    if tables.contains(where: {
      $0.found.has("teachingFloorArea") && $0.found.has("indoorSportsArea")
    }) {
      ask("教学用房含室内体育", .indoorQuestion, ["否", "是"], "否")
      assumptions.append("教学及辅助用房面积假设已不含室内体育用房；含的话请把“教学用房含室内体育”改为“是”。")
    }
    self.questions = questions
    self.assumptions = assumptions
    self.answers = answers
  }

  /// county.yaml with every assumption labelled.
  func text(_ assembly: ImportAssembly) -> String {
    var lines: [String] = []
    lines += assumptions.map { "# 假设：" + $0 }
    lines.append("名称: " + YAMLText.quoted(name ?? ""))
    lines.append("标准: " + YAMLText.quoted(standard))
    lines.append("基年: " + (baseYear.map { "\($0.firstYear)" } ?? ""))
    lines.append("目标学年: " + (targetYear.map { "\($0)" } ?? ""))
    if assembly.draft.rows("schools.csv").contains(where: { $0["indoorSportsArea"] != nil }) {
      lines.append("教学用房含室内体育: " + (answers.answer(.county, "教学用房含室内体育") ?? "否"))
      lines.append("运动场馆不含室内体育: 否")
    }
    return Self.signed(lines.joined(separator: "\n") + "\n")
  }

  private static let mark = "# 由 junheng import 从工作簿生成；手工改动以后不再重写。# 号后面是说明。校验 "

  /// The text under a line that tells whether somebody has changed it since.
  private static func signed(_ text: String) -> String { mark + sum(text) + "\n" + text }

  /// Whether a county.yaml is as an import wrote it.
  static func isOwn(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(mark), let end = text.firstIndex(of: "\n") else { return false }
    return signed(String(text[text.index(after: end)...])) == text
  }

  private static func sum(_ text: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.mix(text.utf8)
    return fingerprint.digits
  }

  /// The county that a title begins with or names as the one that reports.
  private static func county(_ title: String) -> String? {
    var body = TextFolding.plain(title)
    for mark in ["填报单位:", "填报单位：", "单位:", "单位："] where body.hasPrefix(mark) {
      body.removeFirst(mark.count)
    }
    let letters = Array(body)
    // A title of one character names no county.
    for end in letters.indices.dropFirst().prefix(8) where "县区市旗".contains(letters[end]) {
      let name = String(letters[...end])
      if end >= 1, name.allSatisfy({ $0.isLetter && !$0.isASCII }),
        !["全县", "各县", "我县", "本县", "学区", "校区", "全区", "全市"].contains(where: { name.hasSuffix($0) })
      {
        return name
      }
    }
    return nil
  }
}
