// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// `junheng.check/1`: what is wrong with a county folder, and what its plan cannot keep.
public struct CheckDocument: Encodable, Sendable {
  let schema = "junheng.check/1"
  /// What keeps the county from being run.
  public let errors: [Message]
  /// What somebody should look at.
  public let warnings: [Message]
  /// Projects that cannot comply at their own full capacity.
  public let designWarnings: [Message]
  /// Which files say the law, and what of it changes during the projection.
  public let law: [Message]
  /// Files of the folder that were not read.
  public let unread: [String]

  /// A message in both languages.
  public struct Message: Encodable, Sendable {
    let zh: String
    let en: String
  }

  /// Collects messages.
  public init(
    errors: [Bilingual], warnings: [Bilingual], designs: [Bilingual], law: [Bilingual] = [],
    unread: [String] = []
  ) {
    func messages(_ texts: [Bilingual]) -> [Message] { texts.map { Message(zh: $0.zh, en: $0.en) } }
    self.errors = messages(errors)
    self.warnings = messages(warnings)
    designWarnings = messages(designs)
    self.law = messages(law)
    self.unread = unread
  }

  /// The lists as text for people, errors first.
  public func text(_ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    func list(_ title: String, _ messages: [Message]) -> [String] {
      guard !messages.isEmpty else { return [] }
      return [title + say("（\(messages.count)）", " (\(messages.count))")]
        + messages.map { "  " + say($0.zh, $0.en) }
    }
    var lines = list(say("错误", "Errors"), errors)
    lines += list(say("提醒", "Warnings"), warnings)
    lines += list(
      say("规划自身即不能达标", "Designs that cannot comply at their own capacity"), designWarnings)
    if !law.isEmpty {
      lines += [say("标准", "The law")] + law.map { "  " + say($0.zh, $0.en) }
    }
    if !unread.isEmpty {
      let names = unread.joined(separator: say("、", ", "))
      lines.append(say("没有读取的其他文件：\(names)", "Other files that were not read: \(names)"))
    }
    if errors.isEmpty {
      lines.append(say("数据可用于推演。", "The data can be run."))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
