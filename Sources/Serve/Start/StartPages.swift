// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reports
import Standards

/// The first page of a server of several counties.
struct StartPages {
  let frame: PlainFrame

  /// The list of counties, and the way to make another one.
  func page(_ names: [String], root: String, done: Bilingual? = nil) -> String {
    let (say, here) = (frame.say, FileManager.default.currentDirectoryPath + "/" + root)
    var values: [String: Any] = [
      "listTitle": say("县区", "Counties"), "hasCounties": !names.isEmpty,
      "counties": names.map { name in
        ["address": Self.address(name, frame), "name": VisibleText.marked(name)]
      },
    ]
    if names.isEmpty {
      values["none"] = say(
        "\(here) 下还没有县区。导入工作簿，或把县区文件夹放进去再刷新。",
        "There is no county below \(here) yet. Import workbooks, or put a county folder there and "
          + "reload.")
    }
    if frame.visitor.may(.admin) {
      values["import"] = [
        "importTitle": say("从工作簿开始", "Begin with workbooks"),
        "importNote": say(
          "把教育局自己的 Excel 表变成县区文件夹：先给您看读懂了什么、要您决定什么，再写入。",
          "Makes a county folder of the bureau's own Excel sheets: what was understood and what "
            + "you must decide is shown before anything is written."),
        "importAddress": frame.address("/import"),
        "importName": say("导入工作簿", "Import workbooks"),
      ]
    }
    return frame.page(
      "/", title: say("选一个县区", "Choose a county"), done: done,
      body: frame.templates.render("start", values))
  }

  /// The address of a county's first page.
  static func address(_ name: String, _ frame: PlainFrame) -> String {
    let path = name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
    return frame.address("/\(path)/")
  }
}
