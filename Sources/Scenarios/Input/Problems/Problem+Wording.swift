// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

// The wording of every problem, reason and remedy, Chinese and English, by topic in the files
// `ProblemWording+….swift` beside this one. Nothing else is worded there, and no problem is worded
// elsewhere, so that a translator uses the same word for the same thing.

extension Problem {
  /// One line for a person: place, value, reason and remedy.
  public func message(_ language: Language) -> String {
    let isChinese = language == .chinese
    let rowWord = file == KeyReader.file ? "line" : "row"
    let own = file + (row.map { isChinese ? " 第 \($0) 行" : " \(rowWord) \($0)" } ?? "")
    let place = self.place?.text(language) ?? own
    let label = column?[language]
    let subject: String
    switch (label, value) {
    case (let label?, let value?):
      subject = isChinese ? " “\(label)” 的值 “\(value)”" : ", \"\(label)\", value \"\(value)\""
    case (let label?, nil): subject = isChinese ? " “\(label)”" : ", \"\(label)\""
    case (nil, let value?): subject = isChinese ? " “\(value)”" : ", \"\(value)\""
    case (nil, nil): subject = ""
    }
    let words = kind.text(language)
    return place + subject + (isChinese ? "：" : ": ")
      + (self.place == nil ? words : SheetPlace.worded(words, language))
  }
}

extension Problem.Kind {
  /// Reason and remedy.
  func text(_ language: Language) -> String {
    let words = wording
    return language == .chinese ? words.zh : words.en
  }

  /// Both languages side by side, so that a change of one is seen against the other.
  private var wording: Bilingual {
    fileWording ?? textWording ?? headerWording ?? cellWording ?? referenceWording
      ?? layoutWording ?? systemWording ?? pupilWording ?? stockWording ?? planWording
      ?? ledgerWording ?? countyFileWording
      ?? .same(String(describing: self))
  }

  func words(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

  func near(_ names: [String]) -> Bilingual {
    guard !names.isEmpty else { return .same("") }
    return Bilingual(
      zh: "相近的有：\(names.joined(separator: "、"))。",
      en: "Near to it: \(names.joined(separator: ", ")). ")
  }

  func list(_ grades: [Int], _ separator: String) -> String {
    grades.map { "\($0)" }.joined(separator: separator)
  }

  func name(_ year: SchoolYear) -> String { "\(year.firstYear)" }
  func name(_ stage: Stage) -> Bilingual { Schema.current.word("stage", stage.rawValue) }
  func name(_ kind: SchoolKind) -> Bilingual {
    Schema.current.word("schoolKind", kind.rawValue)
  }
  func name(_ status: SchoolStatus) -> Bilingual {
    Schema.current.word("schoolStatus", status.rawValue)
  }
  func name(_ kind: ResourceKind) -> Bilingual {
    Schema.current.word("resourceKind", kind.rawValue)
  }
}
