// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Basis {
  /// The basis of every number that a test makes up.
  public static let ofATest = Basis.assumed("made up for a test")
}

extension Settings {
  /// Nothing retires, nothing wears out, everybody moves up: each test changes what it is about.
  public static var still: Settings {
    func parameter(_ value: Double) -> Parameter { Parameter(value, .ofATest) }
    return Settings(
      retirementRate: parameter(0), equipmentWriteOffRate: parameter(0),
      teachingAreaShare: parameter(0.54), discountRate: parameter(0.04),
      transitionRate: parameter(1), progressionRate: parameter(1), poolingPupils: parameter(200),
      constructionYears: parameter(2), equipmentShareOfProgrammes: parameter(0.5),
      equipmentPerNewPlace: parameter(0), teachersFollowPupils: parameter(0),
      classCost: parameter(1_200_000), classBuildingArea: parameter(400),
      classStoreys: parameter(4), diversionPrice: parameter(1_000),
      classFormation: [
        ClassFormation(from: SchoolYear(2000), primary: 45, junior: 50, basis: .ofATest)
      ])
  }
}
