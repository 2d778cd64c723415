// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Scenarios

/// One change in every way in which it can be said.
struct Sentence: CustomTestStringConvertible, Sendable {
  let verb: Verb
  let kinds: [Change.Kind]
  /// YAML items.
  let yaml: [String]
  /// Phrases.
  let phrases: [String]

  var testDescription: String { verb.rawValue }
}

@Suite struct VerbTests {
  static let nine: ID<Project> = "第九中学"
  static let school: ID<School> = "兴莲中学"

  static func measure(
    _ action: MeasureAction, _ amount: Int, school: ID<School>? = "兴莲中学",
    year: Int = 2026, edit: (inout Measure) -> Void = { _ in }
  ) -> Change.Kind {
    var measure = Measure(
      id: "", action: action, school: school, amount: Quantity(amount), from: SchoolYear(year))
    edit(&measure)
    measure.id = ID(ChangePhrase.writing(.measure(measure)).zh)
    return .measure(measure)
  }

  static let sentences: [Sentence] = [
    Sentence(
      verb: .delay, kinds: [.shift(nine, years: 1)],
      yaml: ["{推迟: 第九中学, 年数: 1}", "{delay: 第九中学, years: 1}", "{延期: 第九中学, 年数: 一年}"],
      phrases: [
        "推迟 第九中学 1年", "第九中学 推迟 1年", "推迟第九中学1年", "第九中学推迟一年", "delay 第九中学 1 year",
        "delay 第九中学 by 1 year", "第九中学 延期 １年", "推迟 第九中学 一年", "推迟 第九中学 年数=1",
        "把 第九中学 推迟 一年", "推迟 第九中学 1",
      ]),
    Sentence(
      verb: .delay, kinds: [.shiftAll(years: 2)],
      yaml: ["{推迟: 全部项目, 年数: 2}", "{delay: all projects, years: 2 years}"],
      phrases: ["所有项目 推迟 2年", "推迟 全部项目 两年", "delay all projects 2 years"]),
    Sentence(
      verb: .advance, kinds: [.shift(nine, years: -1)],
      yaml: ["{提前: 第九中学, 年数: 1}", "{advance: 第九中学, years: 1}"],
      phrases: ["提前 第九中学 1年", "第九中学 提前 一年", "advance 第九中学 1 year"]),
    Sentence(
      verb: .cancel, kinds: [.cancel("第十二小学")],
      yaml: ["{取消: 第十二小学}", "{cancel: 第十二小学}", "{取消: 第十二小学, 理由: 生源不足}"],
      phrases: ["取消 第十二小学", "第十二小学 取消", "取消第十二小学", "cancel 第十二小学"]),
    Sentence(
      verb: .approve, kinds: [.approve("第十二小学")],
      yaml: ["{批准: 第十二小学}", "{approve: 第十二小学}"],
      phrases: ["批准 第十二小学", "approve 第十二小学", "批准第十二小学"]),
    Sentence(
      verb: .resize, kinds: [.resizePlaces("第十一中学", places: 2000)],
      yaml: ["{调整规模: 第十一中学, 学位: 2000}", "{resize: 第十一中学, places: 2000 places}"],
      phrases: [
        "第十一中学 按2000学位建", "第十一中学 按2000个学位建设", "调整规模 第十一中学 2000学位",
        "resize 第十一中学 to 2000 places", "调整规模 第十一中学 学位 2000", "第十一中学按2000学位建",
      ]),
    Sentence(
      verb: .resize,
      kinds: [
        .resizePlaces("第十一中学", places: 2000), .resizeArea("第十一中学", area: Quantity(30000)),
      ],
      yaml: [
        "{调整规模: 第十一中学, 学位: 2000, 面积: 30000平方米}", "{resize: 第十一中学, places: 2000, area: 30000}",
      ],
      phrases: ["调整规模 第十一中学 2000学位 30000平方米", "resize 第十一中学 2000 places 30,000 m2"]),
    Sentence(
      verb: .cost, kinds: [.cost(nine, Money(yuan: 110_000_000))],
      yaml: ["{调整投资: 第九中学, 投资: 11000万元}", "{cost: 第九中学, investment: 110000000 yuan}"],
      phrases: ["调整投资 第九中学 11000万元", "第九中学 调整投资 1.1亿元", "cost 第九中学 110 million yuan"]),
    Sentence(
      verb: .phase,
      kinds: [
        .payments(
          nine,
          [
            PaymentShare(year: BudgetYear(2025), share: 0.4),
            PaymentShare(year: BudgetYear(2026), share: 0.6),
          ])
      ],
      yaml: [
        "{分期: 第九中学, 比例: {2025: 40%, 2026: 60%}}", "{phase: 第九中学, shares: {2025: 40%, 2026: 0.6}}",
        "{分期: 第九中学, 2026: 60%, 2025年: 40%}",
      ],
      phrases: [
        "分期 第九中学 2025年40% 2026年60%", "分期 第九中学 2025年 40% 2026年 60%",
        "phase 第九中学 2025:40% 2026=60%", "第九中学 分期 2026年60%，2025年40%",
      ]),
    Sentence(
      verb: .openByGrade, kinds: [.opening(nine, .byGrade)],
      yaml: ["{逐年级招生: 第九中学}", "{open by grades: 第九中学}"],
      phrases: ["逐年级招生 第九中学", "第九中学 逐年级招生", "open by grades 第九中学"]),
    Sentence(
      verb: .openWhole, kinds: [.opening(nine, .whole)],
      yaml: ["{整体招生: 第九中学}", "{open whole: 第九中学}"],
      phrases: ["整体招生 第九中学", "第九中学整体招生", "open whole 第九中学"]),
    Sentence(
      verb: .hire, kinds: [measure(.hirePEOrArtsTeacher, 2)],
      yaml: [
        "{招聘: 兴莲中学, 岗位: 体育, 人数: 2, 年份: 2026}", "{hire: 兴莲中学, post: PE, number: 2, year: 2026}",
        "{招聘: 兴莲中学, 岗位: 美术教师, 人数: 两人, 年份: 2026年}",
      ],
      phrases: [
        "招聘 兴莲中学 体育 2人 2026年", "招聘 兴莲中学 2名体育教师 2026年", "2026年 兴莲中学 招聘 音乐 两人",
        "hire 兴莲中学 2 PE teachers in 2026", "hire 兴莲中学 music 2 people 2026",
      ]),
    Sentence(
      verb: .hire,
      kinds: [
        measure(.hireTeacher, 5, school: nil, year: 2025) {
          $0.until = SchoolYear(2028)
          $0.stage = .junior
          $0.unitCost = Money(yuan: 100_000)
          $0.departments = ["编办", "教科体局"]
        }
      ],
      yaml: [
        "{招聘: 全县, 岗位: 数学, 人数: 5, 年份: 2025, 截止: 2028, 学段: 初中, 单价: 10万元, 责任单位: 编办、教科体局}",
        "{hire: county, number: 5, year: 2025, until: 2028, stage: junior, unit cost: 100000 yuan, department: 编办、教科体局}",
      ],
      phrases: [
        "招聘 全县 5人 2025-2028年 初中 单价 10万元 责任单位 编办、教科体局",
        "hire county 5 people 2025 until 2028 junior unit cost 100000 yuan department 编办、教科体局",
        "招聘 全县 5人 2025年 至2028年 初中 单价=10万元 责任单位=编办、教科体局",
      ]),
    Sentence(
      verb: .train, kinds: [measure(.upgradeQualification, 3)],
      yaml: [
        "{学历提升: 兴莲中学, 人数: 3, 年份: 2026}", "{train: 兴莲中学, number: 3, year: 2026}",
      ],
      phrases: ["学历提升 兴莲中学 3人 2026年", "train 兴莲中学 3 teachers 2026"]),
    Sentence(
      verb: .retrain, kinds: [measure(.retrainForPEOrArts, 2)],
      yaml: [
        "{转岗培训: 兴莲中学, 人数: 2, 年份: 2026}", "{retrain: 兴莲中学, number: 2, year: 2026}",
      ],
      phrases: [
        "转岗培训 兴莲中学 2人 2026年", "retrain 兴莲中学 2 teachers 2026",
      ]),
    Sentence(
      verb: .designate, kinds: [measure(.designateBackbone, 3)],
      yaml: [
        "{认定骨干: 兴莲中学, 人数: 3, 年份: 2026}", "{designate: 兴莲中学, number: 3, year: 2026}",
      ],
      phrases: ["认定骨干 兴莲中学 3人 2026年", "designate 兴莲中学 3 teachers 2026"]),
    Sentence(
      verb: .rotate, kinds: [measure(.rotateBackbone, 1) { $0.giver = "长冈中学" }],
      yaml: [
        "{交流轮岗: 兴莲中学, 从: 长冈中学, 岗位: 骨干, 人数: 1, 年份: 2026}",
        "{rotate: 兴莲中学, from: 长冈中学, post: backbone, number: 1, year: 2026}",
      ],
      phrases: [
        "交流轮岗 兴莲中学 从 长冈中学 骨干 1人 2026年", "交流轮岗 从 长冈中学 到 兴莲中学 骨干 1人 2026年",
        "rotate 兴莲中学 from 长冈中学 backbone 1 teacher 2026",
      ]),
    Sentence(
      verb: .buy,
      kinds: [
        measure(.buyEquipment, 500_000), measure(.equipMultimediaRoom, 3),
        measure(.openMusicRoom, 1), measure(.openArtRoom, 2),
      ],
      yaml: [
        "{购置: 兴莲中学, 设备: 50万元, 多媒体教室: 3, 音乐教室: 1间, 美术教室: 2, 年份: 2026}",
        "{buy: 兴莲中学, equipment: 500000 yuan, multimedia rooms: 3, music rooms: 1, art rooms: 2, year: 2026}",
      ],
      phrases: [
        "购置 兴莲中学 设备 50万元 多媒体教室 3间 音乐教室 1间 美术教室 2间 2026年",
        "购置 兴莲中学 50万元设备 3间多媒体教室 1间音乐教室 2间美术教室 2026年",
        "buy 兴莲中学 equipment 500000 yuan multimedia rooms 3 music rooms 1 art rooms 2 2026",
      ]),
    Sentence(
      verb: .add, kinds: [measure(.addTeachingArea, 600), measure(.addSportsArea, 1500)],
      yaml: [
        "{增建: 兴莲中学, 教学用房: 600, 运动场: 1500平方米, 年份: 2026}",
        "{add: 兴莲中学, teaching area: 600 m2, sports area: 1500, year: 2026}",
      ],
      phrases: [
        "增建 兴莲中学 教学用房 600平方米 运动场 1500平方米 2026年",
        "增建 兴莲中学 600平方米教学用房 1500平方米运动场 2026年",
        "add 兴莲中学 teaching area 600 m2 sports area 1500 m2 2026",
      ]),
    Sentence(
      verb: .add, kinds: [measure(.addRoofSportsArea, 1200)],
      yaml: [
        "{增建: 兴莲中学, 屋顶运动场: 1200, 年份: 2026}",
        "{add: 兴莲中学, roof sports area: 1200 m2, year: 2026}",
      ],
      phrases: [
        "增建 兴莲中学 屋顶运动场 1200平方米 2026年", "增建 兴莲中学 1200平方米架空运动场 2026年",
        "add 兴莲中学 roof sports area 1200 m2 2026",
      ]),
    Sentence(
      verb: .lease, kinds: [measure(.leaseSportsArea, 1500) { $0.until = SchoolYear(2030) }],
      yaml: [
        "{租赁: 兴莲中学, 面积: 1500, 年份: 2026, 截止: 2030}",
        "{lease: 兴莲中学, area: 1500 m2, year: 2026, until: 2030}",
      ],
      phrases: ["租赁 兴莲中学 1500平方米 2026年至2030年", "lease 兴莲中学 1500 m2 2026 until 2030"]),
    Sentence(
      verb: .scale,
      kinds: [
        .scaleMeasures(.hireTeacher, factor: 2, from: SchoolYear(2025)),
        .scaleMeasures(.hirePEOrArtsTeacher, factor: 2, from: SchoolYear(2025)),
      ],
      yaml: [
        "{加倍: {招聘: 2, 自: 2025}}", "{scale: {hire: 2, from: 2025}}", "{加倍: 招聘, 倍数: 2倍, 自: 2025年}",
      ],
      phrases: ["加倍 招聘 2倍 自2025年", "招聘 加倍 ×2 2025年起", "scale hire ×2 from 2025"]),
    Sentence(
      verb: .expand,
      kinds: [
        .expand(
          ClassExpansion(
            school: "将军小学", stage: .primary, classes: 4, year: SchoolYear(2027)))
      ],
      yaml: [
        "{扩建: 将军小学, 学段: 小学, 班数: 4, 学年: 2027}", "{扩建: 将军小学, 学段: 小学, 班数: 4个班, 年份: 2027年}",
        "{expand: 将军小学, stage: primary, classes: 4, year: 2027}",
      ],
      phrases: [
        "扩建 将军小学 小学 4个班 2027年", "将军小学 小学 扩建4个班 2027年", "2027年 将军小学 小学 扩建 四个教学班",
        "expand 将军小学 primary by 4 classes in 2027", "将军小学 小学 2027年 增班 4个班",
      ]),
    Sentence(
      verb: .close, kinds: [.close(Closure(school: "将军小学", year: SchoolYear(2026)))],
      yaml: ["{停办: 将军小学, 年份: 2026}", "{close: 将军小学, year: 2026}"],
      phrases: ["停办 将军小学 2026年", "将军小学 2026年 停办", "close 将军小学 in 2026"]),
    Sentence(
      verb: .merge,
      kinds: [.close(Closure(school: "将军小学", year: SchoolYear(2026), receiver: "第九小学"))],
      yaml: [
        "{撤并: 将军小学, 并入: 第九小学, 年份: 2026}", "{merge: 将军小学, into: 第九小学, year: 2026}",
      ],
      phrases: [
        "撤并 将军小学 并入 第九小学 2026年", "撤并 将军小学 并入第九小学 2026年",
        "merge 将军小学 into 第九小学 2026",
      ]),
    Sentence(
      verb: .catchment,
      kinds: [
        .catchment(
          CatchmentShare(
            source: .zone("城关学区"), stage: .primary, target: "第九小学", share: 0.4,
            from: SchoolYear(2025)))
      ],
      yaml: [
        "{划片: 城关学区, 学段: 小学, 到: 第九小学, 比例: 40%, 自: 2025}",
        "{catchment: 城关学区, stage: primary, to: 第九小学, share: 0.4, from: 2025}",
      ],
      phrases: [
        "划片 城关学区 小学 到 第九小学 40% 自2025年",
        "catchment 城关学区 primary to 第九小学 40% from 2025",
      ]),
    Sentence(
      verb: .feeder,
      kinds: [
        .catchment(
          CatchmentShare(
            source: .school("第九小学"), stage: .junior, target: "第九中学", share: 1,
            from: SchoolYear(2025)))
      ],
      yaml: [
        "{对口升学: 第九小学, 到: 第九中学, 比例: 100%, 自: 2025}",
        "{feeder: 第九小学, to: 第九中学, share: 100%, from: 2025}",
      ],
      phrases: ["对口升学 第九小学 到 第九中学 100% 自2025年", "feeder 第九小学 to 第九中学 100% from 2025"]),
    Sentence(
      verb: .budget, kinds: [.budget(BudgetYear(2027), Money(yuan: 30_000_000))],
      yaml: ["{预算: 2027, 金额: 3000万元}", "{budget: 2027, amount: 30 million yuan}"],
      phrases: ["预算 2027年 3000万元", "2027年 预算 3,000万元", "budget 2027 30 million yuan"]),
    Sentence(
      verb: .lockProject, kinds: [.lockProject(nine)],
      yaml: ["{锁定: 第九中学}", "{lock: 第九中学}", "{锁定项目: 第九中学}"],
      phrases: ["锁定 第九中学", "lock 第九中学", "lock project 第九中学"]),
    Sentence(
      verb: .lockSchool, kinds: [.lockSchool(school)],
      yaml: ["{锁定学校: 兴莲中学}", "{lock school: 兴莲中学}"],
      phrases: ["锁定学校 兴莲中学", "lock school 兴莲中学"]),
    Sentence(
      verb: .births, kinds: [.births(factor: 0.9, from: 2024)],
      yaml: [
        "{出生: 0.9, 自: 2024}", "{births: 0.9, from: 2024}", "{出生: 全县, 系数: 90%, 自: 2024年}",
      ],
      phrases: [
        "出生 ×0.9 自2024年", "出生 90% 2024年起", "births x0.9 from 2024", "全县 出生 0.9倍 自 2024年",
      ]),
    Sentence(
      verb: .migration,
      kinds: [
        .migration(
          MigrationLine(zone: "城关学区", grades: 1...6, year: SchoolYear(2025), pupils: -30))
      ],
      yaml: [
        "{迁移: 城关学区, 年级: 1-6, 年份: 2025, 人数: -30}",
        "{migration: 城关学区, grades: 1-6, year: 2025, pupils: -30}",
      ],
      phrases: [
        "迁移 城关学区 1-6年级 2025年 -30人", "迁移 城关学区 一至六年级 2025年 -30人",
        "migration 城关学区 grades 1-6 2025 -30 pupils",
      ]),
    Sentence(
      verb: .progression, kinds: [.progression(shift: -0.005)],
      yaml: ["{升级率: -0.005}", "{progression: -0.5%}", "{升级率: 全县, 调整: -0.5个百分点}"],
      phrases: ["升级率 -0.5%", "progression -0.005", "升级率 -0.5个百分点"]),
    Sentence(
      verb: .slippage, kinds: [.slippage(years: 1)],
      yaml: ["{工期延误: 1年}", "{slippage: 1}"],
      phrases: ["工期延误 1年", "工期延误 一年", "slippage 1 year"]),
    Sentence(
      verb: .prices, kinds: [.prices(factor: 1.1)],
      yaml: ["{价格: 1.1}", "{prices: 110%}"],
      phrases: ["价格 ×1.1", "prices ×1.1", "价格 1.1倍"]),
  ]

