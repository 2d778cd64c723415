// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

/// All words of this module's problems and notices, in Chinese and in English.
extension ChangeProblem {
  /// What is wrong.
  public var reason: Bilingual {
    switch kind {
    case .syntax(let detail): return say("不是合法的 YAML：\(detail)", "this is not YAML: \(detail)")
    case .tooLarge(let limit):
      return say("内容过长，上限 \(limit) 字节", "longer than the limit of \(limit) bytes")
    case .tooDeep(let limit):
      return say("嵌套超过 \(limit) 层", "nested deeper than \(limit) levels")
    case .alias: return say("使用了锚点与别名（& 和 *）", "anchors and aliases (& and *) are used")
    case .tooManyChanges(let limit):
      return say("变更超过 \(limit) 条", "more than \(limit) changes")
    case .notAMapping: return say("此处应为“键: 值”", "keys with values are wanted here")
    case .notAList: return say("此处应为以“-”开头的清单", "a list of items with “-” is wanted here")
    case .notAValue(let key):
      return say("“\(key)”应为单个值", "“\(key)” wants a single value")
    case .duplicateKey(let key): return say("“\(key)”重复出现", "“\(key)” stands here twice")
    case .unknownKey(let key, let nearest, _):
      return say(
        "不认识的键“\(key)”" + Words.nearest(nearest).zh,
        "unknown key “\(key)”" + Words.nearest(nearest).en)
    case .unknownVerb(let word, let nearest):
      return say(
        "不认识的动作“\(word)”" + Words.nearest(nearest).zh,
        "unknown verb “\(word)”" + Words.nearest(nearest).en)
    case .severalVerbs(let verbs):
      return say(
        "一句话里有几个动作：" + verbs.map { $0.words.zh[0] }.joined(separator: "、"),
        "several verbs in one phrase: " + verbs.map { $0.words.en[0] }.joined(separator: ", "))
    case .noVerb: return say("没有说明做什么", "it does not say what to do")
    case .missingField(let verb, let field):
      let (zh, en) = (verb?.words.zh[0] ?? "", verb?.words.en[0] ?? "")
      return say(
        "“\(zh)”缺少“\(field.words.zh[0])”", "“\(en)” lacks “\(field.words.en[0])”")
    case .missingOneOf(let verb, let fields):
      return say(
        "“\(verb.words.zh[0])”须至少给出其一：" + Words.list(fields).zh,
        "“\(verb.words.en[0])” wants at least one of: " + Words.list(fields).en)
    case .missingName: return say("方案没有名称", "the scenario has no name")
    case .reservedName(let name):
      return say("“\(name)”专指县里自己的方案", "“\(name)” stands for the county's own plan")
    case .missingObject(let verb):
      return say(
        "“\(verb.words.zh[0])”没有说明对象", "“\(verb.words.en[0])” does not say what it is about")
    case .notForAll(let verb):
      return say(
        "“\(verb.words.zh[0])”不能用于全部项目", "“\(verb.words.en[0])” cannot be used for all projects")
    case .wrongForm(let field):
      return say(
        "“\(field.words.zh[0])”的写法读不懂", "the value of “\(field.words.en[0])” cannot be read")
    case .outOfRange(let field, let from, let to):
      return say(
        "“\(field.words.zh[0])”应在 \(from) 至 \(to) 之间",
        "“\(field.words.en[0])” must be from \(from) to \(to)")
    case .notWholeYears:
      return say("推演按学年进行，只能是整年", "the projection runs by school years: whole years only")
    case .unitNeeded(let field):
      return say(
        "“\(field.words.zh[0])”没有写明是元还是万元",
        "“\(field.words.en[0])” does not say whether it is yuan or 万元")
    case .sharesNotWhole(let percent):
      return say("各年比例合计 \(percent)%，不是 100%", "the parts sum to \(percent)%, not to 100%")
    case .yearsReversed: return say("截止年份早于起始年份", "the last year comes before the first")
    case .unknownAction(let word, let nearest):
      return say(
        "不认识的措施“\(word)”" + Words.nearest(nearest).zh,
        "unknown action “\(word)”" + Words.nearest(nearest).en)
    case .leftover(let words):
      return say(
        "读不懂：" + words.joined(separator: "、"), "cannot be read: " + words.joined(separator: ", "))
    case .unsupported, .condition, .negated, .partOnly, .relativeTime, .vague, .ambiguousAmount,
      .partOfYear, .missingYear, .missingYears, .noEnd, .onceOrEachYear, .eachYearOrInAll,
      .missingAmount, .negativeAmount, .classesNotPlaces, .eachSchool, .roomsNotArea,
      .largeFactor, .whichCloses, .whoGives, .relativeShare, .birthsAbsolute, .levelNotShift,
      .eachYearMigration, .statedDiffers, .alreadyPlanned, .dateContradicts, .mixedProjects,
      .eachOrTogether, .totalNotAddition, .manyCancelled, .emptyGroup, .largeChange, .partOfProject,
      .noBudget, .largeAmount,
      .aboveSite,
      .giverOtherStage, .giverHasFewer, .receiverOtherStage, .noPrimaryLeavers:
      return PhraseWording.reason(kind)
    case .nameNotFound(let wanted, let nearest):
      return say(
        "找不到这个\(Words.wanted(wanted).zh)" + Words.nearest(nearest).zh,
        "no such \(Words.wanted(wanted).en)" + Words.nearest(nearest).en)
    case .noProjectNear(let projects, let schools):
      let near = schools.joined(separator: "、")
      let listed = projects.joined(separator: "、")
      return say(
        (projects.isEmpty ? "规划里没有未完成的项目" : "规划里没有这个项目，有的是：" + listed)
          + (schools.isEmpty ? "" : "；名称相近的学校：" + near),
        (projects.isEmpty
          ? "the plan has no open project" : "no such project; there are: " + listed)
          + (schools.isEmpty ? "" : "; schools with a name like it: " + near))
    case .nameAmbiguous(let wanted, let candidates):
      let shown = candidates.prefix(8)
      let rest = candidates.count > shown.count
      return say(
        "有 \(candidates.count) 个\(Words.wanted(wanted).zh)符合："
          + shown.joined(separator: "；") + (rest ? "……" : ""),
        "\(candidates.count) \(Words.wanted(wanted).en)s fit: "
          + shown.joined(separator: "; ") + (rest ? " …" : ""))
    case .noProjectAtSchool(let school):
      return say("没有项目在“\(school)”施工", "no project works at “\(school)”")
    case .stageNeeded(let school):
      return say("“\(school)”有小学和初中两个学段", "“\(school)” teaches both stages")
    case .stageNotTaught(let school, let stage):
      return say(
        "“\(school)”没有\(Words.stage(stage).zh)学段",
        "“\(school)” has no \(Words.stage(stage).en) stage")
    case .sameSchool(let school):
      return say("“\(school)”不能既是来源又是去向", "“\(school)” cannot be both source and target")
    case .conflict(let other):
      let phrase = ChangePhrase.writing(other)
      return say(
        "与同一方案中的“\(phrase.zh)”相矛盾", "it contradicts “\(phrase.en)” in the same scenario")
    case .nothingToScale(let project, let field):
      return say(
        "“\(project)”没有可调整的\(field.words.zh[0])",
        "“\(project)” has no \(field.words.en[0]) to scale")
    case .completeBeforeBase(let project, let most):
      return say(
        "“\(project)”最多可提前 \(most) 年，再提前就早于基准年",
        "“\(project)” can be advanced by \(most) years at most, or it would precede the base year")
    case .scenarioNotFound(let known):
      let none = say("没有这个方案，文件夹里也没有预案", "no such scenario, and the folder holds none")
      guard !known.isEmpty else { return none }
      return say(
        "没有这个方案。现有的方案：" + known.joined(separator: "、"),
        "no such scenario. There are: " + known.joined(separator: ", "))
    case .scenarioTwice: return say("有两个同名的方案", "two scenarios have this name")
    case .parentCycle(let chain):
      return say(
        "基准互相引用：" + chain.joined(separator: " → "),
        "the parents form a circle: " + chain.joined(separator: " → "))
    }
  }

