// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite struct RotationTests {
  /// A school with teachers to spare beside one that is four short.
  private func county() -> County {
    var county = SearchCounty.fourTeachersShort()
    var rich = county.schools[0]
    rich.id = "第二小学"
    rich.sections[0].staff[.teachersAboveRequiredQualification] = Quantity(87)
    rich.sections[0].staff[.staff] = Quantity(130)
    county.schools.append(rich)
    var record = county.enrolment[0]
    record.school = rich.id
    county.enrolment.append(record)
    county.levers.append(
      Lever(
        action: .rotateTeacher,
        contributions: [.staff: Quantity(1), .teachersAboveRequiredQualification: Quantity(1)],
        unitPrice: Money(yuan: 1_000), recurrent: Money(yuan: 12_000), leadYears: 0, step: 1,
        limit: .surplusElsewhere, basis: SampleCounty.assumed))
    return county
  }

  @Test func teachersToSpareMoveBeforeAnyIsHired() {
    let result = SearchCounty.search(county())
    #expect(result.status == .feasible || result.status == .optimal)
    let moved = result.actions.filter { $0.action == .rotateTeacher }
    #expect(moved.map(\.amount) == [Quantity(3)])
    #expect(moved.map(\.giver) == ["第二小学"])
    #expect(result.actions.filter { $0.action == .hireTeacher }.map(\.amount) == [Quantity(1)])
    #expect(result.lowerBound <= result.cost)
  }

  @Test func withoutRotationEverybodyIsHired() {
    var options = SearchOptions()
    options.allowsRotation = false
    let result = SearchCounty.search(county(), options: options)
    #expect(result.actions.map(\.action) == [.hireTeacher])
    #expect(result.actions.map(\.amount) == [Quantity(4)])
  }
}