  @Test(arguments: sentences)
  func everyVerbIsReadFromYAMLInBothLanguages(_ sentence: Sentence) {
    for item in sentence.yaml {
      let (scenario, problems) = ScenarioFile.parse(
        text: "名称: 试\n变更:\n  - \(item)\n", fileName: "t.yaml", county: WhatIfCounty.shared)
      #expect(problems.isEmpty, "\(item)")
      #expect(scenario?.changes.map(\.kind) == sentence.kinds, "\(item)")
    }
  }

  @Test(arguments: sentences)
  func everyVerbIsReadFromTheCommandLineInBothLanguages(_ sentence: Sentence) {
    for phrase in sentence.phrases {
      let (changes, problems) = ChangePhrase.parse(phrase, county: WhatIfCounty.shared)
      #expect(problems.isEmpty, "\(phrase)")
      #expect(changes.map(\.kind) == sentence.kinds, "\(phrase)")
    }
  }

  @Test(arguments: sentences)
  func whatIsWrittenReadsBackAsTheSameChange(_ sentence: Sentence) {
    for kind in sentence.kinds {
      let written = ChangePhrase.writing(kind)
      for phrase in [written.zh, written.en] {
        let (changes, problems) = ChangePhrase.parse(phrase, county: WhatIfCounty.shared)
        #expect(problems.isEmpty, "\(phrase)")
        #expect(changes.map(\.kind) == [kind], "\(phrase)")
      }
    }
  }

