// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Serve
import Standards

/// Asks for a password: on a terminal twice and unseen, else as the first line of the input. It is
/// no argument, because arguments are seen by everybody of the machine and stay in the history.
enum PasswordPrompt {
  static func read(_ name: String, _ language: Language) -> Result<String, UserTrouble> {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard isatty(STDIN_FILENO) == 1 else {
      return readLine().map { .success($0) } ?? .failure(.rule(nothing))
    }
    let first = unseen(say("“\(name)”的密码：", "Password of “\(name)”: "))
    let second = unseen(say("再写一次：", "Once more: "))
    guard let first, let second else { return .failure(.rule(nothing)) }
    guard first == second else {
      return .failure(
        .rule(
          Bilingual(
            zh: "两次写的不一样，没有改。请再做一次。",
            en: "Not written the same twice; nothing was changed. Do it once more.")))
    }
    return .success(first)
  }

  private static let nothing = Bilingual(
    zh: "没有读到密码，没有改。请在终端里运行并输入，或从标准输入给出一行。",
    en: "No password was read; nothing was changed. Run it on a terminal and type one, or give one "
      + "line on standard input.")

  /// A line that the terminal does not show.
  private static func unseen(_ prompt: String) -> String? {
    Console.ask(prompt)
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return readLine() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      Console.ask("\n")
    }
    return readLine()
  }
}
