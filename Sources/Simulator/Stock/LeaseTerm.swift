// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A lease of sports area at one school.
struct LeaseTerm {
  let measure: ID<Measure>
  let school: Int
  let area: Quantity
  /// Index of the last school year.
  let lastYear: Int
  /// Whether it is in force this year.
  var isInForce = false
}
