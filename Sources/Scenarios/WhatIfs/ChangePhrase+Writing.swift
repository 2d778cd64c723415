// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

extension ChangePhrase {
  /// The phrase that says a change, in both languages; reading it back gives the same change.
  public static func writing(_ kind: Change.Kind) -> Bilingual {
    Bilingual(zh: words(kind, zh: true), en: words(kind, zh: false))
  }

  private static func words(_ kind: Change.Kind, zh: Bool) -> String {
    func say(_ verb: Verb, _ rest: String...) -> String {
      let word = zh ? verb.words.zh[0] : verb.words.en[0]
      return ([word] + rest.filter { !$0.isEmpty }).joined(separator: " ")
    }
    func years(_ count: Int) -> String {
      zh ? "\(count)年" : count == 1 ? "1 year" : "\(count) years"
    }
    func from(_ year: Int) -> String { zh ? "自\(year)年" : "from \(year)" }
    let all = zh ? "全部项目" : "all projects"
    let county = zh ? "全县" : "county"
    switch kind {
    case .shift(let project, let count):
      return say(count < 0 ? .advance : .delay, project.quoted, years(abs(count)))
    case .shiftAll(let count): return say(count < 0 ? .advance : .delay, all, years(abs(count)))
    case .cancel(let project): return say(.cancel, project.quoted)
    case .approve(let project): return say(.approve, project.quoted)
    case .resizePlaces(let project, let places):
      return say(.resize, project.quoted, zh ? "\(places)学位" : "\(places) places")
    case .resizeArea(let project, let area):
      return say(.resize, project.quoted, square(area, zh))
    case .cost(let project, let money): return say(.cost, project.quoted, yuan(money, zh))
    case .payments(let project, let shares):
      let parts = shares.map { share in
        (zh ? "\(share.year.year)年 " : "\(share.year.year) ") + percent(share.share)
      }
      return say(.phase, project.quoted, parts.joined(separator: " "))
    case .opening(let project, let mode):
      return say(mode == .byGrade ? .openByGrade : .openWhole, project.quoted)
    case .measure(let measure): return words(measure, zh: zh)
    case .scaleMeasures(let action, let factor, let year):
      return say(
        .scale, zh ? action.words.zh : action.words.en,
        zh ? "\(decimal(factor))倍" : "×\(decimal(factor))", from(year.firstYear))
    case .expand(let block):
      let stage = block.stage.map { zh ? ($0 == .primary ? "小学" : "初中") : $0.rawValue } ?? ""
      let classes =
        zh
        ? "\(block.classes)个班" : block.classes == 1 ? "1 class" : "\(block.classes) classes"
      let year = block.year.firstYear
      return say(.expand, block.school.quoted, stage, classes, zh ? "\(year)年" : "\(year)")
    case .close(let closure):
      let year = zh ? "\(closure.year.firstYear)年" : "\(closure.year.firstYear)"
      guard let receiver = closure.receiver else {
        return say(.close, closure.school.quoted, year)
      }
      return say(
        .merge, closure.school.quoted, zh ? "并入" : "into", receiver.quoted, year)
    case .catchment(let row): return words(row, zh: zh)
    case .budget(let year, let money):
      return say(.budget, zh ? "\(year.year)年" : "\(year.year)", yuan(money, zh))
    case .lockProject(let project): return say(.lockProject, project.quoted)
    case .lockSchool(let school): return say(.lockSchool, school.quoted)
    case .births(let factor, let year):
      return say(.births, "×\(decimal(factor))", from(year), confirmed(factor, zh))
    case .migration(let line):
      let grades = "\(line.grades.lowerBound)-\(line.grades.upperBound)"
      return say(
        .migration, line.zone?.quoted ?? county, zh ? "\(grades)年级" : "grades \(grades)",
        zh ? "\(line.year.firstYear)年" : "\(line.year.firstYear)",
        zh ? "\(line.pupils)人" : "\(line.pupils) pupils")
    case .progression(let shift):
      return say(.progression, (shift > 0 ? "+" : "") + decimal(shift))
    case .slippage(let count): return say(.slippage, years(count))
    case .prices(let factor):
      return say(.prices, "×\(decimal(factor))", confirmed(factor, zh))
    }
  }

  /// A factor beyond a half and twice is asked about where this word is missing.
  private static func confirmed(_ factor: Double, _ zh: Bool) -> String {
    (0.5...2).contains(factor) ? "" : zh ? "确认" : "confirmed"
  }

