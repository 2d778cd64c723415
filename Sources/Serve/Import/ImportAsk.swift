// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import Standards

/// What a form says beside the sheets: the options of `junheng import`.
enum ImportAsk {
  /// Reads the options; what cannot be one is told.
  static func read(
    _ form: MultipartForm, folder: String, _ messages: inout [Bilingual]
  ) -> WorkbookImport.Options {
    var options = WorkbookImport.Options()
    options.fallbackName = folder
    options.name = form["name"].flatMap { $0.isEmpty ? nil : $0 }
    options.baseYear = year(form["baseYear"], Bilingual(zh: "基年", en: "The base year"), &messages)
    options.targetYear = year(
      form["targetYear"], Bilingual(zh: "目标学年", en: "The target year"), &messages)
    if let standard = form["standard"], !standard.isEmpty {
      if StandardsCatalog.names.contains(standard) {
        options.standard = standard
      } else {
        let known = StandardsCatalog.names.joined(separator: ", ")
        messages.append(
          Bilingual(
            zh: "没有标准“\(standard)”。请从这些里选：\(known)",
            en: "There is no standard “\(standard)”. Choose one of: \(known)"))
      }
    }
    return options
  }

  private static func year(
    _ text: String?, _ what: Bilingual, _ messages: inout [Bilingual]
  ) -> Int? {
    guard let text, !text.isEmpty else { return nil }
    if let year = Int(text), (2000...2100).contains(year) { return year }
    messages.append(
      Bilingual(
        zh: "\(what.zh)“\(text)”不是学年。请写 2000–2100 之间的四位数，或者空着。",
        en: "\(what.en) “\(text)” is no school year. Write one of 2000–2100, or leave it out."))
    return nil
  }
}
