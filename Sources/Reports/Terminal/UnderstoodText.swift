// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
public import Standards

/// How changes were understood: one canonical line for each, before the result.
public enum UnderstoodText {
  /// The lines; empty where nothing was changed.
  public static func text(_ understood: [UnderstoodChange], _ language: Language) -> String {
    guard !understood.isEmpty else { return "" }
    let lines = understood.map { "  " + $0.line[language] }
    return ([Labels.understood[language]] + lines).joined(separator: "\n") + "\n\n"
  }
}
