// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What every part of the planner's page needs, reckoned once for an answer.
struct DeskContext {
  let input: DeskInput
  let page: PageContext
  /// Index of the year that is looked at.
  let year: Int

  init(_ input: DeskInput) {
    self.input = input
    let page = PageContext(input.report)
    self.page = page
    let wanted = input.view.year.flatMap { page.baseline.years.firstIndex(of: $0) }
    year = wanted ?? page.targetIndex
  }

  var language: Language { page.language }
  var baseline: Baseline { page.baseline }
  var outcome: Outcome { page.main.outcome }
  /// What the draft stands on; the outcome itself where it changes nothing.
  var base: Outcome { (page.input.entries.last ?? page.main).outcome }
  /// The years of what the draft stands on; nil where it changes nothing.
  var baseYears: [YearView]? { page.years.count > 1 ? page.years[1] : nil }
  var schoolYear: SchoolYear { baseline.years[year] }

  func say(_ zh: String, _ en: String) -> String { page.say(zh, en) }

  /// A difference as a small addition; nothing where there is none.
  func difference(_ now: Int, _ before: Int?) -> Markup {
    guard let before, now != before else { return "" }
    return " <small class=\"diff\">\(NumberText.change(now - before))</small>"
  }

  /// A panel of the page with its heading.
  func panel(_ part: DeskPart, _ title: String, note: String = "", _ body: Markup) -> Markup {
    let aside: Markup = note.isEmpty ? "" : " <small>\(note)</small>"
    return """
      <section class="panel \(part.rawValue)" aria-labelledby="h-\(part.rawValue)">\
      <h2 id="h-\(part.rawValue)">\(title)\(aside)</h2>\(body)</section>
      """
  }
}

/// The parts of the planner's page as markup, for the draft in hand.
public struct DeskPage {
  private let context: DeskContext

  /// The page of one draft.
  public init(_ input: DeskInput) { context = DeskContext(input) }

  /// The markup of a part; every name in it is escaped, and no style or script stands in it.
  public func html(_ part: DeskPart) -> String {
    let markup: Markup =
      switch part {
      case .changes: DeskChanges(context: context).markup
      case .calendar: DeskCalendar(context: context).markup
      case .answer: DeskAnswer(context: context).markup
      case .schools: DeskSchools(context: context).markup
      case .coefficients: DeskCoefficients(context: context).markup
      case .pupils: DeskPupils(context: context).markup
      case .money: DeskMoney(context: context).markup
      case .difference: DeskDifference(context: context).markup
      }
    return markup.description
  }

  /// The answer on the year looked at, in one sentence, for who hears the page.
  public var spoken: String {
    let years = context.page.mainYears
    return AnswerPart(context.page).sentence(years[context.year])
  }
}
