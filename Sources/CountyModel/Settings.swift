// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a number comes from.
public enum Basis: Hashable, Sendable {
  /// A document says so; the text names it.
  case stated(String)
  /// Nobody says so; the text gives the reason for assuming it.
  case assumed(String)

  /// Whether it is an assumption, to be labelled as one wherever it shows.
  public var isAssumed: Bool { if case .assumed = self { true } else { false } }
}

/// A number of the model together with where it comes from.
public struct Parameter: Hashable, Sendable {
  /// The number, in the unit that its property documents.
  public var value: Double
  /// Where it comes from.
  public var basis: Basis

  /// A number and its origin.
  public init(_ value: Double, _ basis: Basis) {
    self.value = value
    self.basis = basis
  }
}

/// The county's numbers for projection, stock and money; each can be edited, each says whence.
public struct Settings: Hashable, Sendable {
  /// Part of every staff kind that retires each year, 0 to 1.
  public var retirementRate: Parameter
  /// Part of the equipment value written off each year, 0 to 1.
  public var equipmentWriteOffRate: Parameter
  /// Part of a school project's building area that is teaching floor area, where not stated.
  public var teachingAreaShare: Parameter
  /// Discount rate a year.
  public var discountRate: Parameter
  /// Graduates of grade 6 who enter grade 7 in the county, where history does not tell.
  public var transitionRate: Parameter
  /// Progression inside a stage where history does not tell.
  public var progressionRate: Parameter
  /// How many of a zone's pupils weigh as much as a section's own in its progression rate.
  public var poolingPupils: Parameter
  /// Years between a project's start and its completion where no start is given.
  public var constructionYears: Parameter
  /// Part of an equipment programme's money that becomes equipment value.
  public var equipmentShareOfProgrammes: Parameter
  /// Equipment value that comes with each new place of a new school, yuan.
  public var equipmentPerNewPlace: Parameter
  /// Whether teachers follow pupils into new schools (县管校聘): 1 yes, 0 no.
  public var teachersFollowPupils: Parameter
  /// What a classroom block costs for each class, all building and equipment of it, yuan.
  public var classCost: Parameter
  /// Building area of a classroom block for each class, square metres.
  public var classBuildingArea: Parameter
  /// Storeys of a classroom block: its footprint is building area ÷ storeys.
  public var classStoreys: Parameter
  /// What a search holds against one child who enters another school than it would have, yuan; it
  /// is paid to nobody.
  public var diversionPrice: Parameter
  /// Class sizes in which starting grades are formed, latest rule last.
  public var classFormation: [ClassFormation]
  /// By what rules of signing are reckoned where the county gives no figure.
  public var signing = SigningNumbers()

  /// Collects the county's numbers.
  public init(
    retirementRate: Parameter, equipmentWriteOffRate: Parameter, teachingAreaShare: Parameter,
    discountRate: Parameter, transitionRate: Parameter, progressionRate: Parameter,
    poolingPupils: Parameter, constructionYears: Parameter, equipmentShareOfProgrammes: Parameter,
    equipmentPerNewPlace: Parameter, teachersFollowPupils: Parameter, classCost: Parameter,
    classBuildingArea: Parameter, classStoreys: Parameter, diversionPrice: Parameter,
    classFormation: [ClassFormation]
  ) {
    self.retirementRate = retirementRate
    self.equipmentWriteOffRate = equipmentWriteOffRate
    self.teachingAreaShare = teachingAreaShare
    self.discountRate = discountRate
    self.transitionRate = transitionRate
    self.progressionRate = progressionRate
    self.poolingPupils = poolingPupils
    self.constructionYears = constructionYears
    self.equipmentShareOfProgrammes = equipmentShareOfProgrammes
    self.equipmentPerNewPlace = equipmentPerNewPlace
    self.teachersFollowPupils = teachersFollowPupils
    self.classCost = classCost
    self.classBuildingArea = classBuildingArea
    self.classStoreys = classStoreys
    self.diversionPrice = diversionPrice
    self.classFormation = classFormation
  }
}

/// The most pupils a class of a starting grade is formed with, from one school year on.
public struct ClassFormation: Hashable, Sendable {
  /// The first school year for which it holds.
  public var from: SchoolYear
  /// Pupils in a class of grade 1.
  public var primary: Int
  /// Pupils in a class of grade 7.
  public var junior: Int
  /// Where the rule comes from.
  public var basis: Basis

  /// A class-forming rule.
  public init(from: SchoolYear, primary: Int, junior: Int, basis: Basis) {
    self.from = from
    self.primary = primary
    self.junior = junior
    self.basis = basis
  }

  /// The most pupils in a new class of the stage.
  public func limit(_ stage: Stage) -> Int { stage == .primary ? primary : junior }
}
