// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import Standards

/// What the import command says at its end.
struct ImportSummary {
  let result: WorkbookImport
  let folder: String
  let keepsCountyFile: Bool
  /// Where the tables are that were replaced, inside the folder.
  let before: String?

  /// How many open questions are shown on the terminal; all stand in the file.
  private static let shown = 20

  static let noSchools = Bilingual(
    zh: "没有找到学校。表头里要有“学校名称”（或“学校”“校名”）一列；隐藏的工作表不读。请检查是否放错了文件。",
    en:
      "No schools were found. A heading must name the schools (学校名称); hidden sheets are not read. Check the file."
  )

  static func wouldReplace(_ name: String, _ folder: String) -> Bilingual {
    Bilingual(
      zh:
        "\(folder) 里已有 \(name)，没有写任何文件。要按答好的 导入对应.csv 重写各表请加 --replace（手工改过的 county.yaml 不动），否则请换一个文件夹。",
      en:
        "\(folder) holds \(name) already; nothing was written. Add --replace to write its tables anew (a county.yaml changed by hand stays), or choose another folder."
    )
  }

  /// The whole text.
  func text(_ language: Language) -> String {
    let counts = result.rows.filter { $0.count > 0 }.map { "\($0.file) \($0.count)" }
    var lines = [
      Bilingual(
        zh: "已写入 \(folder)：学校 \(result.schools) 所，"
          + counts.map { $0 + "，" }.joined() + "共 \(result.cells) 个数据，出处见 导入说明.csv。",
        en: "\(folder) is written: \(result.schools) schools, "
          + counts.map { $0 + ", " }.joined()
          + "\(result.cells) values, each with its cell in 导入说明.csv."
      )[language]
    ]
    if !result.open.isEmpty {
      lines.append(
        Bilingual(
          zh: "要您决定的有 \(result.open.count) 处（在那以前留空）：",
          en: "\(result.open.count) things are for you to decide (blank until then):")[language])
      lines += result.open.prefix(Self.shown).map { "  " + $0[language] }
      if result.open.count > Self.shown { lines.append("  …") }
    }
    if result.taken > 0 {
      lines.append(
        Bilingual(
          zh: "另有 \(result.taken) 处已先按“暂按”一列处理，请确认。",
          en: "\(result.taken) more were settled for now as the column 暂按 says; please confirm.")[
            language])
    }
    if let before {
      lines.append(
        Bilingual(
          zh: "改变了的表，原来的放在 \(folder)/\(before)；里面若有手工改过的内容，请重新填入新表。",
          en: "Tables that changed are kept as they were in \(folder)/\(before): what was changed"
            + " by hand there must be entered in the new ones again.")[language])
    }
    if keepsCountyFile {
      lines.append(
        Bilingual(
          zh: "county.yaml 手工改过，没有重写：“县情”一类的答案请直接改在里面。",
          en: "county.yaml was changed by hand and stays: change it for answers of the kind 县情.")[
            language])
    }
    lines.append(
      Bilingual(
        zh:
          "请在 \(folder)/导入对应.csv 的“答案”一列作答，再以 --replace 导入一次；或先看：junheng check \(folder)，junheng forecast \(folder)",
        en:
          "Answer in the column 答案 of \(folder)/导入对应.csv and import again with --replace; or go on: junheng check \(folder), junheng forecast \(folder)"
      )[language])
    return lines.joined(separator: "\n")
  }
}
