// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SigningView {
  /// Whether a school is to be kept from losing people: in the country, small, or boarding.
  private func isProtected(_ school: Int, year: Int) -> Bool? {
    let entry = baseline.schools[school]
    if entry.locality == .country || entry.isBoarding { return true }
    return facts.isSmall(school, year: year)
  }

  /// Whether it is a town or city school to which such schools should lose nobody.
  private func isTown(_ school: Int, year: Int) -> Bool? {
    if baseline.schools[school].locality == .country { return false }
    return facts.isSmall(school, year: year).map { !$0 }
  }

  /// In no year does a village, small or boarding school give town and city schools more people
  /// than it gets from them, by the moves that took place.
  func judgeRotation(_ findings: inout SigningFindings) {
    for year in baseline.years.indices {
      var lost: [Int: Int] = [:]
      let moves = changes.filter {
        $0.year == year && $0.kind == .staff && $0.action.isRotation
      }
      for measure in moves.map(\.measure).inOrderWithoutRepeats() {
        let own = moves.filter { $0.measure == measure }
        // A measure names one school that receives.
        guard let receiver = own.first(where: { $0.amount > .zero })?.school else { continue }
        for giver in own where giver.amount < .zero {
          guard let toTown = isTown(receiver, year: year),
            let fromTown = isTown(giver.school, year: year)
          else {
            ask(about: [receiver, giver.school], year: year, &findings)
            continue
          }
          if toTown { lost[giver.school, default: 0] -= giver.amount.wholeUnits }
          if fromTown { lost[receiver, default: 0] += giver.amount.wholeUnits }
        }
      }
      for (school, persons) in lost.sorted(by: { $0.key < $1.key })
      where persons > 0 && isProtected(school, year: year) == true {
        findings.breaches.append(
          SigningBreach(
            rule: .rotation, school: baseline.schools[school].id, stage: nil,
            year: schoolYear(year), budgetYear: nil, subject: .lost, figure: Quantity(persons),
            limit: .zero, origin: .rule, added: nil))
      }
    }
  }

  private func ask(about schools: [Int], year: Int, _ findings: inout SigningFindings) {
    for school in schools where facts.pupils(school, year: year) == nil {
      findings.ask(
        SigningQuestion(
          rule: .rotation, school: baseline.schools[school].id, stage: nil,
          year: schoolYear(year), gap: .pupils))
    }
  }

  /// Where backbone teachers are designated or sent, they stay under a part of the staff; and the
  /// county designates no more in a year than its quota.
  func judgeBackbone(_ findings: inout SigningFindings) {
    if let share = numbers.backboneShare { judgeShares(share, &findings) }
    let quotas = outcome.plan.caps[.designateBackbone] ?? [:]
    var designated: [BudgetYear: Quantity] = [:]
    let lead = county.levers.first { $0.action == .designateBackbone }?.leadYears ?? 0
    for effect in outcome.stock.measureEffects
    where effect.action == .designateBackbone && effect.done > .zero {
      let paid = max(county.baseYear.firstYear, schoolYear(effect.year).firstYear - lead)
      designated[BudgetYear(paid), default: .zero] += effect.done
    }
    if !designated.isEmpty, quotas.isEmpty { findings.notes.append(.noBackboneQuota) }
    for (year, persons) in designated.sorted(by: { $0.key < $1.key }) {
      guard let quota = quotas[year].map({ Quantity($0) }), persons > quota else { continue }
      findings.breaches.append(
        SigningBreach(
          rule: .backboneTeachers, school: nil, stage: nil, year: nil, budgetYear: year,
          subject: .designated, figure: persons, limit: quota, origin: .stated, added: nil))
    }
  }

  private func judgeShares(_ share: Parameter, _ findings: inout SigningFindings) {
    for year in baseline.years.indices {
      var added: [Int: Quantity] = [:]
      for change in changes
      where change.year == year && change.kind == .backboneTeachers && change.amount > .zero {
        if let section = change.section { added[section, default: .zero] += change.amount }
      }
      for (section, amount) in added.sorted(by: { $0.key < $1.key }) {
        let place = baseline.sections[section].id
        let people = outcome.stock.staff[year, section]
        guard let backbone = people[.backboneTeachers], let staff = people[.staff] else {
          findings.ask(
            SigningQuestion(
              rule: .backboneTeachers, school: place.school, stage: place.stage,
              year: schoolYear(year), gap: .staff))
          continue
        }
        // Wherever somebody teaches one may be a backbone teacher.
        let limit = Quantity(max(1, Quantity(staff).part(of: share).wholeUnits))
        guard Quantity(backbone) > limit else { continue }
        findings.breaches.append(
          SigningBreach(
            rule: .backboneTeachers, school: place.school, stage: place.stage,
            year: schoolYear(year), budgetYear: nil, subject: .resource(.backboneTeachers),
            figure: Quantity(backbone), limit: limit, origin: .reckoned(share), added: amount))
      }
    }
  }
}
