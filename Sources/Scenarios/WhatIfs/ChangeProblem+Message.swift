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
    return Bilingual(
      zh: "\(zhPlace)“\(text)”：\(reason.zh)\(zhEnd)\(remedy.zh)。",
      en: "\(enPlace)“\(text)”: \(reason.en)\(enEnd) To mend: \(remedy.en).")
  }
}
