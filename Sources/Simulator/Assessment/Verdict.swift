// SPDX-License-Identifier: GPL-3.0-or-later

/// How something stands to the standard. What is not known is neither met nor short.
public enum Verdict: String, Hashable, Sendable {
  /// It meets the standard.
  case meets
  /// It falls short.
  case fallsShort
  /// Data are missing.
  case notAssessed

  /// Both must hold: short if either is short, else not assessed if either is, else met.
  public func and(_ other: Verdict) -> Verdict {
    if self == .fallsShort || other == .fallsShort { return .fallsShort }
    return self == .notAssessed || other == .notAssessed ? .notAssessed : .meets
  }
}
