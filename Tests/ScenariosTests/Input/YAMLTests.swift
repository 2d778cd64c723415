// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Scenarios

@Suite struct YAMLTests {
  @Test func keysListsAndTextsKeepTheirLines() throws {
    let value = try YAMLFile.parse(
      "a: 1\nb:\n  - x\n  - {c: \"是: #1\"}\n# end\nd: |\n  * t\n  R&D\n"
    ).get()
    #expect(value["a"]?.text == "1")
    #expect(value["b"]?.items?.count == 2)
    #expect(value["b"]?.items?[1]["c"]?.text == "是: #1")
    #expect(value["b"]?.items?[1].line == 4)
    #expect(value["d"]?.text == "* t\nR&D\n")
    #expect(value.entries?.map(\.line) == [1, 2, 6])
  }

  @Test(arguments: [
    "a: &x 1\nb: *x", "- &a [1]\n- *a", "? &k a\n: b", "{a: &x 1}", "[!t,*a]", "a: !!str &x b",
    "- k: |\n  *a : x", "a: b\u{2028}*x : c", "--- &x a", "a:\n  *b", "'a': *b", "{\"a\":*b}",
  ])
  func anAliasOrAnchorIsRefusedBeforeItIsParsed(text: String) {
    guard case .failure(let fault) = YAMLFile.parse(text) else {
      Issue.record("accepted: \(text)")
      return
    }
    #expect(fault.kind == .yamlAlias, "\(fault)")
  }

  @Test(arguments: ["a: b & c", "a: '* 注'", "a: 3*4", "a: 甲&b", "a: R&D", "a: '*注'"])
  func theSameSignsInsideATextAreText(text: String) {
    #expect(throws: Never.self) { try YAMLFile.parse(text).get() }
  }

  @Test func aBombOfAliasesIsRefusedAndNotUnfolded() {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1...40 {
      text +=
        "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 10).joined(
          separator: ",") + "]\n"
    }
    guard case .failure(let fault) = YAMLFile.parse(text) else {
      Issue.record("accepted")
      return
    }
    #expect(fault == YAMLFile.Fault(kind: .yamlAlias, line: 1))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "  ", "[\"]\", "])
  func deepNestingIsRefusedWithoutACrash(opening: String) {
    for depth in [40, 100, 900, 5000, 100_000] {
      let indented = (0..<min(depth, 1000)).map { String(repeating: " ", count: $0) + "a:\n" }
      let text =
        opening == "  " ? indented.joined() : String(repeating: opening, count: depth) + "x"
      #expect(throws: YAMLFile.Fault.self, "\(depth)") { try YAMLFile.parse(text).get() }
    }
  }

  @Test func nestingIsBoundedAtThirtyTwoLevels() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try YAMLFile.parse(nested(32)).get() }
    for depth in [33, 100, 201, 2000] {
      #expect(throws: YAMLFile.Fault(kind: .yamlTooDeep(limit: 32), line: 1), "\(depth)") {
        try YAMLFile.parse(nested(depth)).get()
      }
    }
  }
}
