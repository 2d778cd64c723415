// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// 分期.
extension ClauseReader {
  mutating func phase() throws(ClauseFailure) -> [Wish] {
    let names = subjects()
    guard !names.isEmpty else { throw ClauseFailure(.missingObject(.phase)) }
    var shares: [(year: Int, percent: ExactDecimal)] = []
    var pendingYear: Int?
    var pendingPart: ExactDecimal?
    var count: Int?
    for index in clause.indices {
      switch clause.tokens[index].kind {
      case .moment(let moment):
        clause.use(index)
        if let part = pendingPart {
          shares.append((moment.year, part))
          pendingPart = nil
        } else {
          guard pendingYear == nil else { throw ClauseFailure(.missingField(.phase, .shares)) }
          pendingYear = moment.year
        }
      case .amount(let amount) where amount.unit == .percent:
        clause.use(index)
        guard amount.number.significand >= 0 else { throw ClauseFailure(.wrongForm(.shares)) }
        if let year = pendingYear {
          shares.append((year, amount.number))
          pendingYear = nil
        } else {
          guard pendingPart == nil else { throw ClauseFailure(.missingField(.phase, .shares)) }
          pendingPart = amount.number
        }
      case .amount(let amount) where amount.unit == .years:
        clause.use(index)
        count = amount.whole
      default: break
      }
    }
    func wish(_ shares: [(year: Int, percent: ExactDecimal)]) -> [Wish] {
      let sorted = shares.sorted { $0.year < $1.year }.map {
        PaymentShare(year: BudgetYear($0.year), share: Self.percent($0.percent).value)
      }
      return names.map { .change(.payments(ID($0), sorted)) }
    }
    if shares.isEmpty || pendingYear != nil || pendingPart != nil {
      let parts = max(1, min(count ?? 2, 10))
      let part = 10_000 / parts
      let even = (0..<parts).map { number in
        (
          sampleYear - 2 + number,
          ExactDecimal(
            significand: Int64(number == parts - 1 ? 10_000 - part * (parts - 1) : part), scale: 2)
        )
      }
      throw ClauseFailure(.missingField(.phase, .shares), wish(even))
    }
    guard Set(shares.map(\.year)).count == shares.count else {
      throw ClauseFailure(.duplicateKey(key: "\(shares[0].year)"))
    }
    let total = shares.reduce(ExactDecimal(0)) { Self.sum($0, $1.percent) }
    guard total == ExactDecimal(100) else {
      let rest = Self.sum(ExactDecimal(100), Self.negative(total))
      var mended = shares
      let last = mended.count - 1
      mended[last].percent = Self.sum(mended[last].percent, rest)
      let isUsable = mended[last].percent.significand > 0
      throw ClauseFailure(.sharesNotWhole(percent: total.description), isUsable ? wish(mended) : [])
    }
    if let count, count != shares.count {
      throw ClauseFailure(.missingField(.phase, .shares), wish(shares))
    }
    let wishes = wish(shares)
    try finishOrSuggest(
      wishes, roles: ["cost", "projects", "from", "to", "place", "funds"], verbs: [.phase, .budget])
    return wishes
  }
}
