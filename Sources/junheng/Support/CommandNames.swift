// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Standards

/// What a mistyped command may have meant; the parser itself suggests options only.
enum CommandNames {
  /// A line with the nearest commands; empty where the first word is a command or an option.
  static func hint(for arguments: [String]) -> String {
    guard let word = arguments.first, !word.hasPrefix("-") else { return "" }
    let known = Junheng.configuration.subcommands.map {
      $0.configuration.commandName ?? "\($0)".lowercased()
    }
    guard !known.contains(word), word != "help" else { return "" }
    let nearest = NearestNames.of(word, among: known)
    let names = nearest.isEmpty ? known : nearest
    let list = names.map { "junheng \($0)" }.joined(separator: ", ")
    return nearest.isEmpty
      ? "\n没有“\(word)”这个命令。现有的命令 / There is no command “\(word)”; there are: \(list)"
      : "\n没有“\(word)”这个命令，是不是 / There is no command “\(word)”; did you mean: \(list)"
  }
}
