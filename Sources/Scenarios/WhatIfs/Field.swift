// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be said about a change beside its verb and object: the keys of a what-if file.
public enum Field: String, CaseIterable, Hashable, Sendable {
  /// Whole years of a delay.
  case years
  /// Places of a project.
  case places
  /// Building area of a project, or leased area, square metres.
  case area
  /// A project's cost.
  case investment
  /// Parts of a cost by calendar year.
  case shares
  /// The post that is filled.
  case post
  /// Persons.
  case number
  /// Classes of a block of classrooms.
  case classes
  /// The first school year in which it counts.
  case year
  /// The last school year in which it is repeated.
  case until
  /// The year from which something holds.
  case from
  /// The stage.
  case stage
  /// The school that gives teachers.
  case giver
  /// The school that takes the pupils of a closed one.
  case into
  /// The school to which entrants go.
  case target
  /// A part of the entrants.
  case share
  /// Equipment, yuan.
  case equipment
  /// Multimedia classrooms.
  case multimediaRooms
  /// Music rooms.
  case musicRooms
  /// Art rooms.
  case artRooms
  /// Teaching floor area, square metres.
  case teachingArea
  /// Sports area, square metres.
  case sportsArea
  /// Sports area that takes no land, square metres.
  case roofSportsArea
  /// A year's budget.
  case budgetAmount
  /// A factor.
  case factor
  /// Grades of a migration.
  case grades
  /// Net movers, negative for leavers.
  case movers
  /// What is added to the progression rates.
  case rateShift
  /// What one unit costs once.
  case unitCost
  /// A responsible department.
  case department
  /// Why.
  case reason
}

extension Field {
  /// The form in which a field's value is written.
  enum Form: Hashable, Sendable {
    case years, year, persons, signedPersons, places, classes, rooms, area, money, factor, percent,
      rate
    case post, stage, grades, shares, name, text
  }

  /// The form in which its value is written.
  var form: Form {
    switch self {
    case .years: .years
    case .places: .places
    case .classes: .classes
    case .area, .teachingArea, .sportsArea, .roofSportsArea: .area
    case .investment, .equipment, .budgetAmount, .unitCost: .money
    case .shares: .shares
    case .post: .post
    case .number: .persons
    case .movers: .signedPersons
    case .year, .until, .from: .year
    case .stage: .stage
    case .giver, .into, .target: .name
    case .share: .percent
    case .multimediaRooms, .musicRooms, .artRooms: .rooms
    case .factor: .factor
    case .grades: .grades
    case .rateShift: .rate
    case .department, .reason: .text
    }
  }

  /// The words by which it is written, Chinese then English; the first of each is the one shown.
  var words: (zh: [String], en: [String]) {
    switch self {
    case .years: (["年数"], ["years"])
    case .places: (["学位"], ["places"])
    case .area: (["面积"], ["area"])
    case .investment: (["投资", "金额"], ["investment", "amount"])
    case .shares: (["比例"], ["shares"])
    case .post: (["岗位"], ["post"])
    case .number: (["人数"], ["number"])
    case .classes: (["班数"], ["classes"])
    case .year: (["年份", "学年"], ["year", "school year"])
    case .until: (["截止", "至"], ["until"])
    case .from: (["自", "起始年份"], ["from"])
    case .stage: (["学段"], ["stage"])
    case .giver: (["从", "派出学校"], ["from", "giver"])
    case .into: (["并入"], ["into"])
    case .target: (["到", "学校"], ["to", "school"])
    case .share: (["比例", "份额"], ["share"])
    case .equipment: (["设备"], ["equipment"])
    case .multimediaRooms: (["多媒体教室"], ["multimedia rooms", "multimedia classrooms"])
    case .musicRooms: (["音乐教室"], ["music rooms"])
    case .artRooms: (["美术教室"], ["art rooms"])
    case .teachingArea: (["教学用房"], ["teaching area"])
    case .sportsArea: (["运动场", "运动场馆"], ["sports area"])
    case .roofSportsArea: (["屋顶运动场"], ["roof sports area"])
    case .budgetAmount: (["金额"], ["amount"])
    case .factor: (["系数", "倍数"], ["factor"])
    case .grades: (["年级"], ["grades"])
    case .movers: (["人数"], ["pupils", "number"])
    case .rateShift: (["调整"], ["shift"])
    case .unitCost: (["单价"], ["unit cost"])
    case .department: (["责任单位"], ["department"])
    case .reason: (["理由"], ["reason"])
    }
  }

  /// Every spelling.
  var allWords: [String] { words.zh + words.en }

  /// Every spelling of a verb's fields and of the reason, folded and cut at spaces, in order.
  static func spellings(of verb: Verb) -> [(words: [String], field: Field)] {
    spellingsByVerb[verb] ?? []
  }

  private static let spellingsByVerb: [Verb: [(words: [String], field: Field)]] = Dictionary(
    uniqueKeysWithValues: Verb.allCases.map { verb in
      let spellings = (verb.fields + [.reason]).flatMap { field in
        field.allWords.map { (NameTokens.fold($0).split(separator: " ").map(String.init), field) }
      }
      return (verb, spellings.map { (words: $0.0, field: $0.1) })
    })

  /// The field of a verb that a word spells; a word may mean different fields of different verbs.
  static func spelled(_ word: String, of verb: Verb) -> Field? {
    let words = NameTokens.fold(word).split(separator: " ").map(String.init)
    return spellings(of: verb).first { $0.words == words }?.field
  }
}
