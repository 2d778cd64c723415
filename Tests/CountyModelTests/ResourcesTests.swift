// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@Suite("Resources: missing stays missing")
struct ResourcesTests {
  @Test func nothingIsKnownAtFirstAndNothingIsZero() {
    let empty = Resources()
    for kind in ResourceKind.allCases {
      #expect(empty[kind] == nil)
      #expect(empty[kind] != .zero)
    }
    #expect(empty != Resources(repeating: .zero))
  }

  @Test func addingToWhatIsMissingLeavesItMissing() {
    for kind in ResourceKind.allCases {
      var resources = Resources()
      resources.add(Quantity(5), to: kind)
      #expect(resources[kind] == nil, "\(kind)")
      resources[kind] = .zero
      resources.add(Quantity(5), to: kind)
      #expect(resources[kind] == Quantity(5), "\(kind)")
      resources[kind] = nil
      #expect(resources == Resources(), "\(kind)")
    }
  }

  @Test func oneKindNeverTouchesAnother() {
    for kind in ResourceKind.allCases {
      var resources = Resources(repeating: Quantity(7))
      resources[kind] = nil
      for other in ResourceKind.allCases {
        #expect(resources[other] == (other == kind ? nil : Quantity(7)), "\(kind), \(other)")
      }
    }
  }

  @Test func equalResourcesHashAlike() {
    for kind in ResourceKind.allCases {
      var left = Resources()
      var right = Resources()
      left[kind] = Quantity(3)
      #expect(left != right)
      right[kind] = Quantity(3)
      #expect(left == right)
      #expect(left.hashValue == right.hashValue)
    }
  }

  @Test func aCopyIsIndependent() {
    let original = Resources(repeating: Quantity(1))
    var copy = original
    copy[.staff] = Quantity(99)
    #expect(original[.staff] == Quantity(1))
  }

  @Test func positionsAreThoseOfTheTable() {
    #expect(ResourceKind.allCases.map(\.index) == Array(0..<10))
    #expect(Indicator.allCases.map(\.index) == Array(0..<7))
    #expect(ResourceKind.staffKinds + ResourceKind.sharedKinds == ResourceKind.allCases)
    for indicator in Indicator.allCases {
      #expect(indicator.resource.rawValue == indicator.rawValue)
      let perPupil: [Indicator] = [.teachingFloorArea, .sportsArea, .equipmentValue]
      #expect(indicator.pupilBasis == (perPupil.contains(indicator) ? 1 : 100), "\(indicator)")
    }
  }
}
