// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Why workbooks were not taken; nothing was written then.
struct ImportRefusal: Error, Hashable, Sendable {
  let messages: [Bilingual]

  /// Collects messages; there is at least one.
  init(_ messages: [Bilingual]) { self.messages = messages }

  static let noFile = Bilingual(
    zh: "没有选工作簿。请选一份或几份 .xlsx。", en: "No workbook was chosen. Choose one or more .xlsx files.")

  static let tooManyFiles = Bilingual(
    zh: "一次最多 \(ImportBench.mostFiles) 份工作簿。更多的请用命令 junheng import。",
    en: "\(ImportBench.mostFiles) workbooks at a time at most. Use junheng import for more.")

  static let noSchools = Bilingual(
    zh: "没有找到学校。表头里要有“学校名称”（或“学校”“校名”）一列；隐藏的工作表不读。请检查是否选错了文件。",
    en: "No schools were found. A heading must name the schools (学校名称); hidden sheets are not "
      + "read. Check that it is the right file.")

  /// Too many are being read.
  static let busy = ImportRefusal([
    Bilingual(
      zh: "别人的工作簿正在读，已排满，没有接收。请过一会儿再导入。",
      en: "Other workbooks are being read; these were not taken. Import them again in a while.")
  ])

  /// The form is not what a page of this server sends.
  static let noForm = ImportRefusal([
    Bilingual(
      zh: "表单没有传完整，没有处理。请回到导入页重新选择文件。",
      en: "The form did not come whole; nothing was done. Go back and choose the files again.")
  ])

  /// What was sent is larger than is taken.
  static let tooLarge = ImportRefusal([
    Bilingual(
      zh: "工作簿合起来太大（上限 \(ImportBench.largestForm >> 20) MB），没有处理。请分几次导入，或用命令 "
        + "junheng import。",
      en: "The workbooks are too large together (\(ImportBench.largestForm >> 20) MB at most); "
        + "nothing was done. Use junheng import for them.")
  ])

  /// The preview is not kept any longer.
  static let isGone = ImportRefusal([
    Bilingual(
      zh: "这次导入的预览已不在服务器上（服务重新启动过，或之后又有 \(ImportBench.mostKept) 次导入），没有写任何文件。请重新选择文件。",
      en: "This preview is not on the server any longer (it was started again, or "
        + "\(ImportBench.mostKept) imports came after it); nothing was written. Choose the files again."
    )
  ])
}
