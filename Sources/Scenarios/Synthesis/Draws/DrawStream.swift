// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Optimization

/// Every topic draws from a stream of its own, so that a change of one leaves the others as they are.
enum DrawStream {
  case sizes
  case grades
  case history
  case births
  case classes
  case sites
  case staff
  case rooms
  case seniors
  /// Amounts of one indicator: of a stage, or of the stock that nine-year schools' stages share.
  case indicator(Indicator, Stage?)

  /// The stream of a recipe's seed.
  func source(_ seed: UInt64) -> RandomSource { RandomSource(seed: seed, stream: number) }

  private var number: Int {
    switch self {
    case .sizes: 0
    case .grades: 1
    case .history: 2
    case .births: 3
    case .classes: 4
    case .sites: 5
    case .staff: 6
    case .rooms: 7
    case .seniors: 8
    case .indicator(let indicator, let stage):
      16 + 3 * indicator.index + (stage.map { $0 == .primary ? 0 : 1 } ?? 2)
    }
  }
}
