// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Standards

/// Why a number is what it is, beside the table in which somebody pointed at it.
public enum DeskWhy {
  /// The explanation as markup, or why there is none.
  ///
  /// - Parameter asked: What was asked, as it was asked.
  public static func html(
    _ answer: Result<NumberAnswer, CaseFailure>, asked: String, language: Language
  ) -> String {
    let close = language == .chinese ? "关闭" : "Close"
    let body: Markup
    switch answer {
    case .failure(let failure):
      body =
        "<h2 tabindex=\"-1\">\(asked)</h2>\(failure.messages.map { "<p>\($0[language])</p>" as Markup })"
    case .success(let answer):
      body = """
        <h2 tabindex="-1">\(answer.title[language]) \(answer.year)</h2><dl>\(rows(answer.lines(language), language))</dl>
        """
    }
    let markup: Markup = """
      <section class="panel why"><button type="submit" form="desk" name="why" value="" class="close">\(close)</button>\(body)</section>
      """
    return markup.description
  }

  /// Labels with what belongs to each.
  private static func rows(_ lines: [ExplainedLine], _ language: Language) -> Markup {
    var rows: [(label: String, body: Markup)] = []
    for line in lines {
      let words = line.words.drop { $0 == " " }
      let depth = line.depth + line.words.count - words.count
      let style: Markup = depth == 0 ? "" : depth <= 2 ? " class=\"d2\"" : " class=\"d4\""
      let item: Markup = words.isEmpty ? "" : "<p\(style)>\(String(words))</p>"
      if let label = line.label?[language] {
        rows.append((label, item))
      } else if rows.isEmpty {
        rows.append(("", item))
      } else {
        rows[rows.count - 1].body = rows[rows.count - 1].body + item
      }
    }
    let drawn = rows.map { "<dt>\($0.label)</dt><dd>\($0.body)</dd>\n" as Markup }
    return "\(drawn)"
  }
}

/// The visual language of the program: tokens and shapes that reports and pages share.
public enum ReportStyle {
  /// The style sheet of the report.
  public static var css: String { EmbeddedText.files["report.css"] ?? "" }
}
