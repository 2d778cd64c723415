// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What every section and school holds in every year, exactly; nil where it is not known.
public struct Stock: Equatable, Sendable {
  /// People, `[year][section]`, one amount for each of `ResourceKind.staffKinds`.
  public internal(set) var staff: Grid<StaffCounts>
  /// Finished shared stock, `[year][school]`, indexed by resource kind.
  public internal(set) var shared: Grid<Resources>
  /// What is under construction and not counted, `[year][school]`; a known zero where nothing is.
  public internal(set) var underConstruction: Grid<Resources>
  /// Leased sports area in square metres, `[year][school]`; counts on the relaxed route only.
  public internal(set) var leasedSportsArea: Grid<Quantity>
  /// Every change of stock, in order of year, with its cause.
  public internal(set) var flows: [StockFlow]
}

/// The people of a section: staff, above required qualification, backbone, PE and arts.
public struct StaffCounts: Sendable {
  // Kept inline, so that a table of them is one block of memory; `missing` stands for nil.
  private var persons: InlineArray<4, Int32> = InlineArray(repeating: Int32.min)
  private static let missing = Int32.min

  /// Nobody known.
  public init() {}

  /// The number of one kind; nil where not known.
  public subscript(kind: ResourceKind) -> Int? {
    get {
      precondition(kind.isStaff, "only staff is counted by section")
      let count = persons[kind.index]
      return count == Self.missing ? nil : Int(count)
    }
    set {
      precondition(kind.isStaff, "only staff is counted by section")
      persons[kind.index] = newValue.map(Int32.init) ?? Self.missing
    }
  }
}

extension StaffCounts: Hashable {
  /// Equal in every kind, missing kinds included.
  public static func == (left: Self, right: Self) -> Bool {
    ResourceKind.staffKinds.allSatisfy { left[$0] == right[$0] }
  }
  /// Feeds every kind.
  public func hash(into hasher: inout Hasher) {
    for kind in ResourceKind.staffKinds { hasher.combine(self[kind]) }
  }
}

/// One change of a stock and its cause.
public struct StockFlow: Hashable, Sendable {
  /// Why a stock changed.
  public enum Cause: Hashable, Sendable {
    /// Staff retired.
    case retirement
    /// A measure of the plan.
    case measure(ID<Measure>)
    /// A project was completed, or took stock away.
    case project(ID<Project>)
    /// Space out of use while a project is under way (negative), and back (positive).
    case swing(ID<Project>)
    /// Equipment written off.
    case writeOff
    /// Teachers followed pupils into or out of a new section.
    case followedPupils
    /// A school closed or merged.
    case closure(ID<School>)
  }
  /// Index of the school year.
  public var year: Int
  /// Index of the school.
  public var school: Int
  /// Index of the section for staff; nil for shared stock.
  public var section: Int?
  /// The kind of resource.
  public var kind: ResourceKind
  /// The change.
  public var amount: Quantity
  /// Why.
  public var cause: Cause
}