  private static func words(_ measure: Measure, zh: Bool) -> String {
    var parts = [measure.school?.quoted ?? (zh ? "全县" : "county")]
    let count = measure.amount.wholeUnits
    let people = zh ? "\(count)人" : count == 1 ? "1 person" : "\(count) people"
    let rooms = zh ? "\(count)间" : "\(count)"
    func post(_ post: Post) -> String {
      switch post {
      case .peOrArts: zh ? "体艺" : "PE/arts"
      case .general: zh ? "普通" : "general"
      case .backbone: zh ? "骨干" : "backbone"
      }
    }
    func field(_ field: Field) -> String { zh ? field.words.zh[0] : field.words.en[0] }
    let verb: Verb
    switch measure.action {
    case .hireTeacher: (verb, parts) = (.hire, parts + [post(.general), people])
    case .hirePEOrArtsTeacher: (verb, parts) = (.hire, parts + [post(.peOrArts), people])
    case .upgradeQualification: (verb, parts) = (.train, parts + [people])
    case .retrainForPEOrArts: (verb, parts) = (.retrain, parts + [people])
    case .designateBackbone: (verb, parts) = (.designate, parts + [people])
    case .rotateTeacher: (verb, parts) = (.rotate, parts + [post(.general), people])
    case .rotateBackbone: (verb, parts) = (.rotate, parts + [post(.backbone), people])
    case .rotatePEOrArts: (verb, parts) = (.rotate, parts + [post(.peOrArts), people])
    case .addTeachingArea:
      (verb, parts) = (.add, parts + [field(.teachingArea), square(measure.amount, zh)])
    case .addSportsArea:
      (verb, parts) = (.add, parts + [field(.sportsArea), square(measure.amount, zh)])
    case .addRoofSportsArea:
      (verb, parts) = (.add, parts + [field(.roofSportsArea), square(measure.amount, zh)])
    case .leaseSportsArea: (verb, parts) = (.lease, parts + [square(measure.amount, zh)])
    case .buyEquipment:
      let money = Money(yuan: measure.amount.hundredths / 100)
      (verb, parts) = (.buy, parts + [field(.equipment), yuan(money, zh)])
    case .equipMultimediaRoom: (verb, parts) = (.buy, parts + [field(.multimediaRooms), rooms])
    case .openMusicRoom: (verb, parts) = (.buy, parts + [field(.musicRooms), rooms])
    case .openArtRoom: (verb, parts) = (.buy, parts + [field(.artRooms), rooms])
    }
    if let giver = measure.giver { parts += [field(.giver), giver.quoted] }
    if let stage = measure.stage {
      parts.append(zh ? (stage == .primary ? "小学" : "初中") : stage.rawValue)
    }
    parts.append(zh ? "\(measure.from.firstYear)年" : "\(measure.from.firstYear)")
    if let until = measure.until {
      parts.append(zh ? "至\(until.firstYear)年" : "until \(until.firstYear)")
    }
    if let price = measure.unitCost { parts += [field(.unitCost), yuan(price, zh)] }
    if !measure.departments.isEmpty {
      parts += [
        field(.department),
        measure.departments.map { PhraseNames.quoted($0) }.joined(separator: "、"),
      ]
    }
    return ([zh ? verb.words.zh[0] : verb.words.en[0]] + parts).joined(separator: " ")
  }

  private static func words(_ row: CatchmentShare, zh: Bool) -> String {
    let to = zh ? "到" : "to"
    let end =
      "\(percent(row.share)) " + (zh ? "自\(row.from.firstYear)年" : "from \(row.from.firstYear)")
    switch row.source {
    case .zone(let zone):
      let stage = zh ? (row.stage == .primary ? "小学" : "初中") : row.stage.rawValue
      let verb = zh ? Verb.catchment.words.zh[0] : Verb.catchment.words.en[0]
      return "\(verb) \(zone.quoted) \(stage) \(to) \(row.target.quoted) \(end)"
    case .school(let school):
      let verb = zh ? Verb.feeder.words.zh[0] : Verb.feeder.words.en[0]
      return "\(verb) \(school.quoted) \(to) \(row.target.quoted) \(end)"
    }
  }

  // MARK: Amounts

  static func square(_ area: Quantity, _ zh: Bool) -> String {
    let number = ExactDecimal(significand: area.hundredths, scale: 2).description
    return number + (zh ? "平方米" : " m2")
  }

  static func yuan(_ money: Money, _ zh: Bool) -> String {
    guard zh, abs(money.yuan) >= 10_000 else { return "\(money.yuan)" + (zh ? "元" : " yuan") }
    return ExactDecimal(significand: money.yuan, scale: 4).description + "万元"
  }

  static func percent(_ share: Double) -> String {
    ExactDecimal(significand: Int64((share * 1_000_000).rounded()), scale: 4).description + "%"
  }

  /// At most nine decimals and never an exponent, so that it can be read back.
  static func decimal(_ value: Double) -> String {
    ExactDecimal(significand: Int64((value * 1_000_000_000).rounded()), scale: 9).description
  }
}

extension ID {
  /// The name as a phrase can hold it.
  fileprivate var quoted: String { PhraseNames.quoted(rawValue) }
}

/// How names stand in a phrase.
enum PhraseNames {
  private static let pairs: [(Character, Character)] = [
    ("\"", "\""), ("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"),
  ]

  /// Whether the grammar takes a name of the county for one name, whatever words it holds.
  private static func isPlain(_ name: String) -> Bool {
    let spotter = NameSpotter(names: [name], county: "")
    let verb = Verb.delay.words.zh[0]
    let tokens = TokenScanner.tokens(PhraseText("\(verb) \(name) 1年"), spotter: spotter)
    guard tokens.count == 3, case .name(name) = tokens[1].kind else { return false }
    return tokens[0].verbs == [.delay] && tokens[2].amount != nil
  }

  /// The name itself where the grammar takes it for one name, else in quotes.
  static func quoted(_ name: String) -> String {
    if isPlain(name) { return name }
    let pair = pairs.first { !name.contains($0.0) && !name.contains($0.1) } ?? pairs[0]
    return "\(pair.0)\(name)\(pair.1)"
  }
}
