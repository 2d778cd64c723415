// SPDX-License-Identifier: GPL-3.0-or-later

/// Units that a standard's numbers may have; any other is refused.
public enum Unit: String, CaseIterable, Hashable, Sendable {
  /// Persons or rooms for each hundred pupils.
  case perHundredPupils
  /// Square metres for each pupil.
  case squareMetresPerPupil
  /// Yuan for each pupil.
  case yuanPerPupil
  /// A coefficient of variation or another number without unit.
  case ratio
  /// A part of a hundred.
  case percent
  /// Pupils.
  case pupils
  /// Pupils for each member of staff.
  case pupilsPerStaff
  /// Classes.
  case classes
  /// Square metres.
  case squareMetres
  /// Yuan.
  case yuan
  /// Points of a score.
  case points
  /// A number of indicators or items.
  case count
  /// A calendar year.
  case year
  /// Yes (1) or no (0).
  case flag
}
