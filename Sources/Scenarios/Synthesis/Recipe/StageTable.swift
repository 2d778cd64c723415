// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One value for primary and junior school each.
public struct StageTable<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Primary school (小学).
  public var primary: Value
  /// Junior secondary school (初中).
  public var junior: Value

  /// Two values.
  public init(primary: Value, junior: Value) {
    self.primary = primary
    self.junior = junior
  }

  /// The value of a stage.
  public subscript(stage: Stage) -> Value {
    get { stage == .primary ? primary : junior }
    set {
      if stage == .primary { primary = newValue } else { junior = newValue }
    }
  }
}
