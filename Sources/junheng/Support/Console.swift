// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards

/// Writing to the terminal: answers to standard output, everything else to standard error.
enum Console {
  /// Writes an answer.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes what went wrong, or a remark; nothing where there is nothing to say.
  static func complain(_ text: String) {
    guard !text.isEmpty else { return }
    FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Whether somebody watches: progress is shown on a terminal, and in a pipe only where it is asked for
  /// (`JUNHENG_PROGRESS=1`).
  static let isWatched =
    isatty(STDERR_FILENO) == 1 || ProcessInfo.processInfo.environment["JUNHENG_PROGRESS"] == "1"

  /// Shows a line of progress that the next one overwrites.
  static func progress(_ text: String) {
    guard isWatched else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Removes the line of progress.
  static func endProgress() {
    guard isWatched else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}

/// Why a command ends without its answer.
struct CommandFailure: Error {
  let text: String
  let code: Int32

  /// Problems of data or plan: exit code 1.
  static func problems(_ messages: [Bilingual], _ language: Language) -> CommandFailure {
    CommandFailure(text: messages.map { $0[language] }.joined(separator: "\n"), code: 1)
  }

  /// A file or folder that cannot be written: exit code 1.
  static func cannotWrite(_ path: String, _ error: any Error, _ language: Language)
    -> CommandFailure
  {
    // The system's own words are English.
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) {
      return problems(
        [
          Bilingual(
            zh: "不能写入 \(path)：没有文件夹 \(folder)。请先建好，或换一个地方。",
            en:
              "Cannot write \(path): there is no folder \(folder). Make it first, or choose another place."
          )
        ], language)
    }
    return problems(
      [
        Bilingual(
          zh: "不能写入 \(path)。请检查文件夹权限和磁盘空间，并关闭正在使用它的程序。",
          en: "Cannot write \(path): \(error.localizedDescription) Check permissions and space.")
      ], language)
  }

  /// A folder that holds a file of a name to be written: exit code 1, and nothing was written.
  static func wouldOverwrite(_ name: String, in folder: String, _ language: Language)
    -> CommandFailure
  {
    problems(
      [
        Bilingual(
          zh: "\(folder) 里已有 \(name)，没有写任何文件。请换一个空文件夹。",
          en: "\(folder) holds \(name) already; nothing was written. Choose an empty folder.")
      ], language)
  }

  /// Wrong usage: exit code 2.
  static func usage(_ message: Bilingual, _ language: Language) -> CommandFailure {
    CommandFailure(text: message[language], code: 2)
  }
}
