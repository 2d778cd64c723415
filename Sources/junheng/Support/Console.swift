// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reports
import Scenarios
import Standards

/// Writing to the terminal: answers to standard output, everything else to standard error.
enum Console {
  /// Writes an answer; ends the program with exit code 1 and a message where nobody takes it.
  static func write(_ text: String) {
    do throws(FileTrouble) {
      try put(VisibleText.marked(text.hasSuffix("\n") ? text : text + "\n"), STDOUT_FILENO)
    } catch {
      failToWrite(error)
    }
  }

  /// Writes an answer that is a file of its own, byte for byte.
  static func write(_ bytes: [UInt8]) {
    do throws(FileTrouble) {
      try Descriptor.write(bytes, to: STDOUT_FILENO)
    } catch {
      failToWrite(error)
    }
  }

  /// Ends the program because nobody takes its answer.
  private static func failToWrite(_ trouble: FileTrouble) {
    let place = Bilingual(zh: "标准输出", en: "standard output")
    complain(trouble.message(writing: place.zh, in: ".").zh)
    complain(trouble.message(writing: place.en, in: ".").en)
    exit(1)
  }

  /// Writes what went wrong, or a remark; nothing where there is nothing to say, or where nobody takes it.
  static func complain(_ text: String) {
    guard !text.isEmpty else { return }
    try? put(VisibleText.marked(text.hasSuffix("\n") ? text : text + "\n"), STDERR_FILENO)
  }

  /// Asks something on standard error, on the same line as the answer.
  static func ask(_ text: String) { try? put(VisibleText.marked(text), STDERR_FILENO) }

  private static func put(_ text: String, _ descriptor: Int32) throws(FileTrouble) {
    try Descriptor.write(Array(text.utf8), to: descriptor)
  }

  /// Makes sure that the three standard streams are taken, before any file is opened.
  ///
  /// A file opened while one of them is closed would get its number, and answers would be written into it. A closed
  /// stream leads to where nothing can be written, so that writing fails as it should.
  static func holdStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
    // A file larger than the user's limit is an error like any other.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether somebody watches: progress is shown on a terminal, and in a pipe only where it is asked for
  /// (`JUNHENG_PROGRESS=1`).
  static let isWatched =
    isatty(STDERR_FILENO) == 1 || ProcessInfo.processInfo.environment["JUNHENG_PROGRESS"] == "1"

  /// Shows a line of progress that the next one overwrites.
  static func progress(_ text: String) {
    guard isWatched else { return }
    try? put("\r\u{1B}[K" + VisibleText.marked(text), STDERR_FILENO)
  }

  /// Says how long work took in place of its progress; no answer holds that, because it differs
  /// from run to run.
  static func endProgress(after seconds: Double, _ language: Language) {
    guard isWatched else { return }
    endProgress()
    let time = NumberText.fixed(seconds, places: 1)
    complain(language == .chinese ? "用时 \(time) 秒" : "took \(time) seconds")
  }

  /// Removes the line of progress.
  static func endProgress() {
    guard isWatched else { return }
    try? put("\r\u{1B}[K", STDERR_FILENO)
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
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return problems([FileTrouble(error).message(writing: path, in: folder)], language)
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
