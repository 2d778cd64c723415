// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The description of a county folder, docs/formats-input.md, made from the schema.
public enum FormatsDocument {
  /// The whole document in Markdown, Chinese and English side by side.
  public static func text(_ schema: Schema = .current) -> String {
    var lines = EmbeddedText.files["formats-head.md"].map { [trimmed($0), ""] } ?? []
    lines += ["## county.yaml", ""]
    lines += keyTable(schema.countyKeys)
    for (title, key) in [
      ("一次验收 · an inspection", "inspection"), ("参数 · settings", "settings"),
      ("参数的写法 · a parameter", "parameter"),
      ("核定编制 · posts", "posts"), ("退休人数 · retirements", "retirements"),
      ("不检查规则 · uncheckedRules", "uncheckedRules"),
      ("起始年级班额 · classFormation", "classFormation"), ("未来 · future", "future"),
    ] {
      lines += ["", "### \(title)", ""] + keyTable(schema.innerKeys[key] ?? [])
    }
    let settings = Defaults.settings(from: SchoolYear(0))
    lines += ["", "### 默认参数 · default parameters", "", "| 参数 | 默认值 | 出处或假设 |", "|---|---|---|"]
    for (key, parameter) in settings.all {
      let name = schema.innerKeys["settings"]?.first { $0.key == key }?.header.zh ?? key
      lines.append("| \(name) | \(DecimalText.of(parameter.value)) | \(origin(parameter.basis)) |")
    }
    for table in schema.tables {
      lines += ["", "## \(table.file) \(table.title.zh) · \(table.title.en)", ""]
      lines += [table.purpose.zh + (table.isRequired ? "**必需。**" : ""), "", table.purpose.en, ""]
      lines += columnTable(table.columns)
    }
    lines += ["", "## 可选的词 · words", ""]
    for (name, words) in schema.choices.sorted(by: { $0.key < $1.key }) {
      let all = words.map { "\($0.word.zh) (\($0.word.en))" }
      lines.append("- `\(name)`: \(all.joined(separator: "、"))")
    }
    lines += ["", "## 默认措施单价 · default levers", ""]
    lines += leverTable(schema)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func keyTable(_ columns: [Column]) -> [String] {
    ["| 键 | key | 类型 | 必需 | 说明 | meaning |", "|---|---|---|---|---|---|"]
      + columns.map { column in
        "| \(column.header.zh) | \(column.header.en) | \(typeName(column.type).zh) | "
          + "\(column.isRequired ? "是" : "") | \(column.meaning.zh) | \(column.meaning.en) |"
      }
  }

  private static func columnTable(_ columns: [Column]) -> [String] {
    [
      "| 列名 | header | 类型 | 单位 | 必需 | 空白 | 说明 | meaning |",
      "|---|---|---|---|---|---|---|---|",
    ]
      + columns.map { column in
        let blank =
          column.isRequired ? "" : column.defaultText.map { blankText($0, column) } ?? "缺失"
        let type = typeName(column.type).zh + (column.isRare ? "（少用）" : "")
        return "| \(column.header.zh) | \(column.header.en) | \(type) | "
          + "\(column.unit?.name.zh ?? "") | \(column.isRequired ? "是" : "") | \(blank) | "
          + "\(column.meaning.zh) | \(column.meaning.en) |"
      }
  }

  private static func blankText(_ text: String, _ column: Column) -> String {
    column.choices.first { $0.value == text }?.word.zh ?? text
  }

  private static func leverTable(_ schema: Schema) -> [String] {
    let text = TableText(schema: schema, language: .chinese)
    return [
      "| 措施 | 每单位增加 | 单价(元) | 年经常费(元) | 提前年数 | 步长 | 出处或假设 |", "|---|---|---|---|---|---|---|",
    ]
      + Defaults.levers.map { lever in
        "| \(text.word("measureAction", lever.action)) | \(text.contributions(lever.contributions)) | "
          + "\(lever.unitPrice.yuan) | \(lever.recurrent.yuan) | \(lever.leadYears) | "
          + "\(lever.step) | \(origin(lever.basis)) |"
      }
  }

  private static func origin(_ basis: Basis) -> String {
    switch basis {
    case .stated(let text): "来源：\(text)"
    case .assumed(let text): "**假设**：\(text)"
    }
  }

  private static func trimmed(_ text: String) -> String { TextFolding.trimmed(text) }
}
