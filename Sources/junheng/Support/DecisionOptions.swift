// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// What `--decide` puts up for decision.
enum DecisionKind: String, ExpressibleByArgument, CaseIterable {
  /// Approving candidates, in any year of their window.
  case candidates
  /// Dates of committed projects inside their windows.
  case windows
  /// Years of the plan's closures.
  case closures
  /// All of these, and every committed project that is not complete.
  case all
  /// Nothing.
  case none
}

/// Outer decisions of a search: what is open, and how long to look.
struct DecisionOptions: ParsableArguments {
  private static let usual: [DecisionKind] = [.candidates, .windows]
  private static let usualSeed: UInt64 = 0
  private static let usualMost = 100

  @Option(
    name: .long,
    help:
      "由搜索决定什么，可多次：candidates 备选项目，windows 有年限的项目的年份，closures 停办年份，all 全部，none 不决定 / what the search decides"
  )
  var decide: [DecisionKind] = Self.usual

  @Option(
    name: .long, parsing: .singleValue,
    help: "这个项目的年份和取舍由搜索决定，可多次 / a project whose date and existence are open")
  var free: [String] = []

  @Flag(
    name: .long,
    help: "按自身规模不能达标的项目，规模也由搜索决定 / also the size of projects that break their own standard")
  var resize = false

  @Option(
    name: .long, help: "学生少于这个数的学校可以撤并 / schools with fewer pupils may be merged")
  var mergeBelow: Int?

  @Option(name: .long, help: "组合太多时随机搜索的种子 / seed where there are too many to enumerate")
  var seed: UInt64 = Self.usualSeed

  @Option(name: .long, help: "最多搜索多少种组合 / the most configurations searched in full")
  var most: Int = Self.usualMost

  func validate() throws {
    if most < 1 || (mergeBelow ?? 1) < 1 {
      throw ValidationError("--most、--merge-below 应是正整数 / must be positive")
    }
    if decide.contains(.none) && (decide.count > 1 || !free.isEmpty || mergeBelow != nil) {
      throw ValidationError("--decide none 不能与别的决定同用 / none excludes all others")
    }
  }

  /// What is open in a county; ends with all names that mean nothing.
  func freedom(_ opened: CountyCase, _ language: Language) throws -> SearchFreedom {
    var freedom = SearchFreedom.none
    let isAll = decide.contains(.all)
    freedom.candidates = isAll || decide.contains(.candidates)
    freedom.windows = isAll || decide.contains(.windows)
    freedom.closures = isAll || decide.contains(.closures)
    freedom.resizesToComply = resize
    freedom.mergesBelow = mergeBelow
    let names = CountyNames(opened.county)
    var freed: Set<ID<Project>> = []
    var messages: [Bilingual] = []
    for name in free {
      switch names.project(name) {
      case .success(let project): freed.insert(project)
      case .failure(let problem): messages.append(problem.message)
      }
    }
    guard messages.isEmpty else { throw CommandFailure.problems(messages, language) }
    freedom.projects = isAll ? .all : .named(freed)
    return freedom
  }

  /// Whether any of the options differs from its default.
  var isGiven: Bool {
    decide != Self.usual || !free.isEmpty || resize || mergeBelow != nil || seed != Self.usualSeed
      || most != Self.usualMost
  }

  /// Whether anything beyond the defaults was put up for decision.
  var isAsked: Bool {
    !free.isEmpty || mergeBelow != nil || resize || decide.contains(.all)
      || decide.contains(.closures)
  }
}
