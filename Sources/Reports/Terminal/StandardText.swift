// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

/// A standard for the terminal: every value with its citation, every item of the ledger.
public enum StandardText {
  /// The text of one standard.
  public static func text(_ standard: Standard, language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines = ["\(standard.id)  \(standard.name[language])", ""]
    lines.append(say("文件", "Documents"))
    for document in standard.documents {
      let number = document.number.map { say("（\($0)）", " (\($0))") } ?? ""
      lines.append("  [\(document.id)] \(document.title)\(number)")
      lines.append("      " + say("读自：", "read in: ") + document.readIn)
    }
    lines.append("")
    var values = TextTable([
      (say("数值", "Value"), .left), ("", .right), (say("单位", "Unit"), .left),
      (say("起", "From"), .left), (say("出处", "Citation"), .left),
    ])
    for value in standard.values.values.sorted(by: { $0.key < $1.key }) {
      let note = value.citation.note.map { say("（\($0)）", " (\($0))") } ?? ""
      values.add([
        value.key, value.value.description, Labels.unit(value.unit)[language],
        value.from.description,
        "[\(value.citation.document)] \(value.citation.article)\(note)",
      ])
    }
    lines += values.lines
    lines.append("")
    lines.append(say("指标 \(standard.items.count) 项", "\(standard.items.count) items"))
    for item in standard.items {
      let points = item.points.map { say("（\($0) 分）", " (\($0) points)") } ?? ""
      let letter = Labels.itemClass(item.itemClass)[language]
      lines.append("  \(item.id) \(letter) \(item.title[language])\(points)")
      for (part, name) in zip(item.parts, item.partNames) {
        let worth = say("（\(part.points) 分）", " (\(part.points) points)")
        lines.append("      \(name) \(part.title[language])\(worth)")
      }
      if item.judgements.count > 1 {
        for (index, name) in item.declarationNames.enumerated() {
          lines.append(
            "      \(name ?? say("推算", "computed")) \(item.title(ofClause: index)[language])")
        }
      }
    }
    if !standard.vetoes.isEmpty {
      lines.append(say("一票否决 \(standard.vetoes.count) 项", "\(standard.vetoes.count) vetoes"))
      lines += standard.vetoes.map { "  \($0.id) \($0.title[language])" }
    }
    if !standard.qualifications.isEmpty {
      lines.append(
        say(
          "申报资格 \(standard.qualifications.count) 项", "\(standard.qualifications.count) conditions"))
      lines += standard.qualifications.map { "  \($0.id) \($0.title[language])" }
    }
    if !standard.relaxations.isEmpty {
      lines.append(say("放宽办法", "Relaxation routes"))
      lines += standard.relaxations.map { "  \($0.id)  \($0.name[language])" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
