// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// `junheng.explain-money/1`: a year's money in yuan with the items that add up to it.
public struct MoneyExplanationDocument: Encodable, Sendable {
  struct Item: Encodable, Sendable {
    let cause: String
    let name: String
    let action: Nullable<String>
    let school: Nullable<String>
    let stage: Nullable<String>
    let kind: String
    let recurrent: Bool
    let department: Nullable<String>
    let amount: Int64
    let projectCost: Nullable<Int64>
    let units: Nullable<Double>
    let unitPrice: Nullable<Int64>
  }

  let schema = "junheng.explain-money/1"
  let synthetic: Bool
  let subject: String
  let year: Int
  let value: Int64
  let unit = "yuan"
  let formula: String
  let items: [Item]
  let priceFactor: Double
  let discountRate: Double
  let presentYear: Int
  let presentFactor: Double
  let projectsWithoutCost: [String]
  let measuresWithoutCost: [String]
  let text: [String]

  /// The document of one year's money; the amounts of `items` add up to `value`, to the yuan.
  public init(
    _ explanation: MoneyExplanation, of outcome: Outcome, title: Bilingual, names: SectionNames,
    isSynthetic: Bool, language: Language
  ) {
    let words = MoneyWords(plan: outcome.plan, names: names)
    synthetic = isSynthetic
    subject = title[language]
    year = explanation.year.year
    value = explanation.total.yuan
    formula = MoneyWords.formula[language]
    items = explanation.items.map { Item($0, measure: words.measure($0)) }
    priceFactor = explanation.priceFactor
    discountRate = explanation.discountRate
    presentYear = explanation.presentYear.year
    presentFactor = explanation.presentFactor
    projectsWithoutCost = explanation.projectsWithoutCost.map(\.rawValue)
    measuresWithoutCost = explanation.measuresWithoutCost.map(\.rawValue)
    text = MoneyText.text(
      explanation, of: outcome, title: title, names: names, language: language
    ).split(separator: "\n").map(String.init)
  }
}

extension MoneyExplanationDocument.Item {
  init(_ item: MoneyItem, measure: Measure?) {
    switch item.cause {
    case .project(let id):
      cause = "project"
      name = id.rawValue
    case .measure(let id):
      cause = "measure"
      name = id.rawValue
    }
    action = Nullable(measure?.action.rawValue)
    school = Nullable(measure?.school?.rawValue)
    stage = Nullable(measure?.stage?.rawValue)
    kind = item.kind.rawValue
    recurrent = item.isRecurrent
    department = Nullable(item.department)
    amount = item.amount.yuan
    if case .payment(let cost) = item.basis {
      projectCost = Nullable(cost.yuan)
    } else {
      projectCost = Nullable(nil)
    }
    if case .units(let units, let price) = item.basis {
      self.units = Nullable(units.value)
      unitPrice = Nullable(price.yuan)
    } else {
      units = Nullable(nil)
      unitPrice = Nullable(nil)
    }
  }
}
