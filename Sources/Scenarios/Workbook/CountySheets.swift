// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// What the sheets of a county's workbook are called, and which file of a county folder each
/// stands for.
enum CountySheets {
  /// county.yaml, a key a row.
  static let settings = Bilingual(zh: "县情", en: "County")
  /// What-ifs, a line of a file a row.
  static let scenarios = Bilingual(zh: "情景", en: "Scenarios")
  /// Other texts of the folder: standards, own rules, notes.
  static let others = Bilingual(zh: "其他文件", en: "Other files")
  /// How to fill the workbook; it is not read.
  static let guide = Bilingual(zh: "填写说明", en: "Guide")
  /// What a check found, in a marked copy; it is not read.
  static let findings = Bilingual(zh: "检查结果", en: "Findings")
  /// Words for drop-downs; hidden, and not read.
  static let words = Bilingual(zh: "选项", en: "Choices")

  /// What a sheet holds.
  enum Content: Hashable {
    case settings
    case table(Table)
    case scenarios
    case others
    /// Nothing that is read.
    case aside
  }

  /// What a sheet of a name holds; nil for a name that means nothing.
  static func content(_ name: String) -> Content? {
    let word = TextFolding.word(name)
    func isCalled(_ title: Bilingual) -> Bool {
      word == TextFolding.word(title.zh) || word == TextFolding.word(title.en)
    }
    if isCalled(settings) { return .settings }
    if isCalled(scenarios) { return .scenarios }
    if isCalled(others) { return .others }
    if isCalled(guide) || isCalled(words) || isCalled(findings) { return .aside }
    return Schema.current.tables.first {
      isCalled($0.title) || word == TextFolding.word(stem($0.file))
    }.map { .table($0) }
  }

  /// The names that are read, for suggestions.
  static func names(_ language: Language) -> [String] {
    [settings[language]] + Schema.current.tables.map { $0.title[language] }
      + [scenarios[language], others[language]]
  }

  private static func stem(_ file: String) -> String {
    file.split(separator: ".").first.map(String.init) ?? file
  }
}
