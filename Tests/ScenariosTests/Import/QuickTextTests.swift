// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Scenarios

/// The quick ways of looking at texts give what the slow ways give.
@Suite struct QuickTextTests {
  /// Letters of sheets, among them such as are put together or written in two ways.
  private static let letters: [Character] = [
    "校", "名", "学", "数", "总", "1", "0", "%", "(", ")", "（", "）", "A", "a", "、", "和", " ", "率", "比",
    "e\u{301}", "é", "\u{F901}", "\u{301}", "\"", ".", "\u{2F804}", "现", "有",
  ]

  private func text(_ generator: inout SeededGenerator, _ length: ClosedRange<Int>) -> String {
    var result = ""
    for _ in 0..<generator.whole(length) {
      result.append(Self.letters[generator.below(Self.letters.count)])
    }
    return result
  }

  @Test func bytesFindWhatCharactersFind() {
    var generator = SeededGenerator(seed: 5_000)
    for _ in 0..<4_000 {
      let (text, word) = (text(&generator, 0...6), text(&generator, 1...2))
      let search = PlainSearch(text)
      #expect(search.begins(with: word) == text.hasPrefix(word), "\(text) \(word)")
      #expect(search.ends(with: word) == text.hasSuffix(word), "\(text) \(word)")
      #expect(search.holds(word) == text.contains(word), "\(text) \(word)")
    }
  }

  @Test func memoryGivesWhatReadingGives() {
    let words = ImportWords.current.remembering()
    var generator = SeededGenerator(seed: 40)
    let headings = ["占地面积（亩）", "在校学生数", "学校名称", "班级总数", "小学", "七年级", "其中：女"]
    for _ in 0..<400 {
      let text =
        generator.below(2) == 0
        ? headings[generator.below(headings.count)] : text(&generator, 0...4)
      let own = Heading([text], ImportWords.current)
      let reading = words.reading(text)
      #expect(reading.heading.parts.map { Array($0.utf8) } == [Array(text.utf8)])
      #expect(reading.heading.rest.map(\.full) == own.rest.map(\.full))
      #expect(reading.match == ImportWords.current.match(own, isTold: false), "\(text)")
    }
  }

  @Test func equalTextsOfOtherBytesAreKeptApart() {
    let words = ImportWords.current.remembering()
    for text in ["\u{F900}校", "\u{8C48}校", "\u{F900}校"] {
      let read = words.reading(text).heading.parts[0]
      #expect(Array(read.utf8) == Array(text.utf8))
    }
  }

  @Test func onlyAFormulaGetsAnApostrophe() {
    let texts = [
      "=1", "+1", "-1", "-1.5", "@a", "'=1", "'a", "＝1", "＋a", "ａ", "白水", "", "1", "\t1",
    ]
    let written = texts.map { CSVFormula.neutral($0) }
    #expect(
      written == [
        "'=1", "+1", "-1", "-1.5", "'@a", "''=1", "'a", "'＝1", "'＋a", "ａ", "白水", "", "1", "'\t1",
      ])
    #expect(written.map { CSVFormula.plain($0) } == texts)
  }
}
