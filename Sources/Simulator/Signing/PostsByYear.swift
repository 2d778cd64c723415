// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Posts, staff and wages of one school year (编制与教职工).
public struct PostsByYear: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// Whose: a stage, or nil for the whole county. Private schools have no posts.
  public var stage: Stage?
  /// Authorised posts; nil where the county states none for the year and none can be reckoned.
  public var posts: Int?
  /// Whether the posts are reckoned from the standard's ratio and classes.
  public var arePostsAssumed: Bool
  /// Staff of open sections after the year's hires; nil where not known of some section.
  public var staff: Int?
  /// Persons who retired since the year before.
  public var retired: Int
  /// Persons whom the plan's measures hire in the year.
  public var hired: Int
  /// Posts that retirement has left and no hire filled, of all years together; not below zero.
  public var unfilled: Int
  /// Wages of those posts in the year: they are paid no more. Nil where the county has no wage.
  public var unpaidWages: Money?

  /// Posts that are free; negative where staff is above the posts.
  public var free: Int? {
    guard let posts, let staff else { return nil }
    return posts - staff
  }
}

extension Baseline {
  /// Posts, staff, retirements and hires of every year of an outcome, of the reaches for which the
  /// county states posts, else of the whole county by the standard's ratio (docs/signing.md).
  ///
  /// Wages are the county's recurrent price of a hired teacher: what the plan pays for one more is
  /// what it no longer pays for one less. They stand beside the plan's money, which is for what is
  /// new, and are never taken off it.
  public func postsByYear(_ outcome: Outcome) -> [PostsByYear] {
    let judge = PostsJudge(SigningView(baseline: self, outcome: outcome))
    let stated = judge.reaches
    let reaches =
      stated.isEmpty
      ? [PostsJudge.Reach(stage: nil, posts: judge.derivedPosts, origin: .ratio)] : stated
    let wage = county.levers.first { $0.action == .hireTeacher }?.recurrent
    return reaches.flatMap { reach in
      let hired = judge.hires(reach.stage)
      var unfilled = 0
      return years.indices.map { year in
        let retired = judge.retirements(reach.stage, year: year)
        unfilled = max(0, unfilled + retired - hired[year])
        return PostsByYear(
          year: years[year], stage: reach.stage, posts: reach.posts[year],
          arePostsAssumed: reach.origin.isAssumed,
          staff: judge.staff(reach.stage, year: year).known,
          retired: retired, hired: hired[year], unfilled: unfilled,
          unpaidWages: wage.map { Money(yuan: $0.yuan * Int64(unfilled)) })
      }
    }
  }
}
