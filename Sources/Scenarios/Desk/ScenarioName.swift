// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// What a scenario may be called that is saved under its name.
public enum ScenarioName {
  /// The longest name, in characters.
  public static let longest = 60

  /// What is wrong with a name; nil where nothing is.
  ///
  /// The name becomes the file's: it may hold nothing that a file system or a shell takes for
  /// something else, on any system that the folder may be copied to.
  public static func problem(_ name: String) -> Bilingual? {
    let forbidden = Set("/\\:*?\"<>|")
    if name.allSatisfy(\.isWhitespace) {
      return Bilingual(zh: "请给预案写一个名称。", en: "Give the scenario a name.")
    }
    if name.count > longest || name.utf8.count > 200 {
      return Bilingual(
        zh: "预案名称太长：最多 \(longest) 个字。", en: "The name is too long: \(longest) characters at most.")
    }
    if ScenarioFile.isBase(name) {
      return Bilingual(
        zh: "“\(name)”是本县自己的规划，不能用作预案名称。请换一个名称。",
        en: "“\(name)” stands for the county's own plan. Choose another name.")
    }
    let isSteering = name.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
    }
    let isPlain =
      !name.contains { forbidden.contains($0) } && !isSteering && !name.hasPrefix(".")
      && !name.hasSuffix(".") && name.first?.isWhitespace == false
      && name.last?.isWhitespace == false
    guard isPlain else {
      return Bilingual(
        zh: "预案名称会用作文件名，不能含有 / \\ : * ? \" < > | 和控制字符，首尾不能是空格或点。请改一改名称。",
        en: "The name becomes a file's name: it may not hold / "
          + "\\ : * ? \" < > | or control characters, nor begin "
          + "or end with a space or a full stop. Change it.")
    }
    return nil
  }
}
