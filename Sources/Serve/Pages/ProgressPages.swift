// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Standards

/// The page of works against their plan: `junheng progress` as a page.
struct ProgressPages {
  let frame: PageFrame

  /// The whole page.
  func page(_ link: DeskLink) -> String {
    let county = frame.county
    let language = link.language
    let name = county.opened.county.name
    let title = Bilingual(zh: "\(name)：项目进度", en: "\(name): works against their plan")[language]
    let body: String
    switch county.progress {
    case .success(let progress): body = ProgressPage.html(progress, language)
    case .failure(let failure):
      body = ProgressPage.html(trouble: failure.messages, language)
    }
    return frame.page(.progress, link, title: title, body: body)
  }
}
