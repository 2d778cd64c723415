// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// The lines of a signing check: breaches, questions, notes and who leads what.
struct SigningSentences {
  let baseline: Baseline
  let language: Language
  let names: SectionNames
  /// Whether every line tells the reason of an assumed number; otherwise it only says that it is one.
  let isFull: Bool

  init(_ baseline: Baseline, _ language: Language, isFull: Bool = true) {
    self.isFull = isFull
    self.baseline = baseline
    self.language = language
    names = SectionNames(baseline)
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// What is broken, where, when, by how much, and where the limit comes from.
  func line(_ breach: SigningBreach) -> String {
    let old = breach.isInherited ? say("（原来的计划已经如此）", " (so in the plan it builds on)") : ""
    return head(breach.school, breach.stage, breach.year, breach.budgetYear) + told(breach) + old
  }

  /// What must be asked.
  func line(_ question: SigningQuestion) -> String {
    head(question.school, question.stage, question.year, nil) + told(question.gap)
  }

  private func head(
    _ school: ID<School>?, _ stage: Stage?, _ year: SchoolYear?, _ budget: BudgetYear?
  ) -> String {
    let when =
      year.map { say("\($0.firstYear) 学年", "\($0.firstYear)") }
      ?? budget.map { say("\($0.year) 年", "\($0.year)") }
    let place =
      school.map { names($0, stage, language) } ?? stage.map { Labels.stage($0)[language] }
      ?? say("全县", "the county")
    return [when, place].compactMap(\.self).joined(separator: " ") + say("：", ": ")
  }

  private func told(_ breach: SigningBreach) -> String {
    switch breach.subject {
    case .resource(let kind): resource(kind, breach)
    case .lost:
      say(
        "交流给镇区、城区学校的教职工比从那里来的多 \(whole(breach.figure)) 人，应不多于 0 人",
        "gives town and city schools \(whole(breach.figure)) more staff than it gets from them; it should give none on balance"
      )
    case .hired: hired(breach)
    case .designated:
      say(
        "认定骨干教师 \(whole(breach.figure)) 人，超过当年名额 \(whole(breach.limit)) 人（县里写明）",
        "\(whole(breach.figure)) backbone teachers designated, above the year's quota of \(whole(breach.limit)) (stated by the county)"
      )
    case .recurrentMoney:
      say(
        "新增的工资、租金和补助 \(wan(breach.figure)) 万元，超过经常性预算 \(wan(breach.limit)) 万元（县里写明）",
        "added wages, rents and allowances of \(wan(breach.figure)) (10,000 yuan) exceed the recurrent budget of \(wan(breach.limit)) (stated by the county)"
      )
    case .project(let id):
      breach.rule == .privateSchools
        ? say(
          "民办学校的项目“\(id)”用县里 \(wan(breach.figure)) 万元，县里没有写明资助民办学校",
          "the project “\(id)” of a private school takes \(wan(breach.figure)) (10,000 yuan) of the county, which does not say that it funds private schools"
        )
        : say(
          "项目“\(id)”\(wan(breach.figure)) 万元，没有写明牵头单位",
          "nobody is named to lead the project “\(id)”, \(wan(breach.figure)) (10,000 yuan)")
    case .measures(let action):
      say(
        "“\(Labels.action(action).zh)”共 \(wan(breach.figure)) 万元，措施表和责任分工表都没有写明牵头单位",
        "nobody is named to lead “\(Labels.action(action).en)”, \(wan(breach.figure)) (10,000 yuan), neither by the measures nor by the division of responsibilities"
      )
    }
  }

  private func resource(_ kind: ResourceKind, _ breach: SigningBreach) -> String {
    let (figure, limit) = (whole(breach.figure), whole(breach.limit))
    let added = whole(breach.added ?? breach.figure)
    let (unit, word) = (Labels.unit(kind), ReasonWords.kind(kind))
    switch breach.rule {
    case .sportsLand:
      if case .reckoned(let share) = breach.origin {
        return say(
          "当年新增 \(added) 平方米后，室外运动场地共 \(figure) 平方米；按校园用地的 \(percent(share)) 只放得下 \(limit) 平方米（\(basis(share))）",
          "with \(added) m² added, grounds are \(figure) m²; \(percent(share)) of the site hold \(limit) m² (\(basis(share)))"
        )
      }
      return say(
        "当年新增 \(added) 平方米后，运动场馆共 \(figure) 平方米，超过学校表写明的上限 \(limit) 平方米",
        "with \(added) m² added, sports area is \(figure) m², above the limit of \(limit) m² that the schools table states"
      )
    case .multimediaRooms:
      guard case .classes(let others) = breach.origin else { return "" }
      return say(
        "当年添配 \(added) 间后共有网络多媒体教室 \(figure) 间，班级和专用教室一共只有 \(limit) 个（\(basis(others))）",
        "with \(added) bought there are \(figure) multimedia rooms for \(limit) classes and specialist rooms (\(basis(others)))"
      )
    case .backboneTeachers:
      guard case .reckoned(let share) = breach.origin else { return "" }
      return say(
        "当年增加 \(added) 人后骨干教师 \(figure) 人，超过教职工的 \(percent(share))，即 \(limit) 人（\(basis(share))）",
        "with \(added) added there are \(figure) backbone teachers, above \(percent(share)) of the staff, \(limit) (\(basis(share)))"
      )
    case .privateSchools:
      return say(
        "民办学校，方案却给它 \(word.zh) \(figure) \(unit.zh)，县里没有写明资助民办学校",
        "a private school, yet it gets \(figure) \(unit.en) of \(word.en); the county does not say that it funds private schools"
      )
    default: return ""
    }
  }

  private func hired(_ breach: SigningBreach) -> String {
    let (figure, limit) = (whole(breach.figure), whole(breach.limit))
    return switch breach.origin {
    case .retirements(let areAssumed):
      say(
        "招聘 \(figure) 人；教职工已经超过编制，只能补当年退休的 \(limit) 人\(areAssumed ? "（编制是按师生比估计的假设，请填核定编制）" : "")",
        "\(figure) hired; staff stands above the posts already, so that only the \(limit) who retire may be replaced\(areAssumed ? " (posts are assumed from the ratio; state the authorised ones)" : "")"
      )
    case .ratio:
      say(
        "招聘 \(figure) 人，编制只空出 \(limit) 人（编制是按师生比估计的假设，请填核定编制）",
        "\(figure) hired for \(limit) free posts (posts are assumed from the ratio; state the authorised ones)"
      )
    default:
      say(
        "招聘 \(figure) 人，核定编制只空出 \(limit) 人（县里写明）",
        "\(figure) hired for \(limit) free posts (authorised posts as the county states them)")
    }
  }
}

extension SigningSentences {
  private func told(_ gap: SigningQuestion.Gap) -> String {
    switch gap {
    case .land(let added):
      say(
        "要新增运动场馆 \(whole(added)) 平方米，学校表却没有运动场馆面积上限，也没有占地面积：校园放得下多少？",
        "\(whole(added)) m² of sports area are added, and schools.csv gives neither a limit nor the land: how much does the site hold?"
      )
    case .sportsArea(let added):
      say(
        "要新增运动场馆 \(whole(added)) 平方米，现有多少没有数据：校园放得下吗？",
        "\(whole(added)) m² of sports area are added to an unknown amount: does the site hold them?"
      )
    case .specialistRooms(let held, let known):
      say(
        "要有网络多媒体教室 \(whole(held)) 间，班级和已知的专用教室只有 \(whole(known)) 个：音乐、美术专用教室各有几间？",
        "there would be \(whole(held)) multimedia rooms for \(whole(known)) classes and known specialist rooms: how many music and art rooms are there?"
      )
    case .classes:
      say(
        "要添配网络多媒体教室，班级数或现有间数没有数据：配给哪些班？",
        "multimedia rooms are bought, but classes or rooms are not known: for which classes?")
    case .staff:
      say(
        "要增加骨干教师，教职工或现有骨干教师没有数据：占多大比例？",
        "backbone teachers are added, but staff or backbone teachers are not known: what part are they?"
      )
    case .totalStaff(let sections):
      say(
        "要招聘教师，有 \(sections) 个学部没有教职工数：全县教职工共多少人？",
        "teachers are hired, but \(sections) sections give no staff: how many are there in all?")
    case .posts:
      say(
        "要招聘教师，没有核定编制，标准也没有写师生比：编办核定多少人？",
        "teachers are hired, authorised posts are not given, and the standard has no ratio: how many posts are there?"
      )
    case .totalPupils(let sections):
      say(
        "要招聘教师，没有核定编制，有 \(sections) 个学部没有学生数，编制估不出来：核定编制是多少？",
        "teachers are hired, authorised posts are not given, and \(sections) sections give no pupils to derive them from: how many posts are there?"
      )
    case .pupils:
      say(
        "没有学生数，不知道是不是小规模学校或萎缩小校：有多少学生？",
        "pupils are not known, and so neither whether it is small: how many are there?")
    case .staying(let kind, let added, let number):
      staying(kind, added, number)
    case .lead(let lead):
      say(
        "第 \(lead.items.joined(separator: "、")) 项的责任单位有 \(lead.among.joined(separator: "、"))，没有写明"
          + "牵头单位：方案里 \(lead.tasks) 件事、\(NumberText.wan(lead.money)) 万元由谁牵头？"
          + "请在责任分工表的“牵头单位”写明。",
        "for item \(lead.items.joined(separator: ", ")) the county names "
          + "\(lead.among.joined(separator: ", ")) and no lead: who leads \(lead.tasks) "
          + "\(lead.tasks == 1 ? "task" : "tasks") of \(NumberText.wan(lead.money)) (10,000 yuan)? Name it in "
          + "the table of responsibilities (lead)."
      )
    case .price(let task):
      say(
        "“\(name(task))”没有价格，也没有牵头单位：要不要花钱，由谁牵头？",
        "“\(name(task))” has neither a price nor a lead department: does it cost money, and who leads it?"
      )
    }
  }

