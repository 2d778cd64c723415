// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What a search's purchases cost by year, by kind and by school.
struct SearchBill {
  /// What money is spent on, as a bureau would sort it.
  enum Kind: String, CaseIterable {
    case teachers
    case training
    case teachingSpace
    case sportsSpace
    case leases
    case equipment
    case specialRooms

    init(_ action: MeasureAction) {
      if action.isHiring {
        self = .teachers
        return
      }
      self =
        switch action.counting {
        case .persons: .training
        case .area:
          action.isLease
            ? .leases : action.target == .teachingFloorArea ? .teachingSpace : .sportsSpace
        case .money: .equipment
        case .rooms: action.target == .multimediaClassrooms ? .equipment : .specialRooms
        }
    }

    var name: Bilingual {
      switch self {
      case .teachers: Bilingual(zh: "新聘教师工资", en: "Salaries of added teachers")
      case .training: Bilingual(zh: "教师培训与交流", en: "Training and rotation")
      case .teachingSpace: Bilingual(zh: "教学用房建设", en: "Teaching space")
      case .sportsSpace: Bilingual(zh: "体育场馆建设", en: "Sports space")
      case .leases: Bilingual(zh: "体育场馆租赁", en: "Leased sports venues")
      case .equipment: Bilingual(zh: "设备与多媒体教室", en: "Equipment and multimedia")
      case .specialRooms: Bilingual(zh: "音乐美术教室", en: "Music and art rooms")
      }
    }
  }

  /// What is spent at one school.
  struct Share {
    let school: ID<School>
    /// Present value.
    let value: Money
    /// Dearest first.
    let kinds: [Kind]
  }

  /// Calendar years from the first payment to the last.
  let years: [Int]
  /// Payments by kind, one for each year, in order of `Kind`.
  let payments: [(kind: Kind, byYear: [Money])]
  /// Schools, dearest first.
  let shares: [Share]

  /// All payments, not discounted.
  var total: Money { payments.reduce(.zero) { $1.byYear.reduce($0, +) } }

  /// The bill of what `result` adds to `base`.
  init(_ result: SearchResult, over base: Plan, costing: Costing) {
    let known = Set(base.measures.map(\.id))
    let kinds = Dictionary(
      result.plan.measures.filter { !known.contains($0.id) }.map { ($0.id, Kind($0.action)) },
      uniquingKeysWith: { first, _ in first })
    var amounts: [Kind: [Int: Money]] = [:]
    for entry in costing.entries {
      guard case .measure(let id) = entry.cause, let kind = kinds[id] else { continue }
      amounts[kind, default: [:]][entry.year.year, default: .zero] += entry.amount
    }
    let paid = amounts.values.flatMap(\.keys)
    let years = paid.min().map { Array($0...(paid.max() ?? $0)) } ?? []
    self.years = years
    payments = Kind.allCases.compactMap { kind in
      amounts[kind].map { sums in (kind, years.map { sums[$0] ?? .zero }) }
    }
    shares = Self.shares(result.actions)
  }

  private static func shares(_ actions: [SearchAction]) -> [Share] {
    let schools = Dictionary(grouping: actions, by: \.school)
    return schools.map { school, tasks in
      var sums: [Kind: Money] = [:]
      for task in tasks { sums[Kind(task.action), default: .zero] += task.presentValue }
      let kinds = Kind.allCases.filter { (sums[$0] ?? .zero) > .zero }
      return Share(
        school: school, value: tasks.reduce(.zero) { $0 + $1.presentValue },
        kinds: kinds.enumerated().sorted { left, right in
          let (a, b) = (sums[left.element] ?? .zero, sums[right.element] ?? .zero)
          return a != b ? a > b : left.offset < right.offset
        }.map(\.element))
    }.sorted { $0.value != $1.value ? $0.value > $1.value : $0.school < $1.school }
  }
}
