// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// In which rows of the files the parts of a county stand, so that a check can name the place.
///
/// A county that was not read from files has none, and its problems name no rows.
public struct SourceRows: Hashable, Sendable {
  /// The row of each item of a table, in the county's order, by file name.
  var items: [String: [Int]] = [:]
  /// The row of each section.
  var sections: [SectionID: Int] = [:]
  /// The row of each work, by position of the project and of the work.
  var works: [[Int]] = []
  /// The line of each key of the county file.
  var lines: [String: Int] = [:]
  /// The headers and keys as the files spell them, by file and column key.
  var headers: [String: [String: String]] = [:]
  /// Schools whose kind could not be read: nothing is concluded from the stages they teach.
  var unclearSchools: Set<ID<School>> = []
  /// Schools with a row of enrolment whose year could not be read.
  var schoolsWithBrokenEnrolment: Set<ID<School>> = []
  /// Schools named in rows of the schools table that could not be read: they are not unknown.
  var droppedSchools: Set<ID<School>> = []
  /// Tables that are not there or could not be read: nothing is concluded from what is not in them.
  var unreadTables: Set<String> = []
  /// Whether base and target year could be read: nothing is concluded from assumed ones.
  var areYearsKnown = true

  /// No rows known.
  public init() {}

  /// The row of an item; nil when it is not known.
  func row(_ file: String, _ index: Int) -> Int? {
    guard let rows = items[file], rows.indices.contains(index) else { return nil }
    return rows[index]
  }
}
