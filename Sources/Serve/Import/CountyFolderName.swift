// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Standards

/// What a county's folder may be called that a page makes, and that is served.
enum CountyFolderName {
  /// First parts of addresses that lead to pages of the server itself.
  static let reserved: Set<String> = ["assets", "import", "login", "logout", "users", "account"]

  /// What is wrong with a name; nil where nothing is.
  static func problem(_ name: String) -> Bilingual? {
    if name.allSatisfy(\.isWhitespace) {
      return Bilingual(
        zh: "请给县区文件夹写一个名称，例如县名。", en: "Give the county folder a name, the county's for example.")
    }
    if reserved.contains(name.lowercased()) {
      return Bilingual(
        zh: "“\(name)”是网页自己的地址，不能用作县区文件夹的名称。请换一个名称。",
        en: "“\(name)” is an address of the pages themselves. Choose another name for the folder.")
    }
    guard ScenarioName.problem(name) == nil else {
      return Bilingual(
        zh: "文件夹名称“\(name)”不能用：最多 \(ScenarioName.longest) 个字，不能含有 / \\ : * ? \" < > | 和控制字符，"
          + "首尾不能是空格或点。请改一改。",
        en: "The folder's name “\(name)” cannot be used: \(ScenarioName.longest) characters at "
          + "most, none of / \\ : * ? \" < > |, no control characters, no space or full stop at "
          + "either end. Change it.")
    }
    return nil
  }

  /// A folder of this name is there.
  static func isTaken(_ name: String, _ place: String) -> Bilingual {
    Bilingual(
      zh: "\(place)/\(name) 已经有了，没有写任何文件。请换一个名称；要重写那个县的表，请用命令 "
        + "junheng import 工作簿 --output \(place)/\(name) --replace。",
      en: "\(place)/\(name) is there already; nothing was written. Choose another name; to write "
        + "that county's tables anew use junheng import FILE.xlsx --output \(place)/\(name) --replace."
    )
  }
}
