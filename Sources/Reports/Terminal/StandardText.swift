// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

/// A standard for the terminal: every value with its citation, every item of the ledger.
public enum StandardText {
  /// The text of one standard.
  public static func text(_ standard: Standard, language: Language) -> String {
    text(standard, sources: [:], language: language)
  }

  /// The text of a standard with what lies over what: the files first, then each value with what it
  /// took the place of, then what comes later.
  public static func text(_ layered: LayeredStandard, language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let (year, month, date) = (layered.day.year, layered.day.month, layered.day.day)
    let day = "\(PartialDate(year: year, month: month, day: date))"
    var lines = [
      say(
        "\(day) 有效的条文，由下列文件叠成（后面的盖过前面的）",
        "In force on \(day), laid together from (later over earlier)")
    ]
    for layer in layered.layers {
      let name = layer.name.map { "  \($0[language])" } ?? ""
      let from = layer.from.map { say("，自 \($0) 起", ", from \($0)") } ?? ""
      let late = layer.isInForce ? "" : say("（尚未起作用）", " (not in force yet)")
      lines.append("  \(layer.file)\(name)\(from)\(late)")
    }
    var text = lines.joined(separator: "\n") + "\n\n"
    text += self.text(layered.standard, sources: layered.sources, language: language)
    guard !layered.coming.isEmpty else { return text }
    text += say("以后起作用的数值", "Values to come") + "\n"
    for value in layered.coming {
      let number = ValueNames.number(value)[language]
      let place = "[\(value.citation.document)] \(value.citation.article)"
      text += "  \(value.from)  \(value.key)  \(number)  \(place)\n"
    }
    return text
  }

  private static func text(
    _ standard: Standard, sources: [String: LayeredStandard.Source], language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines = ["\(standard.id)  \(standard.name[language])", ""]
    lines.append(say("文件", "Documents"))
    for document in standard.documents {
      let number = document.number.map { say("（\($0)）", " (\($0))") } ?? ""
      lines.append("  [\(document.id)] \(document.title)\(number)")
      lines.append("      " + say("读自：", "read in: ") + document.readIn)
    }
    if !standard.notes.isEmpty {
      lines += ["", say("须知", "Note")] + standard.notes.map { "  " + $0[language] }
    }
    lines.append("")
    var values = TextTable([
      (say("数值", "Value"), .left), ("", .right), (say("单位", "Unit"), .left),
      (say("起", "From"), .left), (say("出处", "Citation"), .left),
    ])
    for value in standard.values.values.sorted(by: { $0.key < $1.key }) {
      let note = value.citation.note.map { say("（\($0)）", " (\($0))") } ?? ""
      let isNone = Standard.saysNoFloor(value)
      values.add([
        value.key, isNone ? say("不设下限", "no floor") : value.value.description,
        isNone ? "" : Labels.unit(value.unit)[language], value.from.description,
        "[\(value.citation.document)] \(value.citation.article)\(note)"
          + over(value, sources[value.key], language),
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
      lines += standard.relaxations.map { route in
        let bounds = ClaimWords.bounds(route).map { $0[language] }
        let added =
          bounds.isEmpty
          ? "" : say("（", " (") + bounds.joined(separator: say("，", ", ")) + say("）", ")")
        return "  \(route.id)  \(route.name[language])\(added)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a value took the place of, and in which file that was said.
  private static func over(
    _ value: CitedValue, _ source: LayeredStandard.Source?, _ language: Language
  ) -> String {
    guard let source, let below = source.replaced.last else { return "" }
    let old = ValueNames.number(below)[language]
    let place = "[\(below.citation.document)] \(below.citation.article)"
    return language == .chinese
      ? "　← \(source.file)，盖过 \(old)（\(place)）" : "  <- \(source.file), over \(old) (\(place))"
  }
}
