// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

extension ChangeProblem {
  /// Where, what, why and what to do, in one line of each language.
  public var message: Bilingual {
    let name = file.map { "\($0) " } ?? ""
    let zhPlace = name + (line.map { "第 \($0) 行 " } ?? "")
    let enPlace = name + (line.map { "line \($0) " } ?? "")
    // A reason may end with the question whether another name was meant.
    let zhEnd = reason.zh.hasSuffix("？") ? "" : "。"
    let enEnd = reason.en.hasSuffix("?") ? "" : "."
    let zh = "\(zhPlace)“\(text)”：\(reason.zh)\(zhEnd)"
    let en = "\(enPlace)“\(text)”: \(reason.en)\(enEnd)"
    guard !readings.isEmpty else {
      return Bilingual(zh: "\(zh)\(remedy.zh)。", en: "\(en) To mend: \(remedy.en).")
    }
    let zhLines = readings.map { "\n  " + $0.zh }.joined()
    let enLines = readings.map { "\n  " + $0.en }.joined()
    return Bilingual(
      zh: zh + (readings.count > 1 ? "请从下面选一行：" : "如果是这个意思，请写：") + zhLines,
      en: en + (readings.count > 1 ? " Choose a line:" : " If this is meant, write:") + enLines)
  }
}
