// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Values as the cells of a table have them; what is written reads back as the same value.
struct TableText {
  let schema: Schema
  let language: Language

  /// An exact amount; blank when it is missing.
  func amount(_ quantity: Quantity?) -> String {
    quantity.map { DecimalText.of($0.hundredths, places: 2) } ?? ""
  }
  /// Whole yuan.
  func yuan(_ money: Money?) -> String { money.map { "\($0.yuan)" } ?? "" }
  /// 万元.
  func wanYuan(_ money: Money?) -> String {
    money.map { DecimalText.of($0.yuan, places: 4) } ?? ""
  }
  /// A whole number.
  func whole(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
  /// A school year by its first calendar year.
  func year(_ year: SchoolYear?) -> String { year.map { "\($0.firstYear)" } ?? "" }
  /// A date as far as it is known.
  func date(_ date: PartialDate?) -> String { date.map { "\($0)" } ?? "" }
  /// Yes or no.
  func flag(_ flag: Bool) -> String {
    language == .chinese ? (flag ? "是" : "否") : (flag ? "yes" : "no")
  }
  /// A word of a choice list.
  func word<Value: RawRepresentable<String>>(_ list: String, _ value: Value?) -> String {
    value.map { schema.word(list, $0.rawValue)[language] } ?? ""
  }
  /// Several texts.
  func list(_ texts: [String]) -> String { texts.joined(separator: separator) }
  /// Parts of a cost by year, as fractions, because percent would round.
  func payments(_ payments: [PaymentShare]) -> String {
    payments.map { "\($0.year.year):\(DecimalText.of($0.share))" }.joined(separator: separator)
  }
  /// Amounts by resource.
  func contributions(_ amounts: [ResourceKind: Quantity]) -> String {
    ResourceKind.allCases.compactMap { kind in
      amounts[kind].map { "\(word("resourceKind", kind)):\(amount($0))" }
    }.joined(separator: separator)
  }

  private var separator: String { language == .chinese ? "、" : ", " }
}
