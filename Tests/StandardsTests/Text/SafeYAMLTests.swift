// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Standards

@Suite struct SafeYAMLTests {
  private static let reader = SafeYAML(mostBytes: 1000, mostDepth: 8, origin: .anybody)

  private func fault(_ text: String) -> SafeYAML.Fault? {
    if case .failure(let fault) = Self.reader.compose(text) { fault } else { nil }
  }

  @Test func eachBoundIsHeldExactly() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(fault(nested(8)) == nil)
    #expect(fault("\n" + nested(9)) == .tooDeep(limit: 8, line: 2))
    #expect(fault("a: " + String(repeating: "x", count: 997)) == nil)
    #expect(fault("a: " + String(repeating: "x", count: 998)) == .tooLarge(limit: 1000))
    #expect(fault("a: 1\nb: &x 2") == .alias(line: 2))
    #expect(fault("a: 1\nb: 2\na: 3") == .duplicateKeys(["a"], line: 1, column: 1))
    guard case .syntax(_, let line?) = fault("a: 1\nb: [") else {
      Issue.record("\(String(describing: fault("a: 1\nb: [")))")
      return
    }
    #expect(line >= 2)
  }

  @Test func nothingIsNoFault() throws {
    #expect(try Self.reader.compose("").get() == nil)
    #expect(try Self.reader.compose("# only words\n").get() == nil)
  }

  @Test func theProgramsOwnFilesMayUseAnchors() throws {
    let own = SafeYAML(mostBytes: 1000, mostDepth: 8, origin: .program)
    let written = try own.compose("a: {k: 1}\nb: {k: 1}").get()
    #expect(try own.compose("a: &x {k: 1}\nb: *x").get() == written)
    #expect(written != nil)
  }

  /// Seeded fuzz: of texts that the scan lets pass, the parser never meets an anchor or alias.
  @Test func noAnchorOrAliasPassesTheScan() {
    var random = SeededGenerator(seed: 17)
    let pieces = [
      "a", "b: ", "- ", "? ", ": ", "&x ", "*x", "[", "]", "{", "}", ",", "\n", "\n  ", "\n ", "|",
      ">", "'", "\"", "!t", "!t,", "# ", " ", "\\", "\u{2028}", "\r", "\t", "---", "---\n", "|\n",
      ": |\n  ", "k: |\n", "-", "\n   ", "%", "\u{FEFF}",
    ]
    var passed = 0
    for round in 0..<60_000 {
      let text = (0..<random.whole(1...12)).map { _ in random.pick(pieces) }.joined()
      guard YAMLScan.fault(SafeYAML.withPlainLineEnds(text), of: Self.reader) == nil else {
        continue
      }
      switch Self.reader.compose(text) {
      case .success: passed += 1
      case .failure(let fault):
        // The reader's own second look at the parsed values found what the scan had missed.
        if case .alias = fault { Issue.record("round \(round): \(text.debugDescription)") }
        if case .syntax(let words, _) = fault {
          #expect(!words.contains("undefined alias"), "round \(round): \(text.debugDescription)")
        }
      }
    }
    #expect(passed > 1000)
  }

  @Test func aCountysAmendmentsAreGuarded() {
    func kinds(_ text: String) -> [StandardsProblem] {
      let result = StandardsCatalog.load("national-2017", on: Fixture.today, amendments: text)
      if case .failure(let failure) = result { return failure.problems } else { return [] }
    }
    var bomb = "values:\n  a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
      bomb += "  a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(kinds(bomb) == [StandardsProblem(file: "amendments", line: 2, kind: .alias)])
    let long = "# " + String(repeating: "x", count: LayerReader.mostBytes)
    let tooLarge = StandardsProblem.Kind.tooLarge(limitInBytes: LayerReader.mostBytes)
    #expect(kinds(long) == [StandardsProblem(file: "amendments", line: nil, kind: tooLarge)])
    for opening in ["[", "{a: ", "- ", "? "] {
      let deep = String(repeating: opening, count: 5000)
      let tooDeep = StandardsProblem.Kind.tooDeep(limit: LayerReader.mostDepth)
      #expect(kinds(deep) == [StandardsProblem(file: "amendments", line: 1, kind: tooDeep)])
    }
  }
}
