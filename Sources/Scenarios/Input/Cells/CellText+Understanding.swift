// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

extension CellText {
  /// What a cell that holds no plain number holds instead.
  enum Understanding: Hashable {
    /// A plain number, or one with the column's own unit behind it.
    case plain(PlainNumber)
    /// A number in the column's unit after a certain conversion, which is shown to the reader.
    case converted(PlainNumber)
    /// Something that is not taken for a number, and why.
    case refused(Problem.Kind)
  }

  /// Reads a number by the grammar of this module and puts it into the column's unit.
  ///
  /// What is certain is taken, and shown where it was converted: a unit of the same kind, words of
  /// magnitude, numerals, the apostrophe of a text cell. What leaves the number open is refused with
  /// the value to enter. See docs/decisions/0011.
  static func understood(_ text: String, _ column: Column, places: Int) -> Understanding {
    switch PlainNumber.read(text) {
    case .success(let number): return .plain(number)
    case .failure(.placeholder): return .refused(.placeholder)
    case .failure(.tooLong): return .refused(outOfRange(column).kind)
    case .failure(.badThousands):
      let folded = TextFolding.halfWidth(TextFolding.trimmed(text))
      // 1200 1300 are two numbers, whatever their digits make together.
      if folded.contains(" ") { return .refused(.notANumber(example: "1200")) }
      let digits = folded.filter { $0 != "," && $0 != "'" }
      return .refused(.badThousands(digits: digits))
    case .failure(.notANumber): break
    }
    if let refusal = refusal(text, column) { return .refused(refusal) }
    if let own = withoutOwnUnit(text, column) { return .plain(own) }
    guard let written = WrittenNumber.read(text), let factor = factor(written, column) else {
      return .refused(unreadable(text, column))
    }
    guard
      let value = written.number.times(factor.times, over: factor.over, places: min(places, 12))
    else { return .refused(outOfRange(column).kind) }
    if let doubt = Problem.Doubt(written.marks) {
      return .refused(.doubtfulNumber(doubt, proposed: value.description))
    }
    // A format of the cell puts the sign in front of amounts of 万元, too.
    if column.type == .wanYuan, written.marks.contains(.currency),
      !text.contains(where: { "元圆块".contains($0) })
    {
      return .refused(.doubtfulNumber(.currency, proposed: written.number.description))
    }
    let isTyped =
      factor.times == 1 && factor.over == 1 && written.marks.subtracting(.signed).isEmpty
    return isTyped ? .plain(value) : .converted(value)
  }

  /// What was made of a number that is read and not as it was typed; nil where nothing was made.
  static func notice(_ text: String, _ column: Column) -> Problem.Kind? {
    guard let places = column.type.decimals, PlainNumber.plain(text) == nil,
      case .converted(let number) = understood(text, column, places: places)
    else { return nil }
    let unit = column.unit.flatMap { $0.key.hasPrefix("as") ? nil : $0.name }
    return .readAs(number.description, unit: unit)
  }

  /// What a spreadsheet left, or a ratio: no number, whatever digits stand in it.
  private static func refusal(_ text: String, _ column: Column) -> Problem.Kind? {
    let folded = TextFolding.halfWidth(TextFolding.trimmed(text))
    if folded.hasPrefix("=") || folded.hasPrefix("#") || folded.hasPrefix("@") {
      return .spreadsheetResidue
    }
    let parts = folded.split(separator: ":", omittingEmptySubsequences: false)
    if (2...3).contains(parts.count),
      case .success(let first) = PlainNumber.read(String(parts[0])),
      case .success(let second) = PlainNumber.read(String(parts[1])), first.digits >= 0
    {
      // 1:22 and what a clock makes of it, 1:22:00; 1:0 is no ratio that a number could stand for.
      let isWhole = first == PlainNumber(digits: 1, scale: 0) || first.digits == 0
      return .ratio(proposed: isWhole ? second.description : nil)
    }
    return nil
  }

  /// The number where the column's own unit stands behind it: 3000万元 in 万元, 120人.
  private static func withoutOwnUnit(_ text: String, _ column: Column) -> PlainNumber? {
    let folded = TextFolding.word(text)
    for name in column.unit?.allNames ?? [] {
      let word = TextFolding.word(name)
      guard folded.hasSuffix(word), !word.isEmpty,
        case .success(let number) = PlainNumber.read(String(folded.dropLast(word.count)))
      else { continue }
      return number
    }
    return nil
  }

