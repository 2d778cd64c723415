// SPDX-License-Identifier: GPL-3.0-or-later

/// What a cell of a column 年级 says: `七年级`, `初一`, `7`, `2023级`, `合计`.
struct GradeText: Hashable {
  /// The grade, 1 to 9; nil where none is named.
  var grade: Int?
  /// The year of entry, where that is given instead: `2023级`.
  var entryYear: Int?
  /// Whether it sums grades.
  var isTotal = false

  /// Reads a cell.
  init(_ text: String, _ words: ImportWords) {
    let folded = TextFolding.word(text)
    guard !folded.isEmpty else { return }
    let heading = Heading([folded], words)
    if let grade = heading.grade {
      self.grade = grade
    } else if let number = Int(folded), (1...9).contains(number) {
      grade = number
    } else if folded.hasSuffix("级"), let year = Int(folded.dropLast()), (2000...2100).contains(year)
    {
      entryYear = year
    } else {
      isTotal = heading.isTotal || words.list("notSchools.whole").contains(folded)
    }
  }

  /// The grade of those who entered in a year.
  func grade(in year: Int?, junior isJunior: Bool?) -> Int? {
    if let grade { return isJunior == true && grade <= 3 ? grade + 6 : grade }
    guard let entryYear, let year, let isJunior else { return nil }
    let grade = year - entryYear + 1 + (isJunior ? 6 : 0)
    return (isJunior ? 7...9 : 1...6).contains(grade) ? grade : nil
  }
}
