// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Looks whether a change can be meant as it stands: what is far beyond the county's own amounts is
/// asked for, what cannot be is refused. A canonical line is never asked for again.
struct ChangePlausibility {
  private let county: County
  private let schools: [ID<School>: School]

  init(_ county: County) {
    self.county = county
    schools = Dictionary(county.schools.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Throws where a change with the county's own names is not plausible.
  func check(_ kind: Change.Kind) throws(ClauseFailure) {
    switch kind {
    case .measure(let measure): try check(measure)
    case .close(let closure): try check(closure)
    case .catchment(let row):
      if case .school(let id) = row.source, let school = schools[id],
        !school.kind.stages.contains(.primary)
      {
        throw ClauseFailure(.noPrimaryLeavers(school: id.rawValue))
      }
    case .migration(let line): try check(line)
    case .budget(_, let money) where money.yuan > 10_000_000_000:
      throw ClauseFailure(.largeAmount(known: nil), [.change(kind)])
    default: break
    }
  }

  // MARK: Measures

  private func check(_ measure: Measure) throws(ClauseFailure) {
    let school = measure.school.flatMap { schools[$0] }
    let count = measure.amount.wholeUnits
    switch measure.action {
    case .hireTeacher, .hirePEOrArtsTeacher, .upgradeQualification, .retrainForPEOrArts,
      .designateBackbone:
      let staff = staff(.staff, school, measure.stage)
      guard let staff else { return }
      let most = school == nil ? max(50, staff * 3 / 10) : max(20, staff / 2)
      if count > most { throw large(measure, known: staff) }
    case .rotateTeacher, .rotateBackbone, .rotatePEOrArts: try checkRotation(measure, school)
    case .addSportsArea:
      guard let school, let limit = school.sportsAreaLimit ?? school.landArea else { return }
      let held = school.shared[.sportsArea] ?? .zero
      let room = limit - held
      if measure.amount > room {
        var smaller = measure
        smaller.amount = room
        throw ClauseFailure(
          .aboveSite(
            limit: ExactDecimal(significand: max(0, room.hundredths), scale: 2).description),
          room > .zero ? [.change(renamed(smaller))] : [])
      }
    case .addTeachingArea:
      guard let held = school?.shared[.teachingFloorArea] else { return }
      if measure.amount > max(Quantity(2000), held * 2) {
        throw large(measure, known: held.wholeUnits)
      }
    case .addRoofSportsArea, .leaseSportsArea:
      if measure.amount > Quantity(50_000) { throw large(measure, known: nil) }
    case .equipMultimediaRoom, .openMusicRoom, .openArtRoom:
      let most = school == nil ? 3000 : 100
      if count > most { throw large(measure, known: nil) }
    case .buyEquipment:
      if count > (school == nil ? 500_000_000 : 50_000_000) { throw large(measure, known: nil) }
    }
  }

  private func renamed(_ measure: Measure) -> Change.Kind {
    var measure = measure
    measure.id = ID(ChangePhrase.writing(.measure(measure)).zh)
    return .measure(measure)
  }

  private func large(_ measure: Measure, known: Int?) -> ClauseFailure {
    var tenth = measure
    tenth.amount = Quantity(max(1, measure.amount.wholeUnits / 10))
    return ClauseFailure(
      .largeAmount(known: known), [.change(renamed(tenth))], [.change(.measure(measure))])
  }

  /// People of a kind at a school or in the county; nil where it is not known.
  private func staff(_ kind: ResourceKind, _ school: School?, _ stage: Stage?) -> Int? {
    let sections = (school.map { [$0] } ?? county.schools.filter { $0.status == .open })
      .flatMap(\.sections).filter { stage == nil || $0.stage == stage }
    let known = sections.compactMap { $0.staff[kind]?.wholeUnits }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  private func checkRotation(_ measure: Measure, _ receiver: School?) throws(ClauseFailure) {
    guard let receiver, let giver = measure.giver.flatMap({ schools[$0] }) else { return }
    let wanted = measure.stage.map { [$0] } ?? receiver.kind.stages
    guard giver.kind.stages.contains(where: { wanted.contains($0) }) else {
      let other = county.schools.filter {
        $0.status == .open && $0.id != receiver.id && $0.kind.stages == wanted
      }.max { (staff(.staff, $0, nil) ?? 0, $1.id) < (staff(.staff, $1, nil) ?? 0, $0.id) }
      var nearest = measure
      nearest.giver = other?.id
      throw ClauseFailure(
        .giverOtherStage(giver: giver.id.rawValue), other == nil ? [] : [.change(renamed(nearest))])
    }
    let kind: ResourceKind =
      switch measure.action {
      case .rotateBackbone: .backboneTeachers
      case .rotatePEOrArts: .peAndArtsTeachers
      default: .staff
      }
    guard let held = staff(kind, giver, measure.stage) else { return }
    if measure.amount.wholeUnits > held || (held > 1 && measure.amount.wholeUnits == held) {
      var fewer = measure
      fewer.amount = Quantity(max(1, held - 1))
      throw ClauseFailure(
        .giverHasFewer(giver: giver.id.rawValue, held: held),
        held > 1 ? [.change(renamed(fewer))] : [])
    }
  }

  // MARK: Schools and pupils

  private func check(_ closure: Closure) throws(ClauseFailure) {
    guard let school = schools[closure.school], let id = closure.receiver,
      let receiver = schools[id]
    else { return }
    guard school.kind.stages.allSatisfy({ receiver.kind.stages.contains($0) }) else {
      throw ClauseFailure(
        .receiverOtherStage(school: school.id.rawValue, receiver: receiver.id.rawValue))
    }
  }

  private func check(_ line: MigrationLine) throws(ClauseFailure) {
    let inside = Set(
      county.schools.filter { line.zone == nil || $0.zone == line.zone }.map(\.id))
    let pupils = county.enrolment.filter {
      $0.year == county.baseYear && inside.contains($0.school)
    }
    .reduce(0) { sum, record in
      sum + line.grades.reduce(0) { $0 + (record.pupils[$1 - 1] ?? 0) }
    }
    guard pupils > 0, 2 * abs(line.pupils) > pupils else { return }
    throw ClauseFailure(.largeAmount(known: pupils), [.change(.migration(line))])
  }
}
