// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Scenarios

/// The baselines of the five counties against their recipes.
struct CountyBaselineTests {
  @Test(arguments: SyntheticCounties.names)
  func theCommittedTablesAreThoseThatTheRecipeMakes(name: String) throws {
    let (files, problems) = Synthesis.files(SyntheticCounties.folder(name))
    #expect(problems.isEmpty)
    for file in try #require(files) {
      let path = SyntheticCounties.folder(name) + "/" + file.name
      let committed = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(committed == Data(file.bytes), "\(path) differs; run Synthesis.regenerate")
    }
  }

  @Test(arguments: SyntheticCounties.names)
  func everyPupilOfTheRecipeIsInExactlyOneSection(name: String) throws {
    let (county, recipe, standard) = try SyntheticCounties.read(name)
    let figures = BaselineFigures(county, standard)
    #expect(figures.total(.primary) == recipe.pupils.primary)
    #expect(figures.total(.junior) == recipe.pupils.junior)
  }

  @Test(arguments: SyntheticCounties.names)
  func theCoefficientsAreThoseOfTheRecipe(name: String) throws {
    let (county, recipe, standard) = try SyntheticCounties.read(name)
    let figures = BaselineFigures(county, standard)
    for stage in Stage.allCases {
      for indicator in Indicator.allCases {
        let found = figures.coefficient(figures.held(indicator, stage))
        let wanted = recipe.spread[stage][indicator.index]
        #expect(abs(found - wanted) < 0.005, "\(stage) \(indicator): \(found) for \(wanted)")
      }
    }
  }

  @Test(arguments: SyntheticCounties.names)
  func theMeansAreThoseOfTheRecipe(name: String) throws {
    let (county, recipe, standard) = try SyntheticCounties.read(name)
    let figures = BaselineFigures(county, standard)
    for stage in Stage.allCases {
      for indicator in Indicator.allCases {
        let held = figures.held(indicator, stage)
        let threshold = standard.threshold(indicator, stage).value.value
        let wanted =
          recipe.level[stage][indicator.index] * threshold / Double(indicator.pupilBasis)
        // Whole persons and rooms cannot be nearer than half a unit over the county; rooms that
        // nine-year schools share are rounded in three groups.
        let pupils = held.reduce(0) { $0 + $1.pupils }
        let unit =
          switch indicator {
          case .multimediaClassrooms: 2.0
          case .teachingFloorArea, .sportsArea, .equipmentValue: 0.005 * Double(held.count) + 50
          default: 0.5
          }
        let found = figures.mean(held)
        #expect(
          abs(found - wanted) * pupils <= unit + 1e-6,
          "\(stage) \(indicator): \(found) for \(wanted)")
      }
    }
  }

  @Test(arguments: SyntheticCounties.names)
  func thereAreAsManySchoolsAsTheRecipeSaysAndTheNamedOnesAreAmongThem(name: String) throws {
    let (county, recipe, _) = try SyntheticCounties.read(name)
    let log = ProblemLog()
    let input = try #require(SynthesisInput.read(SyntheticCounties.folder(name), log: log))
    for group in SchoolCounts.Group.allCases {
      for locality in Locality.allCases {
        let count = county.schools.count {
          $0.status == .open && $0.locality == locality && SchoolCounts.Group($0.kind) == group
        }
        #expect(count == recipe.schools[group][locality], "\(group) \(locality)")
      }
    }
    #expect(
      county.schools.prefix(input.named.schools.count).map(\.id) == input.named.schools.map(\.id))
  }

  @Test(arguments: SyntheticCounties.names)
  func smallSchoolsHaveMoreFloorAndMoreTeachersPerPupil(name: String) throws {
    let (county, _, standard) = try SyntheticCounties.read(name)
    let figures = BaselineFigures(county, standard)
    for indicator in [Indicator.teachingFloorArea, .teachersAboveRequiredQualification] {
      let held = figures.held(indicator, .primary).sorted { $0.pupils < $1.pupils }
      let half = held.count / 2
      let small = figures.mean(Array(held.prefix(half)))
      let large = figures.mean(Array(held.suffix(half)))
      #expect(small > large, "\(indicator): \(small) in small schools, \(large) in large ones")
    }
  }
}
