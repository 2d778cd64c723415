// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

extension ChangeProblem {
  /// Where, what, why and what to do, in one line of each language.
  public var message: Bilingual {
    let name = file.map { "\($0) " } ?? ""
    let zhPlace = name + (line.map { "第 \($0) 行 " } ?? "")
    let enPlace = name + (line.map { "line \($0) " } ?? "")
    return Bilingual(
      zh: "\(zhPlace)“\(text)”：\(reason.zh)。\(remedy.zh)。",
      en: "\(enPlace)“\(text)”: \(reason.en). To mend: \(remedy.en).")
  }
}
