// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Turns a written change into wishes, collecting everything that is wrong with it.
struct ChangeBuilder {
  private let draft: ChangeDraft
  private(set) var problems: [ChangeProblem] = []

  /// The wishes of a draft, empty where something is wrong with it.
  static func build(_ draft: ChangeDraft) -> (wishes: [Wish], problems: [ChangeProblem]) {
    var builder = ChangeBuilder(draft)
    let wishes = builder.wishes()
    return builder.problems.isEmpty ? (wishes, []) : ([], builder.problems)
  }

  /// Relative amounts wait for the county; everything else is a change already.
  private mutating func wishes() -> [Wish] {
    switch draft.verb {
    case .resize:
      requireFields()
      return resize()
    case .cost:
      requireFields()
      guard
        let step = read(
          .investment,
          { reader in { text throws(ReadFailure) in try reader.step(text, units: [.money, .none]) }
          })
      else {
        return []
      }
      return projectName().map { [.cost($0, step, stated: nil)] } ?? []
    case .budget:
      requireFields()
      return budget()
    default: return kinds().map { .change($0) }
    }
  }

  private init(_ draft: ChangeDraft) { self.draft = draft }

  private mutating func kinds() -> [Change.Kind] {
    requireFields()
    return switch draft.verb {
    case .delay: shift(sign: 1)
    case .advance: shift(sign: -1)
    case .cancel: project { .cancel($0) }
    case .approve: project { .approve($0) }
    case .openByGrade: project { .opening($0, .byGrade) }
    case .openWhole: project { .opening($0, .whole) }
    case .lockProject: project { .lockProject($0) }
    case .lockSchool: school().map { [.lockSchool($0)] } ?? []
    case .resize, .cost, .budget: []
    case .phase: phase()
    case .hire, .train, .retrain, .designate, .rotate, .buy, .add, .lease: measures()
    case .scale: scale()
    case .expand: expand()
    case .close, .merge: close()
    case .catchment, .feeder: catchment()
    case .births: births()
    case .migration: migration()
    case .progression: read(.rateShift) { $0.rateShift }.map { [.progression(shift: $0)] } ?? []
    case .slippage: read(.years) { $0.years }.map { [.slippage(years: $0)] } ?? []
    case .prices: read(.factor) { $0.factor }.map { [.prices(factor: $0)] } ?? []
    }
  }

  // MARK: Fields and objects

  private mutating func fail(_ kind: ChangeProblem.Kind, at written: ChangeDraft.Written? = nil) {
    problems.append(draft.problem(kind, at: written))
  }

  private mutating func requireFields() {
    for field in draft.verb.required where !isGiven(field) {
      fail(.missingField(draft.verb, field))
    }
    let choices = draft.verb.requiredOneOf
    if !choices.isEmpty && !choices.contains(where: isGiven) {
      fail(.missingOneOf(draft.verb, choices))
    }
  }

  private func isGiven(_ field: Field) -> Bool {
    if draft.fields[field] != nil { return true }
    return field == .shares || (field == .factor && draft.verb == .scale)
      ? !draft.pairs.isEmpty : false
  }

  /// The value of a field; nil where it is not given or cannot be read, which is then a problem.
  private mutating func read<Value>(
    _ field: Field, _ reader: (FieldReader) -> (String) throws(ReadFailure) -> Value
  ) -> Value? {
    guard let written = draft.fields[field] else { return nil }
    return read(written, as: field, reader)
  }

  private mutating func read<Value>(
    _ written: ChangeDraft.Written, as field: Field,
    _ reader: (FieldReader) -> (String) throws(ReadFailure) -> Value
  ) -> Value? {
    do throws(ReadFailure) {
      return try reader(FieldReader(field: field))(written.text)
    } catch {
      fail(error.kind, at: written)
      return nil
    }
  }

  private mutating func objectText() -> String? {
    guard let object = draft.object, !object.text.isEmpty else {
      fail(.missingObject(draft.verb))
      return nil
    }
    return object.text
  }

  private mutating func project(_ make: (ID<Project>) -> Change.Kind) -> [Change.Kind] {
    guard let name = objectText() else { return [] }
    if Everything.projects.isNamed(by: name) {
      fail(.notForAll(draft.verb))
      return []
    }
    return [make(ID(name))]
  }

  private mutating func school() -> ID<School>? { objectText().map { ID($0) } }

  private mutating func shift(sign: Int) -> [Change.Kind] {
    let years = read(.years) { $0.years }
    guard let name = objectText(), let years else { return [] }
    return Everything.projects.isNamed(by: name)
      ? [.shiftAll(years: sign * years)] : [.shift(ID(name), years: sign * years)]
  }

