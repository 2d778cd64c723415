// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng sign")
struct SignTests {
  /// The small county with its posts stated.
  private func county() throws -> Folder {
    let folder = try Folder.changxi()
    try folder.edit("county.yaml") {
      $0 + "核定编制:\n  - {起始学年: 2024, 编制: 400, 来源: 检验用}\n"
    }
    return folder
  }

  private static var chinese: Regex<Substring> { /\p{Han}/ }

  @Test func aPlanThatBreaksNothingEndsWithZeroAndSaysWhatWasChecked() async throws {
    let folder = try county()
    let answer = try await Junheng.run("sign", folder.path)
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.text.contains("没有会被退回的地方"), "\(answer.text)")
    #expect(answer.text.contains("招聘教师：357.0 万元，第 1 项，县教育局"), "\(answer.text)")
    // Whoever signs is told where nothing was held against the plan.
    #expect(answer.text.contains("没有写经常性预算"), "\(answer.text)")
    let json = try await Junheng.run("sign", folder.path, "--format", "json").json()
    #expect(json["schema"].text == "junheng.sign/1")
    #expect(json["signing"]["wouldBeSigned"].bool == true)
    #expect(json["signing"]["rules"].elements.count == 9)
  }

  @Test func aBreachEndsWithThreeAndNamesRuleFigureAndLimit() async throws {
    let folder = try county()
    try folder.edit("measures.csv") {
      $0 + "配备网络多媒体教室,河西小学,,20,2026,,县教育局,检验用\n"
    }
    let answer = try await Junheng.run("sign", folder.path, "--format", "json")
    #expect(answer.code == 3, "\(answer.all)")
    let breaches = try answer.json()["signing"]["breaches"].elements
    #expect(breaches.count == 1)
    #expect(breaches.first?["rule"].text == "multimediaRooms")
    #expect(breaches.first?["school"].text == "河西小学")
    #expect(breaches.first?["year"].number == 2026)
    #expect(breaches.first?["added"].number == 20)
    #expect(breaches.first?["inherited"].bool == false)
    let text = try await Junheng.run("sign", folder.path)
    #expect(text.code == 3)
    #expect(text.text.contains("当年添配 20 间后"), "\(text.text)")
  }

  @Test func aRuleThatTheCountySwitchesOffIsListedWithItsReason() async throws {
    let folder = try county()
    try folder.edit("measures.csv") {
      $0 + "配备网络多媒体教室,河西小学,,20,2026,,县教育局,检验用\n"
    }
    try folder.edit("county.yaml") {
      $0 + "不检查规则:\n  - {规则: 多媒体教室数, 理由: 明年并校}\n"
    }
    let answer = try await Junheng.run("sign", folder.path)
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.text.contains("没有检查，理由：明年并校"), "\(answer.text)")
    #expect(answer.text.contains("有 1 条规则按县里的决定没有检查"), "\(answer.text)")
  }

  @Test func aQuestionThatIsOpenEndsWithThreeAndIsNoBreach() async throws {
    let folder = try Folder.changxi()
    let answer = try await Junheng.run("sign", folder.path)
    #expect(answer.code == 3, "\(answer.all)")
    #expect(answer.text.contains("还不能签"), "\(answer.text)")
    #expect(answer.text.contains("编办核定多少人"), "\(answer.text)")
  }

  @Test func aPlanFileOfTheSearchIsJudgedAgainstThePlanThatItBuildsOn() async throws {
    let folder = try county()
    let plan = folder["方案.yaml"].path
    _ = try await Junheng.run("search", folder.path, "--output", plan)
    let answer = try await Junheng.run("sign", folder.path, plan, "--format", "json")
    let json = try answer.json()
    #expect(json["base"].text == "基准方案")
    #expect(answer.code == (json["signing"]["wouldBeSigned"].bool == true ? 0 : 3), "\(answer.all)")
    // The plan file names no departments, and this county has no division of responsibilities.
    let rules = Set(json["signing"]["breaches"].elements.compactMap { $0["rule"].text })
    #expect(rules == ["departments"], "\(answer.text)")
    let wrong = try await Junheng.run("sign", folder.path, plan, "--change", "第九中学晚一年")
    #expect(wrong.code == 2, "\(wrong.all)")
  }

  @Test func theEnglishAnswerIsComplete() async throws {
    let folder = try Folder.changxi()
    try folder.edit("measures.csv") {
      $0 + "配备网络多媒体教室,河西小学,,20,2026,,,检验用\n"
    }
    let answer = try await Junheng.run("sign", folder.path, "--language", "en")
    #expect(answer.code == 3, "\(answer.all)")
    let names = [
      "长溪县", "第九中学建设项目", "河西小学", "综合楼", "城关第一小学", "信息化", "县教育局",
    ]
    for line in answer.text.split(separator: "\n") {
      let rest = names.reduce(String(line)) { $0.replacing($1, with: "") }
      #expect(!rest.contains(Self.chinese), "\(line)")
    }
  }

  /// What the county's own plan breaks, by rule, and what is to be asked.
  private static let ofTheFive: [(county: String, breaches: [String: Int], questions: [String])] = [
    ("changjiang", [:], []), ("lusong", [:], ["posts"]), ("qitai", [:], ["posts"]),
    ("sixian", ["posts": 2], []), ("xingguo", ["posts": 6], []),
  ]

  @Test(arguments: ["changjiang", "lusong", "qitai", "sixian", "xingguo"])
  func thePlansOfTheFiveCountiesAreJudgedAsKnown(county: String) async throws {
    let folder = Fixtures.repository.appendingPathComponent("scenarios/\(county)")
    let json = try await Junheng.run("sign", folder.path, "--format", "json").json()
    var breaches: [String: Int] = [:]
    for breach in json["signing"]["breaches"].elements {
      breaches[breach["rule"].text ?? "", default: 0] += 1
    }
    let known = try #require(Self.ofTheFive.first { $0.county == county })
    #expect(breaches == known.breaches)
    #expect(
      json["signing"]["questions"].elements.compactMap { $0["rule"].text } == known.questions)
  }

  /// Rules that limit a school by itself: the search keeps them.
  private static let ofSchools: Set<String> = [
    "sportsLand", "multimediaRooms", "privateSchools", "rotation", "backboneTeachers",
    "shrinkingSchools",
  ]

  @Test(arguments: [3, 4, 6])
  func aPlanForAMadeCountyBreaksNoRuleThatLimitsASchool(seed: Int) async throws {
    let folder = try Folder()
    let made = try await Junheng.run(
      "synthesize", folder.path + "/county", "--schools", "\(40 + seed * 3)", "--seed", "\(seed)")
    #expect(made.code == 0, "\(made.all)")
    let plan = folder["plan.yaml"].path
    let json = try await Junheng.run(
      "search", folder.path + "/county", "--format", "json", "--output", plan
    ).json()
    #expect(json["status"].text == "feasible")
    let signed = try await Junheng.run(
      "sign", folder.path + "/county", plan, "--format", "json"
    ).json()
    for breaches in [json["signing"]["breaches"], signed["signing"]["breaches"]] {
      let own = breaches.elements.filter {
        Self.ofSchools.contains($0["rule"].text ?? "") && $0["inherited"].bool == false
      }
      #expect(own.isEmpty, "\(own)")
    }
  }

  @Test func theAnswerOfASearchSaysBesideItWhetherItWouldBeSigned() async throws {
    let folder = try county()
    let chinese = try await Junheng.run("search", folder.path)
    #expect(chinese.text.contains("会签检查："), "\(chinese.text)")
    let english = try await Junheng.run("search", folder.path, "--language", "en")
    #expect(english.text.contains("Signing check:"), "\(english.text)")
  }
}
