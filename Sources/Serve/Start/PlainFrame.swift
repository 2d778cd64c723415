// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Standards

/// The frame of pages that belong to no county: the first page, the import, who may come in.
struct PlainFrame {
  let templates: Templates
  /// The language in which pages are, where a link does not say.
  let usual: Language
  /// The language of this page.
  let language: Language
  let visitor: Visitor

  /// A frame for a request.
  init(_ templates: Templates, usual: Language, _ fields: FormFields, _ visitor: Visitor) {
    self.init(
      templates, usual: usual, fields["lang"].flatMap { Language(rawValue: $0) } ?? usual, visitor)
  }

  /// A frame in a language.
  init(_ templates: Templates, usual: Language, _ language: Language, _ visitor: Visitor) {
    (self.templates, self.usual, self.language, self.visitor) =
      (templates, usual, language, visitor)
  }

  func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// An address in the language of this page.
  func address(_ path: String, _ more: String = "") -> String {
    let own = language == usual ? "" : "lang=\(language.rawValue)"
    let query = [own, more].filter { !$0.isEmpty }.joined(separator: "&")
    return query.isEmpty ? path : path + "?" + query
  }

  /// What every form of such a page carries.
  var hidden: [[String: Any]] {
    [["name": "token", "value": visitor.token], ["name": "lang", "value": language.rawValue]]
  }

  /// A whole page.
  ///
  /// - Parameters:
  ///   - path: Its address, for the same page in the other language.
  ///   - title: What it is called.
  ///   - messages: What went wrong.
  ///   - done: What was done.
  ///   - body: Markup.
  func page(
    _ path: String, title: String, messages: [Bilingual] = [], done: Bilingual? = nil, body: String
  ) -> String {
    let other: Language = language == .chinese ? .english : .chinese
    let turned = PlainFrame(templates, usual: usual, other, visitor)
    var values: [String: Any] = [
      "lang": language == .chinese ? "zh-Hans" : "en", "title": title,
      "program": say("均衡 junheng", "junheng"), "skip": say("跳到正文", "Skip to the page"),
      "home": address("/"), "homeName": say("首页", "Start"), "pages": say("页面", "Pages"),
      "tools": [["address": turned.address(path), "name": say("English", "中文")]]
        + visitor.links(language, address: { address($0) }),
      "messages": messages.map { VisibleText.marked($0[language]) }, "body": body,
      "out": visitor.wayOut(language).map { [$0] } ?? [],
    ]
    if let done { values["done"] = VisibleText.marked(done[language]) }
    return templates.render("plain", values)
  }
}
