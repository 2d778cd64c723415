// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Where a price search ended, by what its numbers mean instead of where they stand, so that the
/// search of another configuration of the same county can start there.
///
/// Sections are named by their index in the baseline: a school that is not there in one of the two
/// has no part. Years are indices of decision years where something is paid, of compliance years
/// where something is asked for. Money is in present yuan.
struct WarmStart: Hashable, Sendable {
  /// What a number belongs to: the kind of thing, a section (−1 for none), and two numbers that
  /// tell it apart.
  struct Key: Hashable, Sendable {
    /// The kinds of things.
    enum Kind: Hashable, Sendable {
      /// Yuan spent on a lever's steps, by lever and year: bought, or given away.
      case bought, given
      /// A yuan of budget, by year.
      case budget
      /// A unit under a cap, by lever and year.
      case cap
      /// What a shared row limits, by row.
      case shared
      /// A hundredth that a section needs, by resource kind and year.
      case need
      /// Limits inside a unit: by lever or kind of people, and year.
      case arrived, yearly, room
      /// What receiving and what giving a move is worth, by lever and year; the stage stands in the
      /// section's place.
      case received, handed
      /// A coefficient's λ by indicator and year, the stage in the section's place; and a section's
      /// component of it.
      case cone, component
    }
    var kind: Kind
    var section: Int
    var first: Int
    var second: Int
  }

  /// The numbers; what is not there is zero.
  private(set) var values: [Key: Double] = [:]

  subscript(kind: Key.Kind, section section: Int, first: Int, second: Int) -> Double {
    get { values[Key(kind: kind, section: section, first: first, second: second)] ?? 0 }
    set {
      if newValue != 0 {
        values[Key(kind: kind, section: section, first: first, second: second)] = newValue
      }
    }
  }
}

extension SearchUnit {
  /// The section in the baseline at a place of the unit; shared stock goes by the first one.
  func sectionIndex(_ slot: Int) -> Int { sections.isEmpty ? -1 : sections[slot].index }

  /// The section and the kind of resource of a track.
  func resource(ofTrack track: Int) -> (section: Int, kind: Int) {
    track < 4 * sections.count
      ? (sectionIndex(track / 4), track % 4)
      : (sectionIndex(0), track - 4 * sections.count + 4)
  }
}
