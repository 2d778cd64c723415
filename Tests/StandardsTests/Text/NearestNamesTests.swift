// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import TestSupport
import Testing

@Suite struct NearestNamesTests {
  @Test func nearNamesAreFoundAndFarOnesAreNot() {
    let names = ["兴国县第九中学", "第一中学", "第二中学", "兴莲小学"]
    #expect(NearestNames.of("第九中学", among: names).first == "兴国县第九中学")
    #expect(NearestNames.of("第一中", among: names).first == "第一中学")
    #expect(NearestNames.of("兴连小学", among: names) == ["兴莲小学"])
    #expect(NearestNames.of("体育馆", among: names) == [])
    #expect(NearestNames.of("", among: names) == [])
  }

  @Test(arguments: [
    ("vaule", ["value", "unit"], ["value"]), ("FORM", ["from", "form2"], ["form2", "from"]),
    ("推辞", ["取消", "推迟"], ["推迟"]), ("x", ["y", "一"], []), ("", [""], []),
    ("length", ["en", "zh"], []), ("甲", ["甲"], ["甲"]),
  ])
  func aSlipIsFoundAndAWordWithNothingInCommonIsNot(
    _ written: String, _ known: [String], _ near: [String]
  ) {
    #expect(NearestNames.of(written, among: known) == near)
  }

  @Test func theAnswerDoesNotDependOnTheOrderOfTheKnownNames() {
    var random = SeededGenerator(seed: 3)
    for round in 0..<200 {
      let names = (0..<random.whole(1...12)).map { _ in
        String((0..<random.whole(1...5)).map { _ in random.pick(Array("甲乙丙ab")) })
      }
      let written = random.pick(names) + "乙"
      #expect(
        NearestNames.of(written, among: names)
          == NearestNames.of(written, among: names.shuffled(using: &random)), "round \(round)")
    }
  }

  @Test func namesOfAnyLengthAreComparedByABoundedPart() {
    let long = String(repeating: "长", count: 100_000)
    #expect(NearestNames.of(long + "甲", among: [long, "短"]) == [long])
    #expect(NearestNames.of("短", among: [long]) == [])
  }

  /// Against the definition: the fewest slips, found by trying them all.
  @Test func theDistanceIsThatOfItsDefinition() {
    func slow(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
      guard let a = left.first else { return right.count }
      guard let b = right.first else { return left.count }
      var least = min(
        slow(left.dropFirst(), right.dropFirst()) + (a == b ? 0 : 1),
        slow(left.dropFirst(), right) + 1, slow(left, right.dropFirst()) + 1)
      if left.count > 1, right.count > 1, left.dropFirst().first == b, right.dropFirst().first == a
      {
        least = min(least, slow(left.dropFirst(2), right.dropFirst(2)) + 1)
      }
      return least
    }
    var random = SeededGenerator(seed: 4)
    for round in 0..<300 {
      let texts = (0..<2).map { _ in
        (0..<random.whole(0...5)).map { _ in random.pick(Array("abc")) }
      }
      let (left, right) = (texts[0], texts[1])
      #expect(EditDistance.between(left, right) == slow(left[...], right[...]), "round \(round)")
      let stretches = (0...right.count).flatMap { start in
        (start...right.count).map { slow(left[...], right[start..<$0]) }
      }
      #expect(EditDistance.of(left, inside: right) == stretches.min(), "round \(round)")
    }
  }
}
