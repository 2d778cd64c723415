// SPDX-License-Identifier: GPL-3.0-or-later

/// The verbs with which a planner writes a what-if; one verb may stand for several changes.
public enum Verb: String, CaseIterable, Hashable, Sendable {
  /// Delay a project, or all of them, by whole years.
  case delay
  /// Advance a project, or all of them, by whole years.
  case advance
  /// Call a project off.
  case cancel
  /// Decide a candidate project.
  case approve
  /// Build a project with other places or another building area.
  case resize
  /// Change a project's cost.
  case cost
  /// Change the years in which a project's cost is paid.
  case phase
  /// Open a new school by grades.
  case openByGrade
  /// Open a new school whole.
  case openWhole
  /// Hire teachers.
  case hire
  /// Raise serving teachers' qualification.
  case train
  /// Retrain serving teachers of other subjects for PE and arts.
  case retrain
  /// Designate backbone teachers.
  case designate
  /// Move teachers from another school.
  case rotate
  /// Buy equipment and rooms.
  case buy
  /// Add teaching floor area or sports area.
  case add
  /// Lease a sports venue.
  case lease
  /// Multiply an action's yearly amount.
  case scale
  /// Add a block of classrooms.
  case expand
  /// Close a school.
  case close
  /// Merge a school into another.
  case merge
  /// Send a part of a zone's entrants to a school.
  case catchment
  /// Send a part of a primary school's leavers to a junior school.
  case feeder
  /// Set a year's budget.
  case budget
  /// Keep a project as it is in a search.
  case lockProject
  /// Keep a school as it is in a search.
  case lockSchool
  /// Future: births.
  case births
  /// Future: net movers.
  case migration
  /// Future: progression inside the stages.
  case progression
  /// Future: every unfinished project slips.
  case slippage
  /// Future: prices.
  case prices
}

extension Verb {
  /// The words by which it is written, Chinese then English; the first of each is the one shown.
  var words: (zh: [String], en: [String]) {
    switch self {
    case .delay: (["推迟", "延期", "延后"], ["delay", "postpone"])
    case .advance: (["提前"], ["advance"])
    case .cancel: (["取消"], ["cancel"])
    case .approve: (["批准", "立项"], ["approve"])
    case .resize: (["调整规模"], ["resize"])
    case .cost: (["调整投资"], ["cost"])
    case .phase: (["分期"], ["phase"])
    case .openByGrade: (["逐年级招生"], ["open by grades"])
    case .openWhole: (["整体招生"], ["open whole"])
    case .hire: (["招聘"], ["hire"])
    case .train: (["学历提升"], ["train"])
    case .retrain: (["转岗培训"], ["retrain"])
    case .designate: (["认定骨干"], ["designate"])
    case .rotate: (["交流轮岗"], ["rotate"])
    case .buy: (["购置"], ["buy"])
    case .add: (["增建"], ["add"])
    case .lease: (["租赁"], ["lease"])
    case .scale: (["加倍", "倍增"], ["scale"])
    case .expand: (["扩建"], ["expand"])
    case .close: (["停办"], ["close"])
    case .merge: (["撤并", "合并"], ["merge"])
    case .catchment: (["划片"], ["catchment"])
    case .feeder: (["对口升学", "对口"], ["feeder"])
    case .budget: (["预算"], ["budget"])
    case .lockProject: (["锁定", "锁定项目"], ["lock", "lock project"])
    case .lockSchool: (["锁定学校"], ["lock school"])
    case .births: (["出生"], ["births"])
    case .migration: (["迁移"], ["migration"])
    case .progression: (["升级率"], ["progression"])
    case .slippage: (["工期延误"], ["slippage"])
    case .prices: (["价格"], ["prices"])
    }
  }

  /// Every spelling.
  var allWords: [String] { words.zh + words.en }

  /// What stands after the verb.
  enum Object: Hashable, Sendable {
    /// A project's name.
    case project
    /// A project's name, or all projects.
    case projectOrAll
    /// A school's name.
    case school
    /// A school's name, or the whole county.
    case schoolOrCounty
    /// An attendance zone's name.
    case zone
    /// A zone's name, or the whole county.
    case zoneOrCounty
    /// A calendar year.
    case budgetYear
    /// An action whose measures are multiplied.
    case action
    /// Nothing but the county itself, or the verb's one number.
    case value(Field)
  }

