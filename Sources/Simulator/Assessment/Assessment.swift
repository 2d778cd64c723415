// SPDX-License-Identifier: GPL-3.0-or-later

/// Every verdict of every year, either strict or with the county's relaxation routes.
public struct Assessment: Equatable, Sendable {
  /// One entry for each school year, base year first.
  public let years: [YearAssessment]
}
