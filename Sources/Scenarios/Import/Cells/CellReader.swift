// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// Reads cells of numbers as officers fill them: with units, remarks, full-width digits and signs.
struct CellReader {
  let words: ImportWords
  /// The unit that the heading or the title gives.
  let unit: ImportUnit?
  /// What the numbers measure.
  let dimension: ImportUnit.Dimension
  /// Whether only whole numbers can be meant.
  let isWhole: Bool
  /// Whether a stroke may mean none, as in columns of rooms.
  var strokeMayBeZero = false

  /// Reads a cell.
  func read(_ cell: Cell?) -> CellReading {
    guard let cell else { return .blank }
    switch cell.value {
    case .number(let text): return number(text, raw: text, remarks: [])
    case .percent: return .doubtful(.percent(SheetGrid.text(cell)), choices: [])
    case .date: return .doubtful(.dateInNumbers(SheetGrid.text(cell)), choices: [])
    case .boolean: return .doubtful(.noNumber(SheetGrid.text(cell)), choices: [])
    case .error(let text): return .missing(.errorValue(text))
    case .unsaved: return .missing(.unsavedFormula)
    case .text(let text): return read(text: text)
    }
  }

  /// Reads a text; also what an officer answers.
  func read(text: String) -> CellReading {
    let plain = TextFolding.plain(text)
    let folded = TextFolding.word(plain)
    if folded.isEmpty { return .blank }
    if strokeMayBeZero, ["/", "\\"].contains(folded) {
      return .doubtful(.noneOrUnknown(plain), choices: ["0", "空白"])
    }
    if words.list("missing").contains(where: { TextFolding.word($0) == folded }) {
      return .missing(.missingSign(TextFolding.trimmed(text)))
    }
    if words.list("perhapsZero").contains(where: { TextFolding.word($0) == folded }) {
      return .doubtful(.noneOrUnknown(plain), choices: ["0", "空白"])
    }
    if words.list("repeats").contains(folded) { return .repeated }
    return reading(plain, printed: text)
  }

  private func reading(_ plain: String, printed: String) -> CellReading {
    var remarks: [ImportRemark] = []
    var body = plain
    let split = HeadingText.brackets(plain)
    if !split.base.isEmpty, let inside = split.inside.first {
      guard ["含", "其中", "包括", "内有"].contains(where: { inside.hasPrefix($0) }) else {
        return .doubtful(.remarkInCell(printed, inside), choices: [split.base, "空白"])
      }
      // 62（含临聘4） in a column of posts may count too many.
      if words.holds(inside, "offPosts") {
        return .doubtful(.remarkInCell(printed, inside), choices: [split.base, "空白"])
      }
      remarks.append(.remarkCounted(printed, split.base))
      body = split.base
    }
    if let closed = withoutInnerBlanks(body) {
      remarks.append(.innerBlanks(printed))
      body = closed
    }
    guard let written = WrittenNumber.read(body) else {
      return .doubtful(.noNumber(printed), choices: ["空白"])
    }
    guard written.isCertain else {
      let shown = "\(written.number)" + written.unit
      return .doubtful(.estimate(printed), choices: [shown, "空白"])
    }
    if remarks.isEmpty, TextFolding.halfWidth(printed) != printed {
      remarks.append(.fullWidth(printed))
    } else if remarks.isEmpty, written.unit.isEmpty {
      remarks.append(.textNumber(printed))
    }
    let isBig = written.marks.contains(.magnitude)
    if written.unit.isEmpty && !isBig {
      return number("\(written.number)", raw: printed, remarks: remarks)
    }
    // 31.6万 in a column of money is yuan; a unit in the cell counts before that of the heading.
    let base = dimension == .area ? "平方米" : dimension == .money ? "元" : "个"
    let name = written.unit.isEmpty ? base : written.unit
    guard let own = words.units[TextFolding.word(name)], own.dimension == dimension else {
      return .doubtful(.otherUnit(printed, name), choices: ["\(written.number)", "空白"])
    }
    remarks.removeAll { if case .fullWidth = $0 { false } else { true } }
    remarks.append(.ownUnit(printed, own.name))
    return convert(written.number, own, remarks)
  }

  private func number(_ text: String, raw: String, remarks: [ImportRemark]) -> CellReading {
    guard case .success(let number) = PlainNumber.read(text) else {
      return .doubtful(.noNumber(raw), choices: ["空白"])
    }
    guard let unit else { return convert(number, nil, remarks) }
    return convert(number, unit, remarks)
  }

  private func convert(
    _ number: PlainNumber, _ unit: ImportUnit?, _ remarks: [ImportRemark]
  ) -> CellReading {
    var (result, remarks) = (number, remarks)
    if let unit, !unit.factor.isEmpty {
      guard let converted = unit.convert(number) else {
        return .doubtful(.tooLarge("\(number)"), choices: ["空白"])
      }
      result = converted
      remarks.append(.converted("\(number)", unit.name, unit.factor))
    } else if result.trimmed.scale > 2 {
      guard let rounded = number.times(1, over: 1, places: 2) else {
        return .doubtful(.tooLarge("\(number)"), choices: ["空白"])
      }
      result = rounded
      remarks.append(.rounded("\(number)"))
    }
    result = result.trimmed
    if result.digits < 0 { return .doubtful(.negative("\(number)"), choices: ["空白"]) }
    if isWhole, result.scale > 0 { return .doubtful(.notWhole("\(number)"), choices: ["空白"]) }
    return .number(result, remarks)
  }

  /// `6 150` and `1, 200` as they were meant; nil where no blank stands between digits.
  private func withoutInnerBlanks(_ text: String) -> String? {
    let letters = Array(text)
    guard letters.contains(" ") else { return nil }
    var result = ""
    for (index, letter) in letters.enumerated() {
      if letter == " ", index > 0, index + 1 < letters.count, letters[index - 1].isNumber,
        letters[index + 1].isNumber
      {
        continue
      }
      result.append(letter)
    }
    return result == text ? nil : result
  }
}