  /// What stands after the verb.
  var object: Object {
    switch self {
    case .delay, .advance: .projectOrAll
    case .cancel, .approve, .resize, .cost, .phase, .openByGrade, .openWhole, .lockProject: .project
    case .hire, .train, .retrain, .designate, .buy, .add, .lease: .schoolOrCounty
    case .rotate, .expand, .close, .merge, .feeder, .lockSchool: .school
    case .scale: .action
    case .catchment: .zone
    case .budget: .budgetYear
    case .migration: .zoneOrCounty
    case .births, .prices: .value(.factor)
    case .progression: .value(.rateShift)
    case .slippage: .value(.years)
    }
  }

  /// What may be said about it; the reason may be given with every verb.
  var fields: [Field] {
    let measure: [Field] = [.year, .until, .unitCost, .department]
    return switch self {
    case .delay, .advance: [.years]
    case .cancel, .approve, .openByGrade, .openWhole, .lockProject, .lockSchool: []
    case .resize: [.places, .area]
    case .cost: [.investment]
    case .phase: [.shares]
    case .hire: [.post, .number, .stage] + measure
    case .train, .retrain, .designate: [.number, .stage] + measure
    case .rotate: [.giver, .post, .number, .stage] + measure
    case .buy: [.equipment, .multimediaRooms, .musicRooms, .artRooms] + measure
    case .add: [.teachingArea, .sportsArea, .roofSportsArea] + measure
    case .lease: [.area] + measure
    case .scale: [.factor, .from]
    case .expand: [.stage, .classes, .year]
    case .close: [.year, .into]
    case .merge: [.into, .year]
    case .catchment: [.target, .stage, .share, .from]
    case .feeder: [.target, .share, .from]
    case .budget: [.budgetAmount]
    case .births: [.factor, .from]
    case .migration: [.grades, .year, .movers]
    case .progression: [.rateShift]
    case .slippage: [.years]
    case .prices: [.factor]
    }
  }

  /// What must be said about it.
  var required: [Field] {
    switch self {
    case .delay, .advance, .slippage: [.years]
    case .cost: [.investment]
    case .phase: [.shares]
    case .hire, .train, .retrain, .designate: [.number, .year]
    case .rotate: [.giver, .number, .year]
    case .buy, .add: [.year]
    case .lease: [.area, .year]
    case .scale, .births: [.factor, .from]
    case .expand: [.classes, .year]
    case .close: [.year]
    case .merge: [.into, .year]
    case .catchment: [.target, .stage, .share, .from]
    case .feeder: [.target, .share, .from]
    case .budget: [.budgetAmount]
    case .migration: [.grades, .year, .movers]
    case .progression: [.rateShift]
    case .prices: [.factor]
    case .resize, .cancel, .approve, .openByGrade, .openWhole, .lockProject, .lockSchool: []
    }
  }

  /// Of these at least one must be given; empty where `required` says all.
  var requiredOneOf: [Field] {
    switch self {
    case .resize: [.places, .area]
    case .buy: [.equipment, .multimediaRooms, .musicRooms, .artRooms]
    case .add: [.teachingArea, .sportsArea, .roofSportsArea]
    default: []
    }
  }

  /// Every spelling of every verb.
  static let everyWord: [String] = allCases.flatMap(\.allWords)

  /// Every spelling, folded and cut at spaces.
  static let spellings: [(words: [String], verb: Verb)] = allCases.flatMap { verb in
    verb.allWords.map { (NameTokens.fold($0).split(separator: " ").map(String.init), verb) }
  }

  private static let bySpelling: [[String]: Verb] = Dictionary(
    spellings.map { ($0.words, $0.verb) }
  ) { first, _ in first }

  /// The verb that a word spells, in either language and any case.
  static func spelled(_ word: String) -> Verb? {
    bySpelling[NameTokens.fold(word).split(separator: " ").map(String.init)]
  }
}