  private mutating func projectName() -> String? {
    var name: String?
    _ = project { id in
      name = id.rawValue
      return .cancel(id)
    }
    return name
  }

  private mutating func resize() -> [Wish] {
    let places = read(.places) { reader in
      { text throws(ReadFailure) in
        try reader.step(text, units: [.none, .places, .pieces])
      }
    }
    let area = read(.area) { reader in
      { text throws(ReadFailure) in try reader.step(text, units: [.none, .area]) }
    }
    guard let name = projectName() else { return [] }
    return (places.map { [.places(name, $0, stated: nil)] } ?? [])
      + (area.map { [.area(name, $0, stated: nil)] } ?? [])
  }

  private mutating func phase() -> [Change.Kind] {
    var shares: [PaymentShare] = []
    var sum = 0
    var seen: Set<Int> = []
    var complete = true
    for pair in draft.pairs {
      let year = read(pair.key, as: .year) { $0.year }
      let share = read(pair.value, as: .shares) { $0.share }
      guard let year, let share else {
        complete = false
        continue
      }
      guard seen.insert(year).inserted else {
        fail(.duplicateKey(key: "\(year)"), at: pair.key)
        continue
      }
      sum += Int(share.significand) * Int(1_000_000 / share.divisor)
      shares.append(PaymentShare(year: BudgetYear(year), share: share.value))
    }
    if complete && !draft.pairs.isEmpty && sum != 1_000_000 {
      fail(.sharesNotWhole(percent: ExactDecimal(significand: Int64(sum), scale: 4).description))
    }
    shares.sort { $0.year < $1.year }
    return project { .payments($0, shares) }
  }

  // MARK: Measures

  private mutating func measures() -> [Change.Kind] {
    let amounts = measureAmounts()
    let year = read(.year) { $0.year }
    let until = read(.until) { $0.year }
    let stage = read(.stage) { $0.stage }
    let price = read(.unitCost) { $0.money }
    guard let name = objectText(), let year else { return [] }
    if let until, until < year { fail(.yearsReversed, at: draft.fields[.until]) }
    let giver = draft.fields[.giver]?.text
    if let giver, giver == name { fail(.sameSchool(school: giver)) }
    let departments = draft.fields[.department].map { written in
      written.text.split { "、,，;；".contains($0) }.map { TextFolding.trimmed($0) }
    }
    return amounts.map { action, amount in
      var measure = Measure(
        id: "", action: action, school: Everything.county.isNamed(by: name) ? nil : ID(name),
        stage: stage, amount: amount, from: SchoolYear(year))
      measure.until = until.map { SchoolYear($0) }
      measure.giver = giver.map { ID($0) }
      measure.unitCost = price
      measure.departments = departments ?? []
      measure.id = ID(ChangePhrase.writing(.measure(measure)).zh)
      return .measure(measure)
    }
  }

  private mutating func measureAmounts() -> [(MeasureAction, Quantity)] {
    var amounts: [(MeasureAction, Quantity)] = []
    func put(_ action: MeasureAction?, _ amount: Quantity?) {
      if let action, let amount { amounts.append((action, amount)) }
    }
    switch draft.verb {
    case .hire: put(post()?.hiring, read(.number) { $0.count }.map { Quantity($0) })
    case .rotate: put(post()?.rotation, read(.number) { $0.count }.map { Quantity($0) })
    case .train: put(.upgradeQualification, read(.number) { $0.count }.map { Quantity($0) })
    case .retrain: put(.retrainForPEOrArts, read(.number) { $0.count }.map { Quantity($0) })
    case .designate: put(.designateBackbone, read(.number) { $0.count }.map { Quantity($0) })
    case .buy:
      put(.buyEquipment, read(.equipment) { $0.money }.map { Quantity(Int($0.yuan)) })
      put(.equipMultimediaRoom, read(.multimediaRooms) { $0.count }.map { Quantity($0) })
      put(.openMusicRoom, read(.musicRooms) { $0.count }.map { Quantity($0) })
      put(.openArtRoom, read(.artRooms) { $0.count }.map { Quantity($0) })
    case .add:
      put(.addTeachingArea, read(.teachingArea) { $0.area })
      put(.addSportsArea, read(.sportsArea) { $0.area })
      put(.addRoofSportsArea, read(.roofSportsArea) { $0.area })
    default: put(.leaseSportsArea, read(.area) { $0.area })
    }
    return amounts
  }

