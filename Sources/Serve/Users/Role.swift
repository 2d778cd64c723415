// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// What somebody may do on the pages; each role may do what those before it may.
public enum Role: String, Sendable, Codable, CaseIterable, Comparable {
  /// Looks, tries changes, prints: nothing on disk changes.
  case view
  /// Saves what-ifs, searches, keeps runs, notes.
  case plan
  /// Makes counties of workbooks, and users.
  case admin

  /// The role in words.
  public var name: Bilingual {
    switch self {
    case .view: Bilingual(zh: "查看", en: "view")
    case .plan: Bilingual(zh: "规划", en: "plan")
    case .admin: Bilingual(zh: "管理", en: "admin")
    }
  }

  /// Whether a role may do less than another.
  public static func < (left: Role, right: Role) -> Bool {
    func place(_ role: Role) -> Int { allCases.firstIndex(of: role) ?? 0 }
    return place(left) < place(right)
  }
}