  /// What a written number is multiplied by; nil where its unit is of another kind.
  private static func factor(
    _ written: WrittenNumber, _ column: Column
  ) -> (times: Int64, over: Int64)? {
    guard !written.unit.isEmpty else {
      // 3000万 in a column of 万元: 万 is the magnitude of yuan, and nobody means 万万元.
      guard column.type == .wanYuan, written.marks.contains(.magnitude) else { return (1, 1) }
      // 5千 there may be five thousand yuan or fifty million.
      let isTenThousands = (Double(written.number.description) ?? 0) >= 10_000
      return isTenThousands || written.number.digits == 0 ? (1, 10_000) : nil
    }
    let word = TextFolding.word(written.unit)
    guard let unit = column.unit else { return nil }
    if let related = unit.related.first(where: { $0.names.map(TextFolding.word).contains(word) }) {
      return (related.times, related.over)
    }
    return unit.allNames.map(TextFolding.word).contains(word) ? (1, 1) : nil
  }

  /// The upper end of 1200-1400 and 1200～1400; nil for anything else.
  private static func rangeEnd(_ text: String) -> String? {
    let parts = TextFolding.halfWidth(TextFolding.trimmed(text))
      .split(omittingEmptySubsequences: false) { "-–—~至到".contains($0) }
    guard parts.count == 2, case .success(let low) = PlainNumber.read(String(parts[0])),
      case .success(let high) = PlainNumber.read(String(parts[1])), low.digits >= 0
    else { return nil }
    return high.description
  }

  /// The number of (4320), as bookkeepers write what is negative; nil for anything else.
  private static func withoutBrackets(_ text: String) -> PlainNumber? {
    let folded = TextFolding.halfWidth(TextFolding.trimmed(text))
    guard folded.hasPrefix("("), folded.hasSuffix(")"),
      case .success(let number) = PlainNumber.read(String(folded.dropFirst().dropLast()))
    else { return nil }
    return number
  }

  private static func unreadable(_ text: String, _ column: Column) -> Problem.Kind {
    if let range = rangeEnd(text) { return .doubtfulNumber(.range, proposed: range) }
    let letters: [Character: Character] = [
      "。": ".", "O": "0", "o": "0", "〇": "0", "l": "1", "I": "1",
    ]
    let digits = String(TextFolding.halfWidth(TextFolding.trimmed(text)).map { letters[$0] ?? $0 })
    if case .success(let number) = PlainNumber.read(digits) {
      return .doubtfulNumber(.lookalike, proposed: number.description)
    }
    if let bare = withoutBrackets(text) {
      return .doubtfulNumber(.remark, proposed: bare.description)
    }
    if let written = WrittenNumber.read(text), !written.unit.isEmpty,
      !written.unit.contains(where: \.isNumber)
    {
      if "%％‰".contains(written.unit) { return .percentForNumber(expected: column.unit?.name) }
      return .foreignUnit(
        written.unit, number: written.number.description, expected: column.unit?.name)
    }
    let folded = TextFolding.word(text)
    let nothing = ["无", "未", "暂", "待", "缺", "没有", "不清", "none", "nil", "n.a"]
    if nothing.contains(where: { folded.hasPrefix($0) }), !folded.contains(where: \.isNumber) {
      return .placeholder
    }
    let words = ["≥", "≤", ">", "<", "达标", "达到", "符合", "同左", "合格", "齐全", "有", "已", "若干"]
    if words.contains(where: { folded.hasPrefix($0) }) { return .wordsForNumber }
    return .notANumber(example: column.type == .number ? "0.05" : "1200")
  }
}

extension ColumnType {
  /// How many decimals the numbers of a column keep; nil for columns of no numbers.
  var decimals: Int? {
    switch self {
    case .wholeNumber, .yuan: 0
    case .quantity: 2
    case .wanYuan: 4
    case .decimal: 12
    default: nil
    }
  }
}

extension Problem.Doubt {
  /// The weightiest of the marks that leave a number open; nil for none.
  init?(_ marks: WrittenNumber.Marks) {
    if marks.contains(.sum) {
      self = .sum
    } else if marks.contains(.bound) {
      self = .bound
    } else if marks.contains(.approximate) {
      self = .approximate
    } else if marks.contains(.each) {
      self = .each
    } else if marks.contains(.exponent) {
      self = .exponent
    } else if marks.contains(.remark) {
      self = .remark
    } else {
      return nil
    }
  }
}
