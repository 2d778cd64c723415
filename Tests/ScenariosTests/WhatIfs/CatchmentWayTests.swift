// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import Testing

@testable import Scenarios

@Suite struct CatchmentWayTests {
  private func opened() throws -> CountyCase {
    try CountyCase.open(
      WhatIfCounty.root.appending(path: "Tests/Fixtures/end-to-end/changxi").path
    ).get()
  }

  private func row(_ school: ID<School>, _ share: Double) -> CatchmentShare {
    CatchmentShare(
      source: .zone("城关学区"), stage: .junior, target: school, share: share,
      from: SchoolYear(2027))
  }

  private static let words = "划片 城关学区 初中 到 第九中学 40% 自2027年；划片 城关学区 初中 到 第一中学 60% 自2027年"

  @Test func aWayIsSaidInTheWordsOfAWhatIf() throws {
    let opened = try opened()
    let both = [row("第九中学", 0.4), row("第一中学", 0.6)]
    let way = try opened.catchmentWay(Self.words).get()
    #expect(way.rows == both && way.notices.isEmpty)
    let english = try opened.catchmentWay(
      "catchment 城关学区 junior to 第九中学 40% from 2027; catchment 城关学区 junior to 第一中学 60% from 2027"
    ).get()
    #expect(english.rows == both)
    let loose = try opened.catchmentWay("划片 城关 初中 到 九中 40% 自2027年").get()
    #expect(loose.rows == [row("第九中学", 0.4)])
    #expect(loose.notices.count == 2, "names found under another spelling are reported")
  }

  @Test func aFeederIsAWayToo() throws {
    let way = try opened().catchmentWay("对口升学 城关第一小学 到 第九中学 100% 自2027年").get()
    #expect(way.rows.map(\.source) == [.school("城关第一小学")])
  }

  /// What is written for a way in a plan file is read back as the same shares, to the last bit.
  @Test func proposedSharesAreReadBackAsTheyWere() throws {
    let opened = try opened()
    for share in 0...1_000 {
      let value = ExactDecimal(significand: Int64(share), scale: 3).value
      let words = ChangePhrase.writing(.catchment(row("第九中学", value))).zh
      #expect(try opened.catchmentWay(words).get().rows == [row("第九中学", value)], "\(words)")
    }
  }

  @Test func aFileOrAWhatIfOfTheFolderIsAWay() throws {
    let opened = try opened()
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("way-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    func write(_ parent: String) throws {
      let text = "名称: 新划片\n基准: \(parent)\n变更:\n  - 划片 城关学区 初中 到 第九中学 40% 自2027年\n"
      try Data(text.utf8).write(to: file)
    }
    try write("基准方案")
    #expect(try opened.catchmentWay(file.path).get().rows == [row("第九中学", 0.4)])
    let (scenario, problems) = ScenarioFile.parse(
      text: try String(contentsOf: file, encoding: .utf8), fileName: "way.yaml",
      county: WhatIfCounty.shared)
    #expect(problems.isEmpty)
    let with = CountyCase(
      baseline: opened.baseline, law: opened.law,
      scenarios: opened.scenarios + [try #require(scenario)], remarks: [])
    #expect(try with.catchmentWay("新划片").get().rows == [row("第九中学", 0.4)])
    try write("第九中学推迟一年")
    #expect(
      try opened.catchmentWay(file.path, base: "第九中学推迟一年").get().rows
        == [row("第九中学", 0.4)])
    try expect("第九中学推迟一年", "--scenario", in: opened.catchmentWay(file.path))
  }

  /// Every refusal says what, why and what to do, in both languages.
  @Test func whatIsNoWayIsRefused() throws {
    let opened = try opened()
    try expect("取消", "--scenario", in: opened.catchmentWay("取消 九中"))
    try expect("第九十九中学", in: opened.catchmentWay("划片 城关学区 初中 到 第九十九中学 40% 自2027年"))
    try expect("北门学区", in: opened.catchmentWay("划片 北门学区 初中 到 第九中学 40% 自2027年"))
    try expect(
      "没有文件",
      in: opened.catchmentWay(
        WhatIfCounty.root.appending(path: "no-such-way.yaml").path))
    try expect("120%", in: opened.catchmentWay("划片 城关学区 初中 到 第九中学 120% 自2027年"))
    let twice = "划片 城关学区 初中 到 第九中学 40% 自2027年；划片 城关学区 初中 到 第九中学 50% 自2027年"
    try expect("50%", in: opened.catchmentWay(twice))
    let empty = CountyCase(
      baseline: opened.baseline, law: opened.law, scenarios: [Scenario(name: "空")], remarks: [])
    try expect("划片", "40%", in: empty.catchmentWay("空"))
  }

  private func expect(
    _ words: String..., in result: Result<CatchmentWay, CaseFailure>,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    guard case .failure(let failure) = result else {
      Issue.record("accepted", sourceLocation: location)
      return
    }
    let zh = failure.messages.map(\.zh).joined(separator: "\n")
    for word in words { #expect(zh.contains(word), "\(zh)", sourceLocation: location) }
    #expect(failure.messages.allSatisfy { !$0.en.isEmpty && $0.en != $0.zh })
  }
}
