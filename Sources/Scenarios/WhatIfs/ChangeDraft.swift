// SPDX-License-Identifier: GPL-3.0-or-later

/// One change as written, cut into verb, object and fields but not yet read.
struct ChangeDraft {
  /// A written value and its line.
  struct Written {
    var text: String
    var line: Int?
  }

  /// The verb.
  var verb: Verb
  /// What stands after it; nil for nothing.
  var object: Written?
  /// The fields that are given.
  var fields: [Field: Written] = [:]
  /// Pairs of a table: year and part for 分期, action and factor for 加倍.
  var pairs: [(key: Written, value: Written)] = []
  /// The file.
  var file: String?
  /// The line of the verb.
  var line: Int?
  /// The change as written.
  var text: String

  /// A problem of this change.
  func problem(_ kind: ChangeProblem.Kind, at written: Written? = nil) -> ChangeProblem {
    ChangeProblem(file: file, line: written?.line ?? line, text: written?.text ?? text, kind: kind)
  }
}
