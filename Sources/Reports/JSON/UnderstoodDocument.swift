// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
import Standards

/// How a change was understood, for programs: the canonical line in both languages.
public struct UnderstoodDocument: Encodable, Sendable {
  let en: String
  let zh: String

  /// The line of one change.
  public init(_ change: UnderstoodChange) {
    en = change.line.en
    zh = change.line.zh
  }
}
