// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// Why a draft stays as it is: what was typed cannot be read or carried out.
public struct DraftRefusal: Error, Hashable, Sendable {
  /// What is wrong, one message for each problem, without the lines that are offered.
  public var messages: [Bilingual]
  /// What may have been meant, as lines that can be typed; the nearest first.
  public var readings: [Bilingual]

  /// A refusal with what is offered instead.
  public init(messages: [Bilingual], readings: [Bilingual] = []) {
    self.messages = messages
    self.readings = readings
  }

  /// The refusal of what a reader or a resolver found wrong.
  init(_ problems: [ChangeProblem]) {
    messages = problems.map { problem in
      let whole = problem.message
      func head(_ text: String) -> String {
        problem.readings.isEmpty
          ? text : String(text.split(separator: "\n", omittingEmptySubsequences: true)[0])
      }
      return Bilingual(zh: head(whole.zh), en: head(whole.en))
    }
    var seen: Set<String> = []
    readings = problems.flatMap(\.readings).filter { seen.insert($0.zh).inserted }
  }

  /// A change that no line says, because of the names in it.
  static func cannotBeWritten(_ line: Bilingual) -> DraftRefusal {
    DraftRefusal(messages: [
      Bilingual(
        zh: "“\(line.zh)”里的名称会被读成别的意思，没有能再读回来的一行写法，所以没有采用。请写成预案文件（见 docs/what-ifs.md），再从页面上选它。",
        en: "“\(line.en)” holds a name that would be read as "
          + "something else: no line says it, and it is not "
          + "taken. Write it into a what-if file (docs/what-ifs.md) and choose that on the page.")
    ])
  }
}
