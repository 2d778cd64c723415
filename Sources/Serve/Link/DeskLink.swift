// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Reports
import Standards

/// The state of a page, all of which stands in its address: whoever opens the link sees the same.
struct DeskLink: Hashable, Sendable {
  /// The colours of a page.
  enum Theme: String, Sendable {
    /// Dark on light.
    case light
    /// Light on dark, for a projector in a dark room.
    case dark
  }

  /// The most lines of a link.
  static let mostLines = 200

  /// The scenario that the lines stand on; nil for the county's own plan.
  var parent: String?
  /// The changes, each as one types it on a command line.
  var lines: [String] = []
  /// What is looked at.
  var view = DeskView()
  /// The number that is explained, as `explain` is asked: a place and a number.
  var why: String?
  /// Scenarios that are held against the draft, by name.
  var others: [String] = []
  /// The search of this server that is looked at.
  var job: Int?
  /// The kept run that is looked at.
  var kept: Int?
  var language = Language.chinese
  var theme = Theme.light

  /// Reads the state from a query; what cannot be one is left out.
  init(_ fields: FormFields, language: Language) {
    parent = fields["from"].flatMap { $0.isEmpty ? nil : $0 }
    lines = Array(fields.all("c").filter { !$0.isEmpty }.prefix(Self.mostLines))
    view.year = fields["year"].flatMap { Int($0) }.flatMap {
      (1900...2200).contains($0) ? SchoolYear($0) : nil
    }
    view.zone = fields["zone"].flatMap { $0.isEmpty ? nil : ID($0) }
    view.stage = fields["stage"].flatMap { Stage(rawValue: $0) }
    view.isFailingOnly = fields["failing"] == "1"
    why = fields["why"].flatMap { $0.isEmpty ? nil : $0 }
    others = fields.all("s").filter { !$0.isEmpty }
    job = fields["job"].flatMap { Int($0) }
    kept = fields["run"].flatMap { Int($0) }
    self.language = fields["lang"].flatMap { Language(rawValue: $0) } ?? language
    theme = fields["theme"].flatMap { Theme(rawValue: $0) } ?? .light
  }

  /// The state as fields, in one order only, without what is so anyway.
  func fields(default language: Language) -> FormFields {
    var fields = FormFields()
    if let parent { fields.add("from", parent) }
    for line in lines { fields.add("c", line) }
    if let year = view.year { fields.add("year", "\(year.firstYear)") }
    if let zone = view.zone { fields.add("zone", zone.rawValue) }
    if let stage = view.stage { fields.add("stage", stage.rawValue) }
    if view.isFailingOnly { fields.add("failing", "1") }
    if let why { fields.add("why", why) }
    for other in others { fields.add("s", other) }
    if let job { fields.add("job", "\(job)") }
    if let kept { fields.add("run", "\(kept)") }
    if self.language != language { fields.add("lang", self.language.rawValue) }
    if theme != .light { fields.add("theme", theme.rawValue) }
    return fields
  }

  /// The address of a page in this state.
  func address(_ page: String, default language: Language) -> String {
    let query = fields(default: language).text
    return query.isEmpty ? page : page + "?" + query
  }
}
