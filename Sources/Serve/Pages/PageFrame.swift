// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Standards

/// The frame of every page: county, badge, ways to the other pages, language and colours.
struct PageFrame {
  /// The pages of a county.
  enum Page: String, CaseIterable {
    case desk = ""
    case search
    case leader
    case money
    case progress
    case runs

    var name: Bilingual {
      switch self {
      case .desk: Bilingual(zh: "方案推演", en: "What if")
      case .search: Bilingual(zh: "最省方案", en: "Least cost")
      case .leader: Bilingual(zh: "领导一页", en: "One page")
      case .money: Bilingual(zh: "资金比较", en: "Money")
      case .progress: Bilingual(zh: "项目进度", en: "Works")
      case .runs: Bilingual(zh: "运行登记", en: "Kept runs")
      }
    }
  }

  let templates: Templates
  let county: ServedCounty
  /// The language in which pages are, where a link does not say.
  let language: Language
  /// Who asks.
  let visitor: Visitor

  /// The head of a page in a state.
  func bar(_ page: Page, _ link: DeskLink) -> String {
    func address(_ page: Page, _ link: DeskLink) -> String {
      link.address(page == .desk ? "./" : page.rawValue, default: language)
    }
    let model = county.opened.county
    // A search or a run is looked at on its own page only.
    var elsewhere = link
    (elsewhere.job, elsewhere.kept) = (nil, nil)
    var other = link
    other.language = link.language == .chinese ? .english : .chinese
    var dim = link
    dim.theme = link.theme == .light ? .dark : .light
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[link.language] }
    return templates.render(
      "bar",
      [
        "county": model.name, "badge": model.isSynthetic ? Labels.synthetic[link.language] : "",
        "pages": say("页面", "Pages"),
        "tabs": Page.allCases.map { tab in
          [
            "address": address(tab, elsewhere), "name": tab.name[link.language],
            "current": tab == page,
          ] as [String: Any]
        },
        "tools": [
          ["address": address(page, other), "name": say("English", "中文")],
          [
            "address": address(page, dim),
            "name": link.theme == .light ? say("投影", "Projector") : say("浅色", "Light"),
          ],
        ]
          + visitor.links(link.language) { path in
            link.language == language ? path : path + "?lang=\(link.language.rawValue)"
          },
        "out": visitor.wayOut(link.language).map { [$0] } ?? [],
      ])
  }

  /// A whole page.
  ///
  /// - Parameter refresh: After how many seconds a browser without script asks again; nil for never.
  func page(
    _ page: Page, _ link: DeskLink, title: String, script: String? = nil, refresh: Int? = nil,
    body: String
  ) -> String {
    var values: [String: Any] = [
      "lang": link.language == .chinese ? "zh-Hans" : "en", "theme": link.theme.rawValue,
      "title": title, "page": page == .desk ? "desk" : page.rawValue,
      "skip": Bilingual(zh: "跳到正文", en: "Skip to the page")[link.language],
      "bar": bar(page, link), "body": body,
    ]
    if let script { values["script"] = script }
    if let refresh { values["refresh"] = "\(refresh)" }
    return templates.render("page", values)
  }
}