  private func staying(_ kind: ResourceKind, _ added: Quantity, _ number: Parameter) -> String {
    let unit = Labels.unit(kind)
    let (amount, word) = (whole(added), ReasonWords.kind(kind))
    return say(
      "目标学年不足 \(plain(number)) 人而且比基年少，方案按标准给它添\(word.zh) \(amount) \(unit.zh)："
        + "保留还是撤并，研究过没有？（\(basis(number))）",
      "under \(plain(number)) pupils in the target year and shrinking; the plan adds \(amount) "
        + "\(unit.en) of \(word.en), as the standard asks: has the county decided whether it stays? "
        + "(\(basis(number)))")
  }

  /// What whoever signs should know.
  func line(_ note: SigningNote) -> String {
    switch note {
    case .recurrentUnlimited(let years):
      let parts = years.map {
        say("\($0.year.year) 年 ", "\($0.year.year): ") + NumberText.wan($0.amount)
      }
      return say(
        "没有写经常性预算，下列各年新增的工资、租金和补助没有限额（万元）：\(parts.joined(separator: "、"))",
        "no recurrent budget is given; added wages, rents and allowances of these years have no limit (10,000 yuan): \(parts.joined(separator: ", "))"
      )
    case .postsAssumed(let least, let most):
      return say(
        "没有填核定编制，按标准的师生比（小校按班）估计，各年 \(NumberText.whole(least)) 至 \(NumberText.whole(most)) 人：这是假设，以编办核定数为准",
        "authorised posts are not given; by the standard's ratio (small schools by classes) they are \(NumberText.whole(least)) to \(NumberText.whole(most)) over the years: an assumption, the posts office's figure counts"
      )
    case .abovePosts(let stage, let years):
      let place = stage.map { Labels.stage($0)[language] } ?? say("全县", "the county")
      let parts = years.map { entry in
        let persons = NumberText.whole(entry.persons)
        return say(
          "\(entry.year.firstYear) 学年超 \(persons) 人（退休 \(entry.retirements) 人）",
          "\(entry.year.firstYear) \(persons) (\(entry.retirements) retire)")
      }
      return say(
        "\(place)不算当年招聘，教职工已经超编：\(parts.joined(separator: "、"))",
        "\(place): before the year's hires staff stands above the posts by \(parts.joined(separator: ", "))"
      )
    case .unpriced(let names):
      return say(
        "没有价格、没有计入任何金额的：\(names.joined(separator: "、"))",
        "without a price, and so in no sum of money: \(names.joined(separator: ", "))")
    case .noBackboneQuota:
      return say(
        "没有写骨干教师每年的名额（上限 › 认定骨干教师），没有按名额检查",
        "no yearly quota of backbone teachers is given (caps, designate backbone teacher), so none was checked"
      )
    }
  }

