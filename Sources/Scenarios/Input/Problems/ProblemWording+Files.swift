// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

// The wording of problems of the folder, its files and their text.

extension Problem.Kind {
  var fileWording: Bilingual? {
    switch self {
    case .folderMissing:
      words("没有这个文件夹。请检查路径。", "there is no such folder. Check the path.")
    case .notAFolder:
      words("这不是文件夹。请给出县数据文件夹。", "this is no folder. Give the county's data folder.")
    case .workbookAsFolder(let path):
      words(
        "这是工作簿，不是县数据文件夹。请先运行：junheng import \(path) --output 新文件夹",
        "this is a workbook and no county folder. First run: junheng import \(path) --output FOLDER"
      )
    case .workbookUnreadable(let trouble):
      words(trouble.words.zh, trouble.words.en)
    case .unknownSheet(let nearest):
      words(
        "没有这样的表，工作表没有被读取。" + (nearest.map { "如果是“\($0)”请改名；" } ?? "") + "自己的工作表可以留着。",
        "no table has this name, so the sheet was not read. "
          + (nearest.map { "If it is “\($0)”, rename it; " } ?? "")
          + "a sheet of your own may stay.")
    case .sheetTwice(let first):
      words(
        "与工作表“\(first)”是同一张表，只读了那一张。请合成一张，或改名。",
        "it stands for the same table as the sheet “\(first)”, which alone was read. Join or rename them."
      )
    case .unsavedFormula:
      words(
        "公式没有保存结果，读不出数。请在 Excel 或 WPS 中打开后重新保存，或改成数值。",
        "the formula was saved without its value. Open and save the file in a spreadsheet, or enter the number."
      )
    case .folderForbidden:
      words(
        "没有读取这个文件夹的权限。请在文件夹属性里允许读取，或请管理员授权。",
        "the folder may not be read. Allow reading in its properties, or ask the administrator.")
    case .unfinished(let files):
      words(
        "上次写入没有完成，\(files.joined(separator: "、"))可能新旧混杂。"
          + "请重新运行写入它们的命令，或核对后删去 \(WholeFolder.note)。",
        "a write was cut off; \(files.joined(separator: ", ")) may be partly old and partly new. "
          + "Run the command that writes them again, or check them and remove \(WholeFolder.note).")
    case .fileMissing(let title):
      words(
        "缺少必需的“\(title.zh)”。请用 junheng init 生成的模板填写。",
        "the required file (\(title.en)) is missing. Fill in the template that junheng init makes.")
    case .fileUnreadable:
      words(
        "文件打不开。请关闭正在使用它的程序，并检查读取权限。",
        "the file cannot be opened. Close the program that uses it and check that it may be read.")
    case .fileForbidden:
      words(
        "没有读取这个文件的权限。请在文件属性里允许读取，或请管理员授权。",
        "the file may not be read. Allow reading in its properties, or ask the administrator.")
    case .leadsOutside:
      words(
        "它指向县数据文件夹之外，不予读取。请把文件本身放进文件夹。",
        "it leads out of the county folder and is not read. Put the file itself into the folder.")
    case .notARegularFile:
      words(
        "这不是普通文件，不予读取。请换成普通的表格文件。",
        "this is no regular file and is not read. Put an ordinary table file in its place.")
    case .fileTooLarge(let limit):
      words(
        "文件超过 \(limit) 字节，不予读取。请检查是否放错了文件。",
        "the file has more than \(limit) bytes and is not read. Check that it is the right file.")
    case .unknownFile(let nearest, _):
      words(
        "没有这样的表，文件没有被读取。"
          + (nearest.map { "是否应为 \($0)？请改名，" } ?? "请改名，") + "或移出文件夹。",
        "no table has this name, so the file was not read. "
          + (nearest.map { "Should it be \($0)? " } ?? "") + "Rename it or move it away.")
    case .misnamedFile(let nearest):
      words(
        "文件没有被读取。是否应为 \(nearest)？请改名，或移出文件夹。",
        "the file was not read. Should it be \(nearest)? Rename it or move it away.")
    case .unusedStandard:
      words(
        "文件没有被读取：县情文件的“标准”、“验收学年”和其他标准都没有用到它。"
          + "本县的规定请写进 \(CountyLaw.amendmentNames[0])；整份标准请在“标准”里写上文件名。",
        "the file was not read: neither \"standard\", nor an inspection, nor another standard uses it."
          + " Rules of the county belong into \(CountyLaw.amendmentNames[1]); a whole standard is named"
          + " under \"standard\".")
    case .twoAmendments(let other):
      words(
        "与 \(other) 同时存在，而补充规定只能有一份。请合并成一个文件。",
        "it stands beside \(other), but a county has one file of its own rules. Join the two.")
    case .notAWhatIf:
      words(
        "文件没有被读取：预案文件的名称以 .yaml 结尾。请改名，或移出文件夹。",
        "the file was not read: a what-if's name ends in .yaml. Rename it or move it away.")
    case .workbook(let table, _):
      words(
        "这是 Excel 工作簿，没有被读取。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”"
          + (table.map { "，文件名 \($0)。" } ?? "，文件名与模板相同；与数据无关的请移出文件夹。"),
        "this is a workbook and was not read. Save it in Excel as \"CSV UTF-8 (comma delimited)\""
          + (table.map { ", named \($0)." }
            ?? " under the name of its template; move it away if it holds no table."))
    default: nil
    }
  }

