// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of what an import did: from which cell, to which place, and how.
struct ImportNote: Hashable, Sendable {
  /// Where it stood.
  var source: CellSource
  /// What stood there.
  var raw: String
  /// The table of the county folder; empty where nothing was taken.
  var table = ""
  /// The row of that table.
  var row = ""
  /// The column's key.
  var column = ""
  /// The value that was written.
  var value = ""
  /// What was done to it, or why nothing was taken.
  var remarks: [ImportRemark] = []
}

/// A question to the officer, and the place of the answer in the kept mapping.
struct ImportQuestion: Hashable, Sendable {
  /// What it is about: 列, 值, 校名, 学校, 工作表, 必填, 县情, 项目.
  var kind: Kind
  /// What of that kind; with the kind it is the key under which the answer is kept.
  var subject: String
  /// Where it arose.
  var source: CellSource
  /// What stands there.
  var raw: String
  /// What is asked, and why.
  var remark: ImportRemark
  /// What may be answered.
  var choices: [String]
  /// What was taken for now; nil where nothing was.
  var taken: String?

  /// What questions are about.
  enum Kind: String, Sendable, CaseIterable {
    case column = "列"
    case value = "值"
    case name = "校名"
    case school = "学校"
    case sheet = "工作表"
    case required = "必填"
    case county = "县情"
    case project = "项目"
  }
}
