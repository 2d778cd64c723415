// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// Words of late works.
public enum ProgressWords {
  /// One line for each project that comes into use later than planned.
  public static func late(_ stated: County?) -> [Bilingual] {
    guard let stated else { return [] }
    return stated.progress.compactMap { report in
      guard let expected = report.expected,
        let project = stated.plan.projects.first(where: { $0.id == report.project })
      else { return nil }
      let years = project.completion.firstSchoolYear.distance(to: expected.firstSchoolYear)
      guard years > 0 else { return nil }
      let name = project.id.rawValue
      return Bilingual(
        zh: "\(name)：计划 \(project.completion) 完成，现在预计 \(expected)，晚 \(years) 个学年投入使用。"
          + "推演按预计日期；对目标年的影响用 junheng progress 看。",
        en:
          "\(name): planned for \(project.completion), expected in \(expected), in use \(years) school "
          + "\(years == 1 ? "year" : "years") late. Forecasts use the expected date; junheng progress shows what that "
          + "does to the target year.")
    }
  }
}
