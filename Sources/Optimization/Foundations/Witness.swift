// SPDX-License-Identifier: GPL-3.0-or-later

/// Stands between a user's function and GSL: counts the calls and remembers what C cannot carry.
///
/// A Swift error must not cross a C frame. The first one is kept here, GSL is told "not a number"
/// from then on without calling the user's function again, and the error is thrown after GSL has
/// returned. A value that is not a number is remembered likewise, because GSL's line searches do
/// not look for it and would wander.
struct Witness<Failure: Error> {
  /// How often the user's function was called.
  private(set) var evaluations = 0
  /// The error that the user's function threw, if it did.
  private(set) var failure: Failure?
  /// Whether the user's function returned a value that the method cannot go on from.
  private(set) var sawBadValue = false

  /// Whether GSL's answers mean nothing any more.
  var isSpoilt: Bool { failure != nil || sawBadValue }

  /// Calls the user's function, unless it has failed before.
  /// - Parameter isUsable: whether the method can go on from a value.
  mutating func observe(
    usableIf isUsable: (Double) -> Bool, _ function: () throws(Failure) -> Double
  ) -> Double {
    guard !isSpoilt else { return .nan }
    evaluations += 1
    do {
      let value = try function()
      guard isUsable(value) else {
        sawBadValue = true
        return .nan
      }
      return value
    } catch {
      failure = error
      return .nan
    }
  }

  /// Throws what the user's function threw.
  func rethrow() throws(Failure) {
    if let failure { throw failure }
  }
}
