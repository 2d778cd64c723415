// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What a projection tells of its own steps while it runs, for those who ask why.
///
/// An ordinary run has none and tells nothing; a watched run does the same steps and notes them.
struct PupilWatch {
  /// A flow into or out of a cell.
  struct Flow {
    var year: Int
    var cell: Int
    var part: PupilPart
  }
  /// Why pupils are moved between sections at the moment.
  enum Step {
    case onward, closure, opening, overflow
  }

  private(set) var flows: [Flow] = []
  var year = 0
  var step = Step.closure
  /// Cells as they stood when the last step was told.
  var seen: [Int] = []

  mutating func note(_ pupils: Int, cell: Int, _ origin: PupilPart.Origin) {
    flows.append(Flow(year: year, cell: cell, part: PupilPart(origin: origin, pupils: pupils)))
  }
}
