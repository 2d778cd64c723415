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

  @Test(arguments: [
    "a: \"A *b\"", "a: 'R&D &x'", "a: \"x\n  *y\"", "a: |\n  *y\n  &z", "# *x &y\na: 1",
    "a: 3 * 4 & 5", "\"*k\": \"&v\"", "[\"*a\", '&b', c *d]",
  ])
  func signsInsideATextStay(_ text: String) throws {
    let own = SafeYAML(mostBytes: 1000, mostDepth: 8, origin: .program)
    #expect(try Self.reader.compose(text).get() == own.compose(text).get())
  }

  @Test(arguments: [
    "a: *x", "a: &x 1", "&x a: 1", "*x : 1", "- &x", "[*x]", "{*x : 1}", "? &x", "a: &x\n  b: 1",
    "a: &x [1]", "a: &x \"y\"", "a: !!str &x y", "\"q\": \"*r\"\nb: *s", "&x", "*x", "a: &x |\n  y",
  ])
  func anchorsAndAliasesAreRefused(_ text: String) {
    guard case .failure(.alias) = Self.reader.compose(text) else {
      Issue.record("\(text.debugDescription): \(Self.reader.compose(text))")
      return
    }
  }

  /// Seeded fuzz: what is read has neither anchor nor alias, and is what the parser makes of the text as it stands.
  @Test func noAnchorOrAliasIsRead() {
    let own = SafeYAML(mostBytes: Self.reader.mostBytes, mostDepth: 8, origin: .program)
    var random = SeededGenerator(seed: 17)
    let pieces = [
      "a", "b: ", "- ", "? ", ": ", "&x ", "*x", "[", "]", "{", "}", ",", "\n", "\n  ", "\n ", "|",
      ">", "'", "\"", "!t", "!t,", "# ", " ", "\\", "\u{2028}", "\r", "\t", "---", "---\n", "|\n",
      ": |\n  ", "k: |\n", "-", "\n   ", "%", "\u{FEFF}",
    ]
    var passed = 0
    for round in 0..<60_000 {
      let text = (0..<random.whole(1...12)).map { _ in random.pick(pieces) }.joined()
      guard case .success(let read) = Self.reader.compose(text) else { continue }
      passed += 1
      let asItStands = try? own.compose(text).get()
      #expect(read == asItStands, "round \(round): \(text.debugDescription)")
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
