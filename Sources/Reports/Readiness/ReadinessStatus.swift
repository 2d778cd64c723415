// SPDX-License-Identifier: GPL-3.0-or-later

/// How far something is on the way to recognition.
public enum ReadinessStatus: String, CaseIterable, Hashable, Sendable {
  /// It is met, by computed figures or by what was reached.
  case met
  /// It would be met by what is planned; nothing shows yet that it is.
  case planned
  /// A scored item below its full points: only the sum of points counts.
  case scored
  /// It falls short.
  case failing
  /// Data that the computation needs are missing.
  case missing
  /// The county has declared nothing, or only a part.
  case undeclared

  /// Of all clauses together: the one that must be worked on first.
  static func together(_ statuses: [ReadinessStatus]) -> ReadinessStatus {
    let order: [ReadinessStatus] = [.failing, .missing, .undeclared, .scored, .planned]
    return order.first { statuses.contains($0) } ?? .met
  }

  /// Whether somebody has to do something before it is met.
  var isOpen: Bool { self != .met && self != .scored }
}
