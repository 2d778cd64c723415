// SPDX-License-Identifier: GPL-3.0-or-later

extension Change.Kind {
  /// Whether it takes a measure.
  public var isMeasure: Bool { measureID != nil }

  /// The measure it takes; nil for any other change.
  public var measureID: ID<Measure>? {
    if case .measure(let measure) = self { measure.id } else { nil }
  }
}