  /// What to do about it.
  public var remedy: Bilingual {
    switch kind {
    case .syntax:
      return say("检查缩进、冒号后的空格和引号", "check indentation, the space after colons, and quotes")
    case .tooLarge, .tooManyChanges:
      return say("拆成几个方案，逐级引用", "split it into scenarios that build on each other")
    case .tooDeep: return say("去掉多余的括号和缩进", "remove needless brackets and indentation")
    case .alias: return say("把内容直接写出来", "write the content out")
    case .notAMapping:
      return say(
        "例如 {推迟: 第九中学, 年数: 1}，冒号用半角",
        "for example {delay: 第九中学, years: 1}, with a plain colon")
    case .notAList: return say("每条变更前加“- ”", "put “- ” before every change")
    case .notAValue: return say("只写一个值", "write one value")
    case .duplicateKey:
      return say("删去一个；中英文写法也算同一个键", "delete one; both languages' spellings count as one key")
    case .unknownKey(_, _, let known):
      return say(
        "可用的键：" + known.joined(separator: "、"), "known keys: " + known.joined(separator: ", "))
    case .unknownVerb, .noVerb:
      return say(
        "写明对谁做什么、多少、哪一年，例如：推迟 某项目 1年",
        "say what to do to what, how much and when: delay PROJECT 1 year")
    case .severalVerbs: return say("用“；”分成几句", "separate the phrases with “;”")
    case .missingField(_, let field), .wrongForm(let field), .unitNeeded(let field):
      return say("写成 \(Words.example(field).zh)", "write \(Words.example(field).en)")
    case .missingOneOf(_, let fields):
      let examples = fields.map { Words.example($0) }
      return say(
        "例如 " + examples.map(\.zh).joined(separator: " 或 "),
        "for example " + examples.map(\.en).joined(separator: " or "))
    case .missingName: return say("写上“名称: …”", "write “name: …”")
    case .reservedName: return say("换一个名称", "choose another name")
    case .missingObject: return say("在动作后写上对象的名称", "write the name after the verb")
    case .notForAll: return say("逐个写出项目", "name the projects one by one")
    case .outOfRange: return say("改为范围内的数", "give a number inside the range")
    case .notWholeYears: return say("改为整年，例如 1年", "give whole years, for example 1 year")
    case .sharesNotWhole: return say("使各年合计正好 100%", "make the parts sum to exactly 100%")
    case .yearsReversed: return say("核对两个年份", "check the two years")
    case .unknownAction:
      return say(
        "可用的措施：" + MeasureAction.allCases.map(\.words.zh).joined(separator: "、"),
        "known actions: " + MeasureAction.allCases.map(\.words.en).joined(separator: ", "))
    case .leftover:
      return say("对象的名称连着写，数量带上单位", "write the name in one piece and give amounts their units")
    case .unsupported, .condition, .negated, .partOnly, .relativeTime, .vague, .ambiguousAmount,
      .partOfYear, .missingYear, .missingYears, .noEnd, .onceOrEachYear, .eachYearOrInAll,
      .missingAmount, .negativeAmount, .classesNotPlaces, .eachSchool, .roomsNotArea,
      .largeFactor, .whichCloses, .whoGives, .relativeShare, .birthsAbsolute, .levelNotShift,
      .eachYearMigration, .statedDiffers, .alreadyPlanned, .dateContradicts, .mixedProjects,
      .eachOrTogether, .totalNotAddition, .manyCancelled, .emptyGroup, .largeChange, .partOfProject,
      .noBudget, .largeAmount,
      .aboveSite,
      .giverOtherStage, .giverHasFewer, .receiverOtherStage, .noPrimaryLeavers:
      return PhraseWording.remedy(kind)
    case .nameNotFound, .noProjectAtSchool:
      return say("核对表中的名称", "check the name in the county's tables")
    case .noProjectNear:
      return say(
        "推迟的是 projects.csv 里的项目，写其中的名称；新的项目先写进这张表",
        "what is moved is a project of projects.csv: use its name there; enter a new one first")
    case .nameAmbiguous: return say("写得更完整，只剩一个符合", "write more of the name, so that only one fits")
    case .stageNeeded: return say("写明 学段: 小学 或 学段: 初中", "write stage: primary or stage: junior")
    case .stageNotTaught: return say("换一个学段或学校", "choose another stage or school")
    case .sameSchool: return say("换一所学校", "choose another school")
    case .conflict: return say("留下一条，或放进两个方案", "keep one, or put them into two scenarios")
    case .nothingToScale: return say("先在项目表中补上数据", "enter the figure in the project table first")
    case .completeBeforeBase: return say("减少提前的年数", "advance it by fewer years")
    case .scenarioNotFound:
      return say(
        "方案的名称写在 what-ifs 文件夹各文件的“名称”里，县里自身的规划是“基准方案”",
        "scenarios are named in the files of the folder what-ifs; the county's own plan is “base”")
    case .scenarioTwice: return say("给其中一个改名", "rename one of them")
    case .parentCycle: return say("让其中一个以基准方案为基准", "let one of them start from the base plan")
    }
  }
}