  @Test func noVerbIsLeftOut() {
    #expect(Set(Self.sentences.map(\.verb)) == Set(Verb.allCases))
  }

  @Test func noWordSpellsTwoVerbs() {
    let words = Verb.allCases.flatMap(\.allWords)
    #expect(Set(words).count == words.count)
  }

  @Test func noWordSpellsTwoFieldsOfOneVerb() {
    for verb in Verb.allCases {
      let words = (verb.fields + [.reason]).flatMap(\.allWords)
      #expect(Set(words).count == words.count, "\(verb): \(words)")
    }
  }

  @Test func aReasonIsTakenAsItStands() {
    let (changes, problems) = ChangePhrase.parse(
      "推迟 第九中学 1年 理由 用地 批复 取消 未下", county: WhatIfCounty.shared)
    #expect(problems.isEmpty)
    #expect(changes == [Change(.shift("第九中学", years: 1), reason: "用地 批复 取消 未下")])
  }

  @Test func severalChangesStandInOnePhrase() {
    let (changes, problems) = ChangePhrase.parse(
      "推迟 第九中学 1年；取消 第十二小学; 出生 ×0.9 自2024年", county: WhatIfCounty.shared)
    #expect(problems.isEmpty)
    #expect(
      changes.map(\.kind) == [
        .shift("第九中学", years: 1), .cancel("第十二小学"), .births(factor: 0.9, from: 2024),
      ])
  }
}
