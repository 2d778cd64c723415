// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// What a column of an officer's sheet can hold, from the resource `Import/topics.csv`.
struct ImportTopic: Hashable, Sendable {
  /// The identifier.
  var key: String
  /// The table of the county folder that it fills; empty for none.
  var table: String
  /// The column of that table.
  var column: String
  /// How it fills it.
  var rule: Rule
  /// What its numbers measure; nil for words.
  var dimension: ImportUnit.Dimension?
  /// Its name for people.
  var name: Bilingual
  /// What a school has of it, in 平方米 or 元; another number was typed in another unit, or wrong.
  var usual: ClosedRange<Double>?

  /// How a column fills its place.
  enum Rule: String, Sendable {
    /// As it stands.
    case take
    /// As a proposal that somebody confirms.
    case propose
    /// Less the indoor sports rooms beside it.
    case gross
    /// Outdoor grounds, to which the indoor rooms are added.
    case outdoor
    /// Grounds of which the heading does not say whether they hold the indoor rooms.
    case ground
    /// Together with the other columns of the same place.
    case add
    /// The same for primary schools; not counted for junior ones.
    case addPrimary
    /// Not counted, but part of the whole that is checked.
    case whole
    /// Only to check others by.
    case check
    /// One question for the whole sheet.
    case askOnce
    /// Another count of pupils, which is told and not taken.
    case notPupils
    /// A ratio, which is no amount.
    case ratio
    /// Known and of no use here.
    case none
    /// Money of one calendar year.
    case payment
    /// A remark.
    case note
  }
}
