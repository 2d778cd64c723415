// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Reports

@Suite("No name can break a page")
struct MarkupTests {
  @Test func outsideTextIsEscapedInTextAndInAttributes() {
    let name = "<script>alert('1')</script> & \"第九\""
    let markup: Markup = "<td title=\"\(name)\">\(name)</td>"
    let safe = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;第九&quot;"
    #expect(markup.description == "<td title=\"\(safe)\">\(safe)</td>")
  }

  @Test func markupInsideMarkupIsLeftAlone() {
    let inner: Markup = "<b>\("a<b")</b>"
    let outer: Markup = "<p>\(inner)\([inner, inner])</p>"
    #expect(outer.description == "<p><b>a&lt;b</b><b>a&lt;b</b><b>a&lt;b</b></p>")
  }

  @Test func everyCharacterThatMeansSomethingToAPageIsEscaped() {
    for scalar in (0...0x7F).compactMap(Unicode.Scalar.init) {
      let text = Markup.escape(String(Character(scalar)))
      switch scalar {
      case "<", ">", "&", "\"", "'": #expect(text.hasPrefix("&") && text.hasSuffix(";"))
      case "\n", "\t": #expect(text == String(Character(scalar)))
      // A control character is shown as its mark: it is no blank, and a page may not hold it.
      case _ where scalar.value < 32:
        let mark = Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
        #expect(text == mark, "\(scalar.value)")
      case "\u{7F}": #expect(text == "\u{2421}")
      default: #expect(text == String(Character(scalar)))
      }
    }
    #expect(Markup.escape("兴国县\u{FEFF}𠀀") == "兴国县\u{FEFF}𠀀")
  }

  @Test func coordinatesAreShortAndNeverStrange() {
    func text(_ number: Double) -> String { ("\(number)" as Markup).description }
    #expect(text(1) == "1")
    #expect(text(1.005) == "1" || text(1.005) == "1.01")
    #expect(text(-0.25) == "-0.25")
    #expect(text(-0.001) == "0")
    #expect(text(2.5) == "2.5")
    #expect(text(1e300) == "0")
    #expect(text(.nan) == "0")
    #expect(text(-.infinity) == "0")
  }
}
