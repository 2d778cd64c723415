// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// Each kind of row on an instance small enough to say what must be broken.
@Suite struct SearchModelRowTests {
  /// A lever that moves one general teacher.
  static let rotation = Lever(
    action: .rotateTeacher,
    contributions: [.staff: Quantity(1), .teachersAboveRequiredQualification: Quantity(1)],
    unitPrice: Money(yuan: 1_000), recurrent: Money(yuan: 12_000), leadYears: 0, step: 1,
    limit: .surplusElsewhere, basis: SampleCounty.assumed)
}
