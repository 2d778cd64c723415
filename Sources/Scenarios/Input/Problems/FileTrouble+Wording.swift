// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards
import Workbooks

// The wording of what keeps a file from being written.

extension FileTrouble {
  /// Where, why and what to do.
  ///
  /// - Parameters:
  ///   - path: What was to be written, as the user gave it.
  ///   - folder: The folder in which it was to stand.
  public func message(writing path: String, in folder: String) -> Bilingual {
    let (zh, en): (String, String) =
      switch self {
      case .noFolder:
        (
          "没有文件夹 \(folder)。请先建好，或换一个地方。",
          "there is no folder \(folder). Make it first, or choose another place."
        )
      case .noPermission:
        (
          "没有写入权限。请检查 \(folder) 的权限，或换一个地方。",
          "permission denied. Check the permissions of \(folder), or choose another place."
        )
      case .noSpace: (Self.full.zh, Self.full.en)
      case .readOnly:
        ("那里只能读取。请换一个地方。", "the place can only be read. Choose another one.")
      case .isFolder:
        ("它是一个文件夹。请写出文件名。", "it is a folder. Give the name of a file.")
      case .notAFolder:
        (
          "路径中间有一个文件而不是文件夹。请检查路径。",
          "part of the path is a file and no folder. Check the path."
        )
      case .nameTooLong:
        ("文件名太长。请换一个短的。", "the name is too long. Choose a shorter one.")
      case .inUse(let user):
        (
          "\(user.words.zh)。请先关闭它再写，或换一个文件名。",
          "\(user.words.en). Have it closed, or choose another name."
        )
      case .closed:
        ("接收的一端已关闭。请检查输出的去处。", "it is closed. Check where the output goes.")
      case .other(let code):
        (
          "系统错误 \(code)。请检查文件夹权限和磁盘空间，并关闭正在使用它的程序。",
          "system error \(code). Check permissions and space, and close programs that use it."
        )
      }
    return Bilingual(zh: "不能写入 \(path)：\(zh)", en: "Cannot write \(path): \(en)")
  }

  /// What is said of a full disk.
  private static let full = Bilingual(
    zh: "磁盘已满，或超过了允许的大小。请腾出空间，或换一个地方。",
    en: "the disk is full, or more than is allowed. Free some space, or choose another place.")
}
