// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// How an amount changes: set to a value, moved by one, or multiplied. 增加到2200学位 is set,
/// 增加200学位 is moved, 增加10% is multiplied.
enum Step: Hashable, Sendable {
  case set(ExactDecimal)
  case moved(ExactDecimal)
  case times(ExactDecimal)
}

/// Which of a county's projects are meant, where they are not named one by one.
struct ProjectGroup: Hashable, Sendable {
  var kind: ProjectKind?
  var stage: Stage?
  var completionYear: Int?
  /// Names of projects that are left out.
  var except: [String] = []
  /// Whether nothing narrows it but the exceptions.
  var isAll: Bool { kind == nil && stage == nil && completionYear == nil }
}

/// What a phrase asks for, before the county's own dates and amounts are looked at.
enum Wish: Hashable, Sendable {
  /// What needs no look at the county; names stand as written.
  case change(Change.Kind)
  /// A project is put into use at another date.
  case move(String, to: Moment, stated: Moment?, direction: Int, years: Int?)
  /// Several projects are moved by whole years.
  case moveGroup(ProjectGroup, years: Int)
  /// A group of projects gets the same setting.
  case setGroup(ProjectGroup, Setting)
  case places(String, Step, stated: ExactDecimal?)
  case area(String, Step, stated: ExactDecimal?)
  case cost(String, Step, stated: ExactDecimal?)
  /// So much more or less for each square metre of building.
  case costPerArea(String, Step)
  /// Building for so many classes, which are no places.
  case classes(String, Step)
  case budget(from: Int, until: Int?, isOpen: Bool, Step)

  /// What can be set on a group.
  enum Setting: Hashable, Sendable { case cancelled, approved, locked, byGrade, whole }
}

extension Wish {
  /// Whether it multiplies, so that it means the same for each of several.
  var isProportion: Bool {
    switch self {
    case .places(_, .times, _), .area(_, .times, _), .cost(_, .times, _): true
    default: false
    }
  }

  /// The same wish of another project.
  func renaming(_ old: String, to new: String) -> Wish {
    func renamed(_ name: String) -> String { name == old ? new : name }
    func renamed(_ group: ProjectGroup) -> ProjectGroup {
      var group = group
      group.except = group.except.map { renamed($0) }
      return group
    }
    return switch self {
    case .change(let kind): .change(kind.renaming(old, to: new))
    case .move(let name, let to, let stated, let direction, let years):
      .move(renamed(name), to: to, stated: stated, direction: direction, years: years)
    case .moveGroup(let group, let years): .moveGroup(renamed(group), years: years)
    case .setGroup(let group, let setting): .setGroup(renamed(group), setting)
    case .places(let name, let step, let stated): .places(renamed(name), step, stated: stated)
    case .area(let name, let step, let stated): .area(renamed(name), step, stated: stated)
    case .cost(let name, let step, let stated): .cost(renamed(name), step, stated: stated)
    case .costPerArea(let name, let step): .costPerArea(renamed(name), step)
    case .classes(let name, let step): .classes(renamed(name), step)
    case .budget: self
    }
  }

  /// The change of a wish that is the same for every plan; nil for a relative one.
  var absolute: Change.Kind? {
    switch self {
    case .change(let kind): kind
    case .places(let name, .set(let number), nil)
    where number.scale == 0 && (1...100_000).contains(number.significand):
      .resizePlaces(ID(name), places: Int(number.significand))
    case .area(let name, .set(let number), nil)
    where number.significand > 0 && number.scale <= 2 && number <= ExactDecimal(10_000_000):
      .resizeArea(
        ID(name), area: Quantity(hundredths: number.significand * (100 / number.divisor)))
    case .cost(let name, .set(let number), nil)
    where number.scale == 0 && (0...1_000_000_000_000).contains(number.significand):
      .cost(ID(name), Money(yuan: number.significand))
    case .budget(let year, nil, false, .set(let number))
    where number.scale == 0 && (0...1_000_000_000_000).contains(number.significand):
      .budget(BudgetYear(year), Money(yuan: number.significand))
    default: nil
    }
  }
}

/// Why a clause cannot be carried out, and what may have been meant.
struct ClauseFailure: Error {
  var kind: ChangeProblem.Kind
  /// The nearest readings, each a list of wishes.
  var nearest: [[Wish]] = []
  /// The name that is not found or not the only one, where that is the reason.
  var name: String?

  init(_ kind: ChangeProblem.Kind, _ nearest: [Wish]...) {
    self.kind = kind
    self.nearest = nearest.filter { !$0.isEmpty }
  }
}
