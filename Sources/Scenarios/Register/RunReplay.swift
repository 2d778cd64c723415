// SPDX-License-Identifier: GPL-3.0-or-later

/// A kept run asked again: what differs, in what went in and in what came out.
public struct RunReplay: Hashable, Sendable {
  /// A line of the answers that is not the same.
  public struct Line: Hashable, Sendable {
    /// Its number, the first being 1.
    public let number: Int
    /// What stood there; empty where the answer had ended.
    public let then: String
    /// What stands there now.
    public let now: String
  }

  /// The run.
  public let run: SavedRun
  /// Name and version of the program that asked again.
  public let program: String
  /// How its files differ from those of now.
  public let difference: InputDifference
  /// The first line that differs; nil where the answers are the same, byte for byte.
  public let firstDifference: Line?

  /// Whether the answer is the same, byte for byte.
  public var isSame: Bool { firstDifference == nil }

  /// Compares an answer with the one that was kept.
  ///
  /// - Parameters:
  ///   - then: The answer that was kept.
  ///   - now: The answer of now.
  ///   - inputs: The files of now.
  public init(
    _ run: SavedRun, program: String, then: [UInt8], now: [UInt8], inputs: [RunInput]
  ) {
    self.run = run
    self.program = program
    difference = InputDifference(then: run.facts.inputs, now: inputs)
    firstDifference = then == now ? nil : Self.line(then, now)
  }

  private static func line(_ then: [UInt8], _ now: [UInt8]) -> Line {
    let newline = UInt8(ascii: "\n")
    let old = then.split(separator: newline, omittingEmptySubsequences: false)
    let new = now.split(separator: newline, omittingEmptySubsequences: false)
    var place = 0
    while place < min(old.count, new.count), old[place] == new[place] { place += 1 }
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      guard place < lines.count else { return "" }
      return String(String(decoding: lines[place], as: UTF8.self).prefix(120))
    }
    return Line(number: place + 1, then: text(old), now: text(new))
  }
}
