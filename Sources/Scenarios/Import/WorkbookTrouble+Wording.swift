// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards
public import Workbooks

extension WorkbookTrouble {
  /// What is wrong with a workbook and what to do, in Chinese and in English.
  public func message(_ path: String) -> Bilingual {
    Bilingual(zh: path + "：" + words.zh, en: path + ": " + words.en)
  }

  /// The same without the file's name.
  var words: Bilingual {
    let (zh, en) = texts
    return Bilingual(zh: zh, en: en)
  }

  private var texts: (String, String) {
    switch self {
    case .missing: ("没有这个文件。请检查路径。", "there is no such file. Check the path.")
    case .isFolder: ("这是文件夹，不是工作簿。请给出 .xlsx 文件。", "this is a folder. Give an .xlsx file.")
    case .unreadable:
      (
        "文件打不开：可能正被 Excel 或 WPS 使用，或没有读取权限。请关闭后再试，或复制一份再导入。",
        "the file cannot be opened: Excel or WPS may hold it, or it may not be read. Close it or import a copy."
      )
    case .inUse(let user):
      (
        "文件打不开：\(user.words.zh)。请先保存并关闭再试，或复制一份再用。",
        "the file cannot be opened: \(user.words.en). Have it saved and closed, or use a copy."
      )
    case .lockNote:
      (
        "这是 Excel 打开文件时留下的锁文件，不是工作簿。请给出不带 ~$ 的那个文件。",
        "this is Excel's lock file and no workbook. Give the file without ~$."
      )
    case .empty: ("文件是空的。请重新保存。", "the file is empty. Save it again.")
    case .otherFormat(let kind):
      (
        "这是 .\(kind == "xls" ? "xls 或 .et" : kind) 格式，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx。",
        "this is of the format .\(kind). Open it in Excel or WPS and save it as .xlsx."
      )
    case .encrypted:
      ("文件有密码。请在 Excel 中去掉密码后另存为 .xlsx。", "the file has a password. Remove it and save as .xlsx.")
    case .notAWorkbook:
      ("这不是 Excel 工作簿。请用 Excel 或 WPS 另存为 .xlsx。", "this is no workbook. Save it as .xlsx.")
    case .damaged(let part):
      (
        "文件损坏或没有传完" + (part.map { "（\($0)）" } ?? "") + "。请重新复制，或用 Excel 打开修复后另存为 .xlsx。",
        "the file is damaged or cut off" + (part.map { " (\($0))" } ?? "")
          + ". Copy it again, or repair and save it in Excel."
      )
    case .partMissing(let part):
      (
        "工作簿缺少一部分（\(part)）。请用 Excel 打开修复后另存为 .xlsx。",
        "a part is missing (\(part)). Repair and save it in Excel."
      )
    case .tooLarge(let what, let limit):
      (
        "超过上限（\(what.words.zh) \(limit)），没有读取。请删去多余的工作表和空白格式，另存为 .xlsx。",
        "more than is read (\(what.words.en), \(limit)). Delete sheets and blank formats, and save it anew."
      )
    case .unsafeName(let name):
      (
        "压缩包里有越界的文件名 \(name)，不予读取。请换原始文件。",
        "it holds a name that leads out of it: \(name). Not read."
      )
    case .documentType(let part):
      (
        "\(part) 里有工作簿不该有的声明（DOCTYPE），不予读取。请用 Excel 打开后另存为 .xlsx。",
        "\(part) has a DOCTYPE, which no workbook has. Not read; save it anew in Excel."
      )
    case .badXML(let part, let line):
      (
        "\(part) 第 \(line) 行不完整。请用 Excel 打开修复后另存为 .xlsx。",
        "\(part) is broken at line \(line). Repair and save it in Excel."
      )
    case .encoding(let part):
      ("\(part) 的编码不是 UTF-8。请用 Excel 另存为 .xlsx。", "\(part) is not in UTF-8. Save it anew in Excel.")
    }
  }
}

extension WorkbookUser {
  /// Who has a workbook open, and what says so.
  public var words: Bilingual {
    let place = computer.map { (zh: "在电脑 \($0) 上", en: " on \($0)") } ?? (zh: "", en: "")
    return Bilingual(
      zh: "“\(name)”正\(place.zh)打开着它（旁边的 \(note) 这样写）",
      en: "“\(name)” has it open\(place.en) (so says \(note) beside it)")
  }
}

extension WorkbookTrouble.Bound {
  fileprivate var words: Bilingual {
    switch self {
    case .fileBytes: Bilingual(zh: "文件字节数", en: "bytes of the file")
    case .entries: Bilingual(zh: "内部文件数", en: "parts")
    case .partBytes: Bilingual(zh: "一个部分的字节数", en: "bytes of a part")
    case .totalBytes: Bilingual(zh: "解压后字节数", en: "bytes unpacked")
    case .ratio: Bilingual(zh: "压缩比", en: "compression ratio")
    case .tags: Bilingual(zh: "标签数", en: "tags")
    case .cells: Bilingual(zh: "单元格数（含空白）", en: "cells, blank ones too")
    case .sheets: Bilingual(zh: "工作表数", en: "sheets")
    case .textBytes: Bilingual(zh: "一格文字的字节数", en: "bytes of a text")
    }
  }
}
