// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What no county does, from the text resource `plausible-bounds.yaml`: the one place of these numbers.
///
/// Inside them every sum of a county is exact in 64 bits.
struct PlausibleBounds: Sendable {
  /// Units of one measure, and of one step of a lever.
  let most: [MeasureAction: Int64]
  /// Yuan for one unit, once or yearly.
  let price: [MeasureAction: Int64]
  /// What one unit of a lever may bring.
  let contribution: Int64
  /// Yuan of all projects, and of all measures.
  let total: Int64

  /// The bounds of this version.
  static let current = PlausibleBounds()

  private init() {
    let file = Schema.resource("plausible-bounds.yaml")
    func number(_ value: YAMLValue, _ key: String) -> Int64 {
      guard let number = Int64(Schema.text(value, key)) else {
        preconditionFailure("plausible-bounds.yaml has no number \(key)")
      }
      return number
    }
    var most: [MeasureAction: Int64] = [:]
    var price: [MeasureAction: Int64] = [:]
    for item in file["actions"]?.items ?? [] {
      guard let action = MeasureAction(rawValue: Schema.text(item, "action")) else {
        preconditionFailure("plausible-bounds.yaml knows no such action")
      }
      most[action] = number(item, "most")
      price[action] = number(item, "price")
    }
    precondition(most.count == MeasureAction.allCases.count, "an action has no bounds")
    self.most = most
    self.price = price
    contribution = number(file, "contribution")
    total = number(file, "total")
  }

  /// The bound that an amount of an action goes beyond; nil where it is plausible.
  func broken(by amount: Quantity, of action: MeasureAction) -> Int64? {
    most[action].flatMap { amount > Quantity(Int($0)) ? $0 : nil }
  }

  /// The bound that a price of an action goes beyond; nil where it is plausible.
  func broken(by money: Money, of action: MeasureAction) -> Int64? {
    price[action].flatMap { money.yuan > $0 ? $0 : nil }
  }

  /// What all projects cost, in yuan, as near as a floating-point number has it.
  static func total(_ projects: [Project]) -> Double {
    projects.reduce(0) { $0 + Double($1.cost?.yuan ?? 0) }
  }

  /// What all measures cost in all years, in yuan, as near as a floating-point number has it.
  static func total(_ measures: [Measure], through last: SchoolYear, _ levers: [Lever]) -> Double {
    let levers = Dictionary(levers.map { ($0.action, $0) }) { first, _ in first }
    return measures.reduce(0) { sum, measure in
      let lever = levers[measure.action]
      let once = measure.unitCost ?? lever?.unitPrice ?? .zero
      let years = max(1, (measure.until ?? last).firstYear - measure.from.firstYear + 1)
      let each = Double(once.yuan) + Double(lever?.recurrent.yuan ?? 0) * Double(years)
      return sum + measure.amount.value * each * Double(years)
    }
  }
}
