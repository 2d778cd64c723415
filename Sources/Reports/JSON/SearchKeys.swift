// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Stable words of documents for why a search fails; wording never stands in a document.
enum SearchKeys {
  /// Why it cannot be met; a lever's own limit by the limit's name.
  static func reason(_ reason: SearchShortage.Reason) -> String {
    switch reason {
    case .noLever: "noLever"
    case .locked: "locked"
    case .leadTime: "leadTime"
    case .limit(let limit): limit == .none ? "limit" : limit.rawValue
    case .rule(let rule): "rule." + rule.rawValue
    case .mostPerSection: "mostPerSection"
    case .competition: "competition"
    case .budget: "budget"
    case .cap: "cap"
    case .levels: "levels"
    }
  }

  /// What no purchase mends, and what it is about: a need without data or an item of the ledger.
  static func beyond(_ kind: BeyondLevers.Kind) -> (key: String, subject: String?) {
    switch kind {
    case .schoolSize: ("schoolSize", nil)
    case .classSize: ("classSize", nil)
    case .placeShortfall: ("placeShortfall", nil)
    case .missingData(let need):
      ("missingData", [need.keys.key, need.keys.subject].compactMap(\.self).joined(separator: "."))
    case .ledgerItem(let item): ("item", item)
    }
  }
}

extension SearchNeed {
  /// What is needed, and what it is about: an indicator or an action; nil for nothing further.
  var keys: (key: String, subject: String?) {
    switch self {
    case .schoolRule: ("schoolRule", nil)
    case .indicator(let indicator): ("indicator", indicator.rawValue)
    case .staffRatio: ("staffRatio", nil)
    case .musicRooms: ("musicRooms", nil)
    case .artRooms: ("artRooms", nil)
    case .coefficient(let indicator): ("coefficient", indicator.rawValue)
    case .budget: ("budget", nil)
    case .cap(let action): ("cap", action.rawValue)
    }
  }

  /// The one word of it where another member tells the kind.
  var key: String { keys.subject ?? keys.key }
}