extension ChangeNotice {
  /// What there is to know.
  public var message: Bilingual {
    switch kind {
    case .nameFound(let written, let found):
      return say("“\(written)”即“\(found)”", "“\(written)” is “\(found)”")
    case .alreadyComplete(let project, let completion):
      return say(
        "无效果：“\(project)”已于 \(completion) 完成，计入基准数据",
        "no effect: “\(project)” was complete by \(completion) and stands in the base data")
    case .projectNotTaken(let project, let status):
      return say(
        "无效果：“\(project)”\(status == .rejected ? "已否决" : "已取消")",
        "no effect: “\(project)” is \(status.rawValue)")
    case .onlyCandidate(let project):
      return say(
        "“\(project)”还是备选项目，批准后才起作用", "“\(project)” is a candidate: it counts once approved")
    case .alreadyCommitted(let project):
      return say("无效果：“\(project)”本已决定", "no effect: “\(project)” is decided already")
    case .alreadyCancelled(let project):
      return say("无效果：“\(project)”本已取消", "no effect: “\(project)” is cancelled already")
    case .outsideHorizon(let year, let first, let last):
      return say(
        "无效果：\(year) 年不在 \(first)—\(last) 年之内",
        "no effect: \(year) is not among the years \(first) to \(last)")
    case .alreadySo: return say("无效果：本来就是这样", "no effect: it is so already")
    case .repeated: return say("无效果：与前面一条相同", "no effect: it repeats an earlier change")
    case .repeatedAndAdded: return say("与前面一条相同，两条都计入", "it repeats an earlier change; both count")
    case .windowViolated(let project, let year, let earliest, let latest):
      let bound =
        earliest.map { year < $0 } == true
        ? say(
          "早于最早的 \(earliest?.firstYear ?? 0) 学年",
          "before the earliest, \(earliest?.firstYear ?? 0)")
        : say("晚于最晚的 \(latest?.firstYear ?? 0) 学年", "after the latest, \(latest?.firstYear ?? 0)")
      return say(
        "“\(project)”将于 \(year.firstYear) 学年投用，\(bound.zh)",
        "“\(project)” would be put into use in \(year.firstYear), \(bound.en)")
    case .datedBeforeBase(let project, let completion):
      return say(
        "“\(project)”的完成时限 \(completion) 不晚于基准年，会被当作已建成，不带来新增；请同时推迟",
        "“\(project)” is dated \(completion), not after the base year: it counts as built and brings "
          + "nothing; delay it too")
    case .completeAfterHorizon(let project, let year, let last):
      return say(
        "“\(project)”到 \(year.firstYear) 学年才投用，推演只到 \(last.firstYear) 学年",
        "“\(project)” is put into use in \(year.firstYear); the projection ends in \(last.firstYear)"
      )
    case .sharesAboveWhole(let source, let stage, let from):
      return say(
        "“\(source)”自 \(from.firstYear) 年起\(Words.stage(stage).zh)入学比例合计超过 100%",
        "the shares of “\(source)” (\(Words.stage(stage).en)) from \(from.firstYear) exceed 100%")
    case .scenarioWithoutEffect:
      return say("整个方案与其基准没有差别", "the scenario as a whole leaves its parent as it is")
    }
  }
}

private func say(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }
