// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Grades as numbers: 1-6年级, 一至六年级.
extension TokenScanner {
  /// 1-6年级, 一至六年级, grades 1-6, 各年级.
  func grades(at start: Int) -> (Int, Token.Kind)? {
    func starts(_ word: String, _ index: Int) -> Bool {
      index <= letters.count && letters[index...].starts(with: word)
    }
    for word in ["各年级", "所有年级", "全部年级", "all grades"] where starts(word, start) {
      return (word.count, .grades(1, 9))
    }
    // 初一 is grade 7.
    if starts("初", start), start + 1 < letters.count,
      let year = ChineseNumeral.value(String(letters[start + 1])), (1...3).contains(year)
    {
      return (starts("年级", start + 2) ? 4 : 2, .grades(6 + year, 6 + year))
    }
    let isEnglish = starts("grade", start)
    var index = start
    if isEnglish { index += starts("grades", start) ? 6 : 5 }
    if isEnglish, index < letters.count, letters[index] == " " { index += 1 }
    guard let first = numbers.scan(at: index), let low = first.amount.whole, (1...9).contains(low)
    else { return nil }
    index += first.count
    if first.amount.unit == .grades { return (index - start, .grades(low, low)) }
    guard first.amount.unit == .none else { return nil }
    var high = low
    let joint = index
    if index < letters.count, letters[index] == " " { index += 1 }
    if index < letters.count, "-–—~至到".contains(letters[index]) || starts("to ", index) {
      index += starts("to ", index) ? 3 : 1
      guard let second = numbers.scan(at: index), let last = second.amount.whole,
        (low...9).contains(last),
        isEnglish ? second.amount.unit == .none : second.amount.unit == .grades
      else { return nil }
      index += second.count
      high = last
      return (index - start, .grades(low, high))
    }
    return isEnglish ? (joint - start, .grades(low, high)) : nil
  }
}
