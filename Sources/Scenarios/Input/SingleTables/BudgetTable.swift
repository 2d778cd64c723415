// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
import Standards

/// A budget as `search --budget` takes it: one amount for every year, an amount a year, or a file
/// with a row a year.
public enum BudgetTable {
  /// The budgets by calendar year.
  ///
  /// - Parameters:
  ///   - text: `3000万元`, `30000000元`, `2027=3000万元,2028=5000万元`, or the path of a file.
  ///   - years: The school years of the county; an amount holds in each calendar year after the base.
  public static func read(
    _ text: String, years: ClosedRange<SchoolYear>
  ) -> Result<[BudgetYear: Money], CaseFailure> {
    if let said = read(amounts: text, years: years) { return said }
    return read(file: text)
  }

  /// The budgets that a text itself says; nil where it is neither an amount nor amounts by year, and
  /// may be the path of a file.
  public static func read(
    amounts text: String, years: ClosedRange<SchoolYear>
  ) -> Result<[BudgetYear: Money], CaseFailure>? {
    if let parts = BudgetByYear(text) { return parts.budgets { amount($0) } }
    if let money = amount(text) {
      // As in a what-if: 3000 alone is more likely 万元 than yuan.
      if money.isBare && money.yuan > 0 {
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "预算“\(text)”没有写单位。请写 \(text)万元，或 \(text)元。",
              en:
                "The budget \"\(text)\" has no unit. Write \(text)万元 for 10000 yuan, or \(text)元 for yuan."
            )
          ]))
      }
      let first = years.lowerBound.firstYear + 1
      let calendar = first...max(first, years.upperBound.firstYear)
      return .success(
        Dictionary(uniqueKeysWithValues: calendar.map { (BudgetYear($0), Money(yuan: money.yuan)) })
      )
    }
    return nil
  }

  private static func read(file text: String) -> Result<[BudgetYear: Money], CaseFailure> {
    guard FileManager.default.fileExists(atPath: text) else {
      return .failure(
        CaseFailure([
          Bilingual(
            zh:
              "预算“\(text)”不是金额，也没有这个文件。请写金额（如 3000万元，或逐年 2027=3000万元,2028=5000万元），或 CSV 文件的路径（两列：年份, 预算(万元)）。",
            en:
              "The budget \"\(text)\" is no amount, and there is no such file. Give an amount such as 3000万元, "
              + "amounts by year (2027=3000万元,2028=5000万元), or the path of a CSV file with the columns Year and Budget (10000 yuan)."
          )
        ]))
    }
    var rowOf: [Int: Int] = [:]
    return SingleTable.rows(text, as: "budget.csv") { row -> (BudgetYear, Money)? in
      guard let year = row.calendarYear("year"), let money = row.money("budget") else { return nil }
      if let first = rowOf[year] {
        row.report("year", .duplicateRow(first: first), value: "\(year)")
        return nil
      }
      rowOf[year] = row.number
      return (BudgetYear(year), money)
    }.map { Dictionary($0.rows, uniquingKeysWith: { _, last in last }) }
  }

  private static func amount(_ text: String) -> (yuan: Int64, isBare: Bool)? {
    let tokens = TokenScanner.tokens(PhraseText(text), spotter: NameSpotter(nil))
    guard tokens.count == 1 else { return nil }
    if let moment = tokens[0].moment, moment.isBare { return (Int64(moment.year), true) }
    guard let amount = tokens[0].amount, amount.unit == .money || amount.unit == .none,
      !amount.isTimes, !amount.isVague, amount.number.scale == 0, amount.number.significand >= 0
    else { return nil }
    return (amount.number.significand, amount.unit == .none)
  }
}
