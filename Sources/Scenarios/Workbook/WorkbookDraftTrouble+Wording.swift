// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards
public import Workbooks

extension WorkbookDraft.Trouble {
  /// Why a workbook was not made and what to do, in Chinese and in English.
  public func message(_ path: String) -> Bilingual {
    switch self {
    case .tooLarge(let sheet):
      Bilingual(
        zh: "\(path)：工作表“\(sheet)”超过 Excel 的行数、列数或一格 32767 个字的上限，没有写。请用文件夹（CSV）。",
        en:
          "\(path): the sheet “\(sheet)” has more rows, columns or letters in a cell than "
          + "Excel takes. Nothing was written; use a folder of CSV."
      )
    case .noTemporaryFile:
      Bilingual(
        zh: "\(path)：临时文件写不了（磁盘满，或临时文件夹不能写）。请腾出空间，或用环境变量 TMPDIR 指定别的文件夹。",
        en:
          "\(path): no temporary file can be written (disk full or no permission). Make room, "
          + "or set TMPDIR to another folder."
      )
    case .library(let words):
      Bilingual(
        zh: "\(path)：工作簿写不成（\(words)）。请把这句话和数据发给开发者。",
        en: "\(path): the workbook could not be made (\(words)). Please report this with the data.")
    }
  }
}
