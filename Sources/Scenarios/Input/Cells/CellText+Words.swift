// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension CellText {
  /// A name: one line, without blanks at its ends.
  static func name(_ text: String) -> Answer<String> {
    let body = TextFolding.trimmed(text)
    // 0xE2 is how U+2028 begins.
    if !body.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0xE2 }) {
      return .success(body)
    }
    let hasBreak = body.unicodeScalars.contains { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" }
    return hasBreak ? .failure(Fault(.lineBreakInName)) : .success(body)
  }

  /// The raw value of one of the column's words.
  static func choice(_ text: String, _ words: [ChoiceWord]) -> Answer<String> {
    if let value = ChoiceMatch.of(words).value(text) { return .success(value) }
    let wanted = TextFolding.word(text)
    let all = words.flatMap { [$0.word.zh, $0.word.en] + $0.alsoRead }
    let nearest = NearestNames.of(wanted, among: all, count: 1).first
    let near = words.first {
      $0.word.zh == nearest || $0.word.en == nearest || $0.alsoRead.contains(nearest ?? "")
    }
    // 城镇 is as near to 城区 as to 镇区: neither is offered.
    let isShared =
      wanted.count <= 2
      && words.count(where: { word in wanted.contains { word.word.zh.contains($0) } }) > 1
    return .failure(Fault(.notAChoice(words.map(\.word), nearest: isShared ? nil : near?.word)))
  }

  /// Yes or no.
  static func flag(_ text: String) -> Answer<Bool> {
    if text == "是" { return .success(true) }
    if text == "否" { return .success(false) }
    return switch TextFolding.word(text) {
    case "是", "yes", "true", "y", "1", "√", "✓": .success(true)
    case "否", "no", "false", "n", "0": .success(false)
    default: .failure(Fault(.notAFlag))
    }
  }

  /// Several texts, parted by 、 ， ； or their ASCII kin, or by line breaks; blanks are dropped.
  static func list(_ text: String) -> [String] { plainList(text) ?? listByCharacter(text) }

  /// The same where only ASCII, Chinese characters and the separators themselves stand in the text,
  /// of which no two make one character; nil for every other text.
  static func plainList(_ text: String) -> [String]? {
    let scalars = text.unicodeScalars
    var items: [String] = []
    var start = scalars.startIndex
    var index = start
    func item() -> String { TextFolding.trimmed(String(text[start..<index])) }
    while index < scalars.endIndex {
      switch scalars[index].value {
      case 0x2C, 0x3B, 0x3001, 0xFF0C, 0xFF1B:
        items.append(item())
        start = scalars.index(after: index)
      case 0x20...0x7E, 0x4000...0x9FFF, 0xFF1A: break
      default: return nil
      }
      index = scalars.index(after: index)
    }
    items.append(item())
    return items.filter { !$0.isEmpty }
  }

  /// The same, character by character.
  static func listByCharacter(_ text: String) -> [String] {
    text.split { "、，；,;\n\r\r\n".contains($0) }.map { TextFolding.trimmed($0) }
      .filter { !$0.isEmpty }
  }

  /// Parts of a cost by calendar year: `2024:40%、2025:60%`.
  static func payments(_ text: String, _ column: Column) -> Answer<[PaymentShare]> {
    var result: [PaymentShare] = []
    for item in list(text) {
      let parts = TextFolding.halfWidth(item).split(separator: ":", maxSplits: 1)
      let years = Column.anyYear
      guard parts.count == 2, case .success(let year) = calendarYear(String(parts[0]), years),
        case .success(let part) = share(String(parts[1]), column),
        !result.contains(where: { $0.year.year == year })
      else { return .failure(Fault(.notPayments)) }
      result.append(PaymentShare(year: BudgetYear(year), share: part))
    }
    return result.isEmpty ? .failure(Fault(.notPayments)) : .success(result)
  }

  /// Amounts by resource: `教职工:1、高于规定学历教师:1`.
  static func contributions(
    _ text: String, _ words: [ChoiceWord]
  ) -> Answer<[ResourceKind: Quantity]> {
    var result: [ResourceKind: Quantity] = [:]
    for item in list(text) {
      let parts = TextFolding.halfWidth(item).split(separator: ":", maxSplits: 1)
      guard parts.count == 2, case .success(let value) = choice(String(parts[0]), words),
        let kind = ResourceKind(rawValue: value), result[kind] == nil,
        case .success(let amount) = quantity(String(parts[1]), .anyQuantity)
      else { return .failure(Fault(.notContributions)) }
      result[kind] = amount
    }
    return result.isEmpty ? .failure(Fault(.notContributions)) : .success(result)
  }
}

extension Column {
  /// A year inside another value, such as a list of payments.
  static let anyYear = inner(.calendarYear)
  /// An amount inside another value.
  static let anyQuantity = inner(.quantity)

  /// A column for values that have no header of their own.
  static func inner(_ type: ColumnType, least: Int64? = nil, most: Int64? = nil) -> Column {
    Column(
      key: type.rawValue, header: .same(type.rawValue), alsoRead: [], type: type, unit: nil,
      choices: [], isRequired: false, defaultText: nil,
      least: least ?? type.defaultRange.lowerBound,
      most: most ?? type.defaultRange.upperBound, isRare: false, meaning: .same(""), form: nil)
  }
}
