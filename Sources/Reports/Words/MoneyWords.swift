// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What a year's money is paid for, in words.
struct MoneyWords {
  let plan: Plan
  let names: SectionNames

  static let formula = Bilingual(
    zh: "该日历年各项支出相加", en: "sum of the calendar year's payments")

  /// One item: what is paid for, its kind of money, and what the amount is reckoned from.
  func line(_ item: MoneyItem) -> Bilingual {
    let kind = Labels.money(item.kind)
    var zh = [kind.zh]
    var en = [kind.en]
    if let basis = basis(item) {
      zh.append(basis.zh)
      en.append(basis.en)
    }
    if let department = item.department {
      zh.append(department)
      en.append(department)
    }
    let title = title(item)
    return Bilingual(
      zh: "\(title.zh)（\(zh.joined(separator: "；"))）",
      en: "\(title.en) (\(en.joined(separator: "; ")))")
  }

  /// The measure that an item pays for; nil for a project.
  func measure(_ item: MoneyItem) -> Measure? {
    guard case .measure(let id) = item.cause else { return nil }
    return plan.measures.first { $0.id == id }
  }

  private func title(_ item: MoneyItem) -> Bilingual {
    if case .project(let id) = item.cause {
      return Bilingual(zh: "项目 \(id)", en: "project \(id)")
    }
    guard let measure = measure(item) else { return Bilingual(zh: "措施", en: "measure") }
    let action = Labels.action(measure.action)
    let stage = measure.stage.map { Labels.stage($0) }
    guard let school = measure.school else {
      return Bilingual(
        zh: "\(action.zh)，全县\(stage?.zh ?? "")",
        en: "\(action.en), county\(stage.map { ", \($0.en)" } ?? "")")
    }
    return Bilingual(
      zh: "\(action.zh)，\(names(school, measure.stage, .chinese))",
      en: "\(action.en), \(names(school, measure.stage, .english))")
  }

  private func basis(_ item: MoneyItem) -> Bilingual? {
    switch item.basis {
    case .payment(let cost):
      let yuan = NumberText.whole(Int(cost.yuan))
      return Bilingual(zh: "总投资 \(yuan) 元中本年付款", en: "of \(yuan) yuan in all")
    case .units(let units, let price):
      let places = units.hundredths % 100 == 0 ? 0 : 2
      let number = NumberText.fixed(units.value, places: places)
      let unit = measure(item).map { Labels.unit($0.action).after(number) }
      let yuan = NumberText.whole(Int(price.yuan))
      return item.isRecurrent
        ? Bilingual(
          zh: "经常性，累计 \(number) \(unit?.zh ?? "") × \(yuan) 元／年",
          en: "recurrent, \(number) \(unit?.en ?? "") so far × \(yuan) yuan a year")
        : Bilingual(
          zh: "一次性，\(number) \(unit?.zh ?? "") × \(yuan) 元",
          en: "once, \(number) \(unit?.en ?? "") × \(yuan) yuan")
    case .entries: return nil
    }
  }
}
