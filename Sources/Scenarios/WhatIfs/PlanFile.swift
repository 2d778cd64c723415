// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
public import CountyModel

/// Writes changes and measures as a what-if file that a planner can read, edit and run again.
public enum PlanFile {
  /// The file's text; reading it back gives the same changes and measures.
  ///
  /// A change is a line as one types it wherever that line is read as the same change; a name that would be taken apart
  /// there (`PS 101 East`, `东街小学；西街校区`) stands in a value of its own.
  /// - Parameters:
  ///   - name: The scenario's name.
  ///   - parent: The scenario it builds on; nil for the county's own plan.
  ///   - changes: What else is changed, for example the date of a project; written first.
  ///   - measures: What is done.
  ///   - remarks: Lines of comment at the head.
  ///   - county: The county whose plan the lines change: what a line says may depend on its names.
  public static func text(
    name: String, parent: String?, changes: [Change.Kind] = [], measures: [Measure],
    remarks: [String], county: County
  ) -> String {
    var lines = remarks.map(YAMLText.comment)
    lines += [
      "名称: \(YAMLText.quoted(name))", "基准: \(YAMLText.quoted(parent ?? "基准方案"))", "变更:",
    ]
    let kinds = changes + measures.map { .measure($0) }
    let reader = PhraseReader(county)
    if kinds.isEmpty { lines[lines.count - 1] = "变更: []" }
    lines += kinds.map { "  - " + item($0, reader) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func item(_ kind: Change.Kind, _ reader: PhraseReader) -> String {
    let phrase = ChangePhrase.writing(kind).zh
    let read = reader.read(phrase, file: nil, line: nil)
    if read.problems.isEmpty && read.changes.map({ unnamed($0.kind) }) == [unnamed(kind)] {
      return YAMLText.quoted(phrase)
    }
    let pairs = ChangeMapping.pairs(kind).map { "\($0.key): \(YAMLText.quoted($0.value))" }
    return "{" + pairs.joined(separator: ", ") + "}"
  }

  /// A change without what is made of its own words: the name and the origin of a measure.
  static func unnamed(_ kind: Change.Kind) -> Change.Kind {
    guard case .measure(var measure) = kind else { return kind }
    measure.id = ""
    measure.source = nil
    return .measure(measure)
  }
}