  /// The post; a post that is not given is a general one.
  private mutating func post() -> Post? {
    guard let written = draft.fields[.post] else { return .general }
    guard let post = Post.spelled(written.text), draft.verb == .rotate || post.hiring != nil else {
      fail(.wrongForm(.post), at: written)
      return nil
    }
    return post
  }

  private mutating func scale() -> [Change.Kind] {
    let from = read(.from) { $0.year }
    var pairs = draft.pairs
    if let object = draft.object, let factor = draft.fields[.factor] {
      pairs.append((object, factor))
    }
    if pairs.isEmpty { fail(.missingObject(draft.verb)) }
    var kinds: [Change.Kind] = []
    for pair in pairs {
      let actions = MeasureAction.spelled(pair.key.text)
      if actions.isEmpty {
        let nearest = NearestNames.of(
          NameTokens.fold(pair.key.text), among: MeasureAction.allWords)
        fail(.unknownAction(word: pair.key.text, nearest: nearest), at: pair.key)
      }
      let factor = read(pair.value, as: .factor) { $0.factor }
      guard let factor, let from else { continue }
      kinds += actions.map { .scaleMeasures($0, factor: factor, from: SchoolYear(from)) }
    }
    return kinds
  }

  // MARK: Schools, budgets and the future

  private mutating func expand() -> [Change.Kind] {
    let classes = read(.classes) { $0.count }
    let stage = read(.stage) { $0.stage }
    let year = read(.year) { $0.year }
    if let classes, classes > ClassExpansion.mostClasses {
      fail(
        .outOfRange(.classes, from: "1", to: "\(ClassExpansion.mostClasses)"),
        at: draft.fields[.classes])
      return []
    }
    guard let school = school(), let classes, let year else { return [] }
    return [
      .expand(
        ClassExpansion(school: school, stage: stage, classes: classes, year: SchoolYear(year)))
    ]
  }

  private mutating func close() -> [Change.Kind] {
    let year = read(.year) { $0.year }
    guard let school = school(), let year else { return [] }
    let receiver = draft.fields[.into]?.text
    if receiver == school.rawValue { fail(.sameSchool(school: school.rawValue)) }
    return [
      .close(
        Closure(school: school, year: SchoolYear(year), receiver: receiver.map { ID($0) }))
    ]
  }

  private mutating func catchment() -> [Change.Kind] {
    let stage = draft.verb == .feeder ? .junior : read(.stage) { $0.stage }
    let share = read(.share) { $0.share }
    let from = read(.from) { $0.year }
    guard let name = objectText(), let stage, let share, let from,
      let target = draft.fields[.target]?.text
    else { return [] }
    let source: CatchmentShare.Source =
      draft.verb == .feeder ? .school(ID(name)) : .zone(ID(name))
    return [
      .catchment(
        CatchmentShare(
          source: source, stage: stage, target: ID(target), share: share.value,
          from: SchoolYear(from)))
    ]
  }

  private mutating func budget() -> [Wish] {
    let step = read(.budgetAmount) { reader in
      { text throws(ReadFailure) in try reader.step(text, units: [.money, .none]) }
    }
    guard objectText() != nil, let object = draft.object else { return [] }
    let year = read(object, as: .year) { $0.year }
    guard let year, let step else { return [] }
    return [.budget(from: year, until: nil, isOpen: false, step)]
  }

  private mutating func births() -> [Change.Kind] {
    let factor = read(.factor) { $0.factor }
    let from = read(.from) { $0.year }
    guard let factor, let from else { return [] }
    return [.births(factor: factor, from: from)]
  }

  private mutating func migration() -> [Change.Kind] {
    let grades = read(.grades) { $0.grades }
    let year = read(.year) { $0.year }
    let pupils = read(.movers) { $0.count }
    guard let name = objectText(), let grades, let year, let pupils else { return [] }
    let zone: ID<Zone>? = Everything.county.isNamed(by: name) ? nil : ID(name)
    return [
      .migration(
        MigrationLine(zone: zone, grades: grades, year: SchoolYear(year), pupils: pupils))
    ]
  }
}

/// Words that name everything of a kind.
enum Everything {
  case projects, county

  var words: [String] {
    switch self {
    case .projects: ["全部项目", "所有项目", "各项目", "all projects"]
    case .county: ["全县", "全区", "全市", "whole county", "county"]
    }
  }

  func isNamed(by text: String) -> Bool {
    let folded = NameTokens.fold(text)
    return words.contains(folded)
  }
}