  /// Who leads what, for which items, with how much money.
  func line(_ entry: SigningAssignment) -> String {
    let task = name(entry.task)
    let items = entry.items.joined(separator: say("、", ", "))
    let served =
      entry.items.isEmpty
      ? say("不对应标准的指标", "no item of the standard")
      : say("第 \(items) 项", "items \(items)")
    let who =
      entry.department.map { name in
        name + (entry.isByItem ? say("（按责任分工）", " (by the division of responsibilities)") : "")
      } ?? say("没有牵头单位", "nobody leads it")
    return say(
      "\(task)：\(NumberText.wan(entry.money)) 万元，\(served)，\(who)",
      "\(task): \(NumberText.wan(entry.money)) (10,000 yuan), \(served), \(who)")
  }

  private func name(_ task: SigningAssignment.Task) -> String {
    switch task {
    case .measures(let action): Labels.action(action)[language]
    case .project(let id): id.rawValue
    }
  }

  /// A rule that was not checked, with the county's reason.
  func line(_ entry: UncheckedRule) -> String {
    SigningWords.name(entry.rule)[language] + say("：", ": ") + entry.reason
  }

  /// Where the number comes from by which a rule was reckoned, once for all its lines.
  func basisLine(_ breaches: [SigningBreach]) -> String? {
    for origin in breaches.map(\.origin) {
      switch origin {
      case .reckoned(let parameter), .classes(let parameter):
        return SigningSentences(baseline, language).basis(parameter)
      case .stated, .ratio, .retirements, .rule: continue
      }
    }
    return nil
  }

  private func basis(_ parameter: Parameter) -> String {
    guard isFull else {
      return parameter.basis.isAssumed ? say("假设", "assumed") : say("有据", "stated")
    }
    func words(_ text: String) -> String {
      language == .english ? Defaults.english[text] ?? text : text
    }
    return switch parameter.basis {
    case .stated(let source): words(source)
    case .assumed(let reason): say("假设：", "assumed: ") + words(reason)
    }
  }

  private func whole(_ amount: Quantity) -> String { NumberText.fixed(amount.value, places: 0) }

  private func wan(_ amount: Quantity) -> String {
    NumberText.wan(Money(yuan: amount.hundredths / 100))
  }

  private func percent(_ parameter: Parameter) -> String {
    let value = parameter.value * 100
    return NumberText.fixed(value, places: abs(value - value.rounded()) < 0.05 ? 0 : 1) + "%"
  }

  private func plain(_ parameter: Parameter) -> String {
    NumberText.fixed(parameter.value, places: 0)
  }
}
