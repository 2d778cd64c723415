// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// A value of a form with the words that say what it is.
struct FormField {
  /// The words from the outside in: `在编人员`, `教职工数`, `合计`.
  var heading: Heading
  /// What they mean.
  var match: HeadingMatch
  /// Where the last of them stands.
  var label: CellPlace
  /// The value.
  var value: GridSpot
  /// The topic that is taken.
  var topic: ImportTopic? {
    guard case .topic(let topic, false) = match else { return nil }
    return topic
  }
}

extension ImportWords {
  /// What a text means as a heading by itself, where that is certain.
  func strong(_ text: String) -> ImportTopic? {
    let reading = reading(text)
    guard !reading.heading.rest.isEmpty, case .topic(let topic, false) = reading.match else {
      return nil
    }
    return topic
  }

  /// What the dictionary says of a row and a column of a form together: `#在编人员` and `教职工数/合计`.
  func crossing(_ row: String, _ column: [String]) -> ImportTopic? {
    func folded(_ text: String) -> String {
      HeadingText.folded(HeadingText.brackets(TextFolding.word(text)).base)
    }
    var parts = [folded(row)] + column.map(folded)
    while true {
      if let key = headings[parts.joined(separator: "/")] { return topic(key) }
      // 教职工数/合计 is 教职工数 where the dictionary has that only.
      guard parts.count > 2, parts.last == "计" || parts.last == "合计" else { return nil }
      parts.removeLast()
    }
  }
}
