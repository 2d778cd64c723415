// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
public import CountyModel

/// Writes changes and measures as a what-if file that a planner can read, edit and run again.
public enum PlanFile {
  /// The file's text; reading it back gives the same changes and measures.
  ///
  /// - Parameters:
  ///   - name: The scenario's name.
  ///   - parent: The scenario it builds on; nil for the county's own plan.
  ///   - changes: What else is changed, for example the date of a project; written first.
  ///   - measures: What is done.
  ///   - remarks: Lines of comment at the head.
  public static func text(
    name: String, parent: String?, changes: [Change.Kind] = [], measures: [Measure],
    remarks: [String]
  ) -> String {
    var lines = remarks.map { "# " + $0.replacing("\n", with: " ") }
    lines += ["名称: \(quoted(name))", "基准: \(quoted(parent ?? "基准方案"))", "变更:"]
    let kinds = changes + measures.map { .measure($0) }
    if kinds.isEmpty { lines[lines.count - 1] = "变更: []" }
    lines += kinds.map { "  - " + quoted(ChangePhrase.writing($0).zh) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A YAML string that holds any name.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case _ where scalar.value < 32: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