  var textWording: Bilingual? {
    switch self {
    case .emptyFile: words("文件是空的。请填写内容。", "the file is empty. Fill it in.")
    case .noRows:
      words("只有表头，没有数据。请至少填写一行。", "there is a header and no row. Fill in at least one.")
    case .unknownEncoding(let byte):
      words(
        "从第 \(byte) 字节起既不是 UTF-8 也不是 GB18030 编码。请在 Excel 中另存为“CSV UTF-8”。",
        "from byte \(byte) on it is neither UTF-8 nor GB18030. Save it as \"CSV UTF-8\" in Excel.")
    case .utf16:
      words(
        "文件是 UTF-16（Unicode 文本）编码。请在 Excel 中另存为“CSV UTF-8”。",
        "the file is UTF-16 (Unicode text). Save it as \"CSV UTF-8\" in Excel.")
    case .otherFormat(.workbook):
      words(
        "这是改了扩展名的 Excel 工作簿，没有被读取。请用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”。",
        "this is a workbook under another name and was not read. Open it in Excel and save it as \"CSV UTF-8 "
          + "(comma delimited)\".")
    case .otherFormat(.webPage):
      words(
        "这是网页格式，不是 CSV，没有被读取。请用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”。",
        "this is a web page and no CSV; it was not read. Open it in Excel and save it as \"CSV UTF-8 "
          + "(comma delimited)\".")
    case .zeroByte(let byte):
      words(
        "第 \(byte) 字节是空字符，文件可能损坏或不是文本。请重新导出。",
        "byte \(byte) is zero: the file is damaged or no text. Export it again.")
    case .damagedText:
      words(
        "有无法识别的字符“\u{FFFD}”，原文在以前的转换中丢失。请用原始文件重新导出。",
        "there is a replacement character \"\u{FFFD}\": an earlier conversion lost what stood here. "
          + "Export again from the original.")
    case .unterminatedQuote:
      words(
        "这一行有一个引号没有配对，后面的内容都被当成同一格。请补上或删去引号。",
        "a quotation mark in this row is never closed, so that all that follows is one cell. "
          + "Close or remove it.")
    case .textAfterQuote:
      words(
        "引号结束之后还有文字。单元格里的引号要写成两个。",
        "text follows a closing quotation mark. Write a quotation mark inside a cell twice.")
    case .raggedRow(let cells, let headers):
      words(
        "有 \(cells) 格，表头有 \(headers) 列。请检查多余或缺少的逗号。",
        "the row has \(cells) cells, the header \(headers). Look for a missing or extra comma.")
    case .numberCut(let text):
      words(
        "数字 \(text) 里的千位逗号把这一格分成了几格。请去掉数字里的逗号，填 \(text.filter { $0 != "," })。",
        "the commas of \(text) cut the number into several cells. Enter \(text.filter { $0 != "," }) without "
          + "them.")
    case .tooManyRows(let limit):
      words(
        "超过 \(limit) 行，后面没有读取。请检查是否放错了文件。",
        "there are more than \(limit) rows; the rest was not read. Check that it is the right file."
      )
    case .tooManyColumns(let limit):
      words(
        "超过 \(limit) 列。请检查是否放错了文件。",
        "there are more than \(limit) columns. Check that it is the right file.")
    case .cellTooLong(let limit):
      words(
        "一个单元格超过 \(limit) 字节。请缩短。",
        "a cell has more than \(limit) bytes. Shorten it.")
    case .wrongSeparator(let separator):
      words(
        "各列之间用的是“\(separatorName(separator).zh)”。请另存为逗号分隔的 CSV。",
        "the columns are parted by \"\(separatorName(separator).en)\". "
          + "Save it as comma-separated CSV.")
    case .furtherProblems(let count, _):
      words(
        "还有 \(count) 个问题没有列出。请先改正以上问题再读一次。",
        "\(count) more problems are not listed. Mend those above and read again.")
    default: nil
    }
  }

  private func separatorName(_ separator: String) -> Bilingual {
    switch separator {
    case "\t": words("制表符", "tab")
    case " ": words("空格", "blank")
    default: .same(separator)
    }
  }
}
