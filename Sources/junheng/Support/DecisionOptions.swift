// SPDX-License-Identifier: GPL-3.0-or-later
public import ArgumentParser
import CountyModel
import Foundation
import Reports
import Scenarios
import Simulator
import Standards

extension DecisionKind: ExpressibleByArgument {}

/// Outer decisions of a search: what is open, and how long to look.
struct DecisionOptions: ParsableArguments {
  private static var usual: [DecisionKind] { DecisionKind.usual }
  private static let usualSeed: UInt64 = 0
  private static let usualMost = 100
  private static let usualSteps = CatchmentSteps.assumed.parts.map {
    NumberText.fixed($0.value * 100, places: 0)
  }.joined(separator: ",")

  @Option(
    name: .long,
    help:
      "由搜索决定什么，可多次：candidates 备选项目，windows 有年限的项目的年份，closures 停办年份，catchments 学区划片，whole 全县招生分流和扩建教学班（补齐校额、班额、学位），entrants 同 whole，并让新生去多一名学生花钱最少的学校，all 全部，none 不决定 / what the search decides"
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

  @Option(
    name: .long, parsing: .singleValue,
    help:
      "一种划片办法，写法同预案：\"划片 城关学区 小学 到 第九小学 40% 自2026年\"，几条用；隔开；也可以是预案名称或预案文件。可多次，同一来源的几种择一 / a way to draw catchments, in the words of a what-if, or a what-if's name or file; ways for the same source exclude each other",
    completion: .plan)
  var catchment: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "程序自己提划片办法时，每次划出超员学校招生的百分之几，几个用逗号隔开（默认 \(Self.usualSteps)，假设）/ per cent of a full school's entrants in the program's own proposals"
    ))
  var catchmentStep: String?

  @Option(name: .long, help: "组合太多时随机搜索的种子 / seed where there are too many to enumerate")
  var seed: UInt64 = Self.usualSeed

  @Option(name: .long, help: "最多搜索多少种组合 / the most configurations searched in full")
  var most: Int = Self.usualMost

  @Option(
    name: .long,
    help: "同时搜索几种组合（默认按处理器；答案与此无关）/ configurations at a time; the answer does not depend on it")
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads 应在 1–1024 之间 / must lie in 1–1024")
    }
    if most < 1 || (mergeBelow ?? 1) < 1 {
      throw ValidationError("--most、--merge-below 应是正整数 / must be positive")
    }
    if catchmentStep != nil && !decide.contains(.catchments) && !decide.contains(.all) {
      throw ValidationError(
        "--catchment-step 要与 --decide catchments 同用 / needs --decide catchments")
    }
    _ = try steps()
    let isOther =
      decide.count > 1 || !free.isEmpty || mergeBelow != nil || !catchment.isEmpty
    if decide.contains(.none) && isOther {
      throw ValidationError("--decide none 不能与别的决定同用 / none excludes all others")
    }
  }

  /// How far catchments may be drawn anew; what the user says is no assumption of the program any longer.
  private func steps() throws -> CatchmentSteps {
    var steps = CatchmentSteps.assumed
    guard let catchmentStep else { return steps }
    let parts = catchmentStep.split(whereSeparator: { $0 == "," || $0 == "，" }).map {
      Double($0.trimmingCharacters(in: .whitespaces).replacing("%", with: ""))
    }
    let known = parts.compactMap { $0 }
    guard !known.isEmpty, known.count == parts.count,
      known.allSatisfy({ $0 > 0 && $0 <= 100 })
    else {
      throw ValidationError(
        "--catchment-step 写成 10,20 这样：百分数，大于 0、不超过 100 / like 10,20: per cent, above 0 and at most 100"
      )
    }
    steps.parts = known.map { Parameter($0 / 100, .stated("command line")) }
    return steps
  }

  /// What is open in a county; ends with all names that mean nothing.
  ///
  /// - Parameter scenario: The scenario that the search starts from.
  func freedom(_ opened: CountyCase, scenario: String?, _ language: Language) throws
    -> SearchFreedom
  {
    var freedom = SearchFreedom(decide, steps: try steps())
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
    var ways: [[CatchmentShare]] = []
    for text in catchment {
      switch opened.catchmentWay(text, base: scenario) {
      case .success(let way):
        ways.append(way.rows)
        for notice in way.notices { Console.complain("· " + notice.message[language]) }
      case .failure(let failure): messages += failure.messages
      }
    }
    guard messages.isEmpty else { throw CommandFailure.problems(messages, language) }
    freedom.catchments = CatchmentChoice.grouping(ways)
    if !decide.contains(.all) { freedom.projects = .named(freed) }
    return freedom
  }

  /// Whether entrants and blocks of classrooms are open.
  var decidesIntake: Bool { decide.openIntake }

  /// Whether any of the options differs from its default.
  var isGiven: Bool {
    decide != Self.usual || !free.isEmpty || resize || mergeBelow != nil || seed != Self.usualSeed
      || most != Self.usualMost || !catchment.isEmpty || catchmentStep != nil
      || threads != nil
  }

  /// Whether anything beyond the defaults was put up for decision.
  var isAsked: Bool {
    !free.isEmpty || mergeBelow != nil || resize || decide.contains(.all)
      || decide.contains(.closures) || decide.contains(.catchments) || decide.contains(.entrants)
      || !catchment.isEmpty
  }
}
