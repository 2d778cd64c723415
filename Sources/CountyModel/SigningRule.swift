// SPDX-License-Identifier: GPL-3.0-or-later

/// What those who sign a plan ask of it beside the standard (docs/signing.md).
public enum SigningRule: String, CaseIterable, Hashable, Sendable {
  /// Added sports area fits the site (用地).
  case sportsLand
  /// No more multimedia rooms than classes and specialist rooms (多媒体教室).
  case multimediaRooms
  /// Private schools get no county money (民办学校).
  case privateSchools
  /// Village, small and boarding schools lose nobody to town and city schools (交流方向).
  case rotation
  /// Backbone teachers stay under a part of the staff, designations under the year's quota (骨干教师).
  case backboneTeachers
  /// Hires fit the authorised posts (编制).
  case posts
  /// What recurs every year fits the recurrent budget (经常性经费).
  case recurrentMoney
  /// Small schools that shrink get no rooms and no area (萎缩小校).
  case shrinkingSchools
  /// Whatever costs money has a lead department (牵头单位).
  case departments
}

/// A rule that the county does not want checked, and why (不检查规则).
public struct UncheckedRule: Hashable, Sendable {
  /// The rule.
  public var rule: SigningRule
  /// Why it does not bind this county.
  public var reason: String

  /// A rule switched off.
  public init(rule: SigningRule, reason: String) {
    self.rule = rule
    self.reason = reason
  }
}
