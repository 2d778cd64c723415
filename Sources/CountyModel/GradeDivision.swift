// SPDX-License-Identifier: GPL-3.0-or-later

/// How the nine grades of compulsory schooling are divided between the stages (学制).
public enum GradeDivision: String, CaseIterable, Hashable, Sendable {
  /// Primary grades 1 to 6, junior grades 7 to 9 (六三学制).
  case sixThree
  /// Primary grades 1 to 5, junior grades 6 to 9 (五四学制).
  case fiveFour

  /// The last primary grade, whose leavers enter junior school.
  public var lastPrimaryGrade: Int { self == .sixThree ? 6 : 5 }

  /// The grades of a stage, numbered through compulsory schooling.
  public func grades(_ stage: Stage) -> ClosedRange<Int> {
    stage == .primary ? 1...lastPrimaryGrade : (lastPrimaryGrade + 1)...9
  }

  /// How many grades a stage has.
  public func gradeCount(_ stage: Stage) -> Int {
    stage == .primary ? lastPrimaryGrade : 9 - lastPrimaryGrade
  }

  /// The grade in which pupils enter a stage.
  public func startingGrade(_ stage: Stage) -> Int {
    stage == .primary ? 1 : lastPrimaryGrade + 1
  }

  /// The stage to which a grade from 1 to 9 belongs.
  public func stage(ofGrade grade: Int) -> Stage {
    precondition((1...9).contains(grade), "compulsory schooling has the grades 1 to 9")
    return grade <= lastPrimaryGrade ? .primary : .junior
  }
}
