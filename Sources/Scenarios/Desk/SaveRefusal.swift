// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
public import Standards

/// Why a draft was not saved; nothing was written then.
public enum SaveRefusal: Error, Hashable, Sendable {
  /// The name cannot be one.
  case name(Bilingual)
  /// The draft changes nothing.
  case nothingToSave
  /// The name is that of the scenario it stands on.
  case ownParent(name: String)
  /// A scenario of the name is there, last changed so.
  case nameTaken(name: String, modified: Date?, owner: String?)
  /// A file of the name holds another scenario.
  case fileTaken(file: String, by: String)
  /// The file was changed after it was read.
  case changedMeanwhile(file: String, modified: Date?, owner: String?)
  /// The file system's own words.
  case cannotWrite(Bilingual)

  /// Whether the same save may be asked for again as a replacement.
  public var mayReplace: Bool { if case .nameTaken = self { true } else { false } }

  /// What is wrong, and what to do.
  public var message: Bilingual {
    switch self {
    case .name(let problem), .cannotWrite(let problem): return problem
    case .nothingToSave:
      return Bilingual(
        zh: "还没有变更，没有可存的内容。先写或拖一项变更。",
        en: "There is nothing to save: make a change first.")
    case .ownParent(let name):
      return Bilingual(
        zh: "“\(name)”正是这些变更的底本，存成同名会丢掉它。请换一个名称。",
        en: "The changes stand on “\(name)”; a scenario of "
          + "that name would replace it. Choose another name.")
    case .nameTaken(let name, let modified, let owner):
      let last = Self.last(modified, owner)
      return Bilingual(
        zh: "已有预案“\(name)”\(last.zh)，没有覆盖。要替换它，请点“替换”；否则换一个名称。",
        en: "There is a scenario “\(name)” already\(last.en); "
          + "it was not replaced. Press “Replace”, or choose "
          + "another name.")
    case .fileTaken(let file, let title):
      return Bilingual(
        zh: "文件 what-ifs/\(file) 里是另一个预案“\(title)”，没有覆盖。请换一个名称。",
        en: "The file what-ifs/\(file) holds another scenario, "
          + "“\(title)”; it was not replaced. Choose another name.")
    case .changedMeanwhile(let file, let modified, let owner):
      let last = Self.last(modified, owner)
      return Bilingual(
        zh: "what-ifs/\(file) 在本页读过之后又被改过\(last.zh)，没有覆盖。请换一个名称另存，或重新启动 junheng serve 再改。",
        en: "what-ifs/\(file) was changed after this page had "
          + "read it\(last.en); it was not replaced. Save under "
          + "another name, or start junheng serve again.")
    }
  }

  /// When and by whom a file was last changed, as far as the file system knows.
  private static func last(_ modified: Date?, _ owner: String?) -> Bilingual {
    guard let modified else { return Bilingual(zh: "", en: "") }
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute], from: modified)
    func two(_ number: Int?) -> String {
      let text = "\(number ?? 0)"
      return text.count < 2 ? "0" + text : text
    }
    let time =
      "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) "
      + "\(two(parts.hour)):\(two(parts.minute))"
    return Bilingual(
      zh: "（最后修改：\(time)\(owner.map { "，\($0)" } ?? "")）",
      en: " (last changed \(time)\(owner.map { " by \($0)" } ?? ""))")
  }
}
