// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A change as the keys and values of a what-if file, where a name may be any text.
enum ChangeMapping {
  /// The verb with what it is about, then every field with its value, in Chinese.
  static func pairs(_ kind: Change.Kind) -> [(key: String, value: String)] {
    func say(_ verb: Verb, _ object: String, _ fields: (Field, String)...) -> [(
      key: String, value: String
    )] {
      [(verb.words.zh[0], object)] + fields.map { ($0.0.words.zh[0], $0.1) }
    }
    func year(_ year: Int) -> String { "\(year)年" }
    let all = Everything.projects.words[0]
    let county = Everything.county.words[0]
    switch kind {
    case .shift(let project, let count):
      return say(
        count < 0 ? .advance : .delay, project.rawValue, (.years, "\(abs(count))年"))
    case .shiftAll(let count):
      return say(count < 0 ? .advance : .delay, all, (.years, "\(abs(count))年"))
    case .cancel(let project): return say(.cancel, project.rawValue)
    case .approve(let project): return say(.approve, project.rawValue)
    case .resizePlaces(let project, let places):
      return say(.resize, project.rawValue, (.places, "\(places)学位"))
    case .resizeArea(let project, let area):
      return say(.resize, project.rawValue, (.area, ChangePhrase.square(area, true)))
    case .cost(let project, let money):
      return say(.cost, project.rawValue, (.investment, ChangePhrase.yuan(money, true)))
    case .payments(let project, let shares):
      return say(.phase, project.rawValue)
        + shares.map { ("\($0.year.year)", ChangePhrase.percent($0.share)) }
    case .opening(let project, let mode):
      return say(mode == .byGrade ? .openByGrade : .openWhole, project.rawValue)
    case .measure(let measure): return pairs(measure, county: county)
    case .scaleMeasures(let action, let factor, let from):
      return say(
        .scale, action.words.zh, (.factor, ChangePhrase.decimal(factor)),
        (.from, year(from.firstYear)))
    case .expand(let block):
      let stage = block.stage.map { [(Field.stage, $0 == .primary ? "小学" : "初中")] } ?? []
      return say(.expand, block.school.rawValue)
        + (stage + [(.classes, "\(block.classes)个班"), (.year, year(block.year.firstYear))])
        .map { ($0.0.words.zh[0], $0.1) }
    case .close(let closure):
      guard let receiver = closure.receiver else {
        return say(.close, closure.school.rawValue, (.year, year(closure.year.firstYear)))
      }
      return say(
        .merge, closure.school.rawValue, (.into, receiver.rawValue),
        (.year, year(closure.year.firstYear)))
    case .catchment(let row):
      let share = (Field.share, ChangePhrase.percent(row.share))
      let from = (Field.from, year(row.from.firstYear))
      switch row.source {
      case .zone(let zone):
        return say(
          .catchment, zone.rawValue, (.target, row.target.rawValue),
          (.stage, row.stage == .primary ? "小学" : "初中"), share, from)
      case .school(let school):
        return say(.feeder, school.rawValue, (.target, row.target.rawValue), share, from)
      }
    case .budget(let budget, let money):
      return say(.budget, year(budget.year), (.budgetAmount, ChangePhrase.yuan(money, true)))
    case .lockProject(let project): return say(.lockProject, project.rawValue)
    case .lockSchool(let school): return say(.lockSchool, school.rawValue)
    case .births(let factor, let from):
      return say(.births, ChangePhrase.decimal(factor), (.from, year(from)))
    case .migration(let line):
      return say(
        .migration, line.zone?.rawValue ?? county,
        (.grades, "\(line.grades.lowerBound)-\(line.grades.upperBound)年级"),
        (.year, year(line.year.firstYear)), (.movers, "\(line.pupils)人"))
    case .progression(let shift): return say(.progression, ChangePhrase.decimal(shift))
    case .slippage(let count): return say(.slippage, "\(count)年")
    case .prices(let factor): return say(.prices, ChangePhrase.decimal(factor))
    }
  }

  private static func pairs(_ measure: Measure, county: String) -> [(key: String, value: String)] {
    let count = measure.amount.wholeUnits
    let area = ChangePhrase.square(measure.amount, true)
    let (verb, amount): (Verb, (Field, String)) =
      switch measure.action {
      case .hireTeacher, .hirePEOrArtsTeacher: (.hire, (.number, "\(count)人"))
      case .retrainForPEOrArts: (.retrain, (.number, "\(count)人"))
      case .upgradeQualification: (.train, (.number, "\(count)人"))
      case .designateBackbone: (.designate, (.number, "\(count)人"))
      case .rotateTeacher, .rotateBackbone, .rotatePEOrArts: (.rotate, (.number, "\(count)人"))
      case .addTeachingArea: (.add, (.teachingArea, area))
      case .addSportsArea: (.add, (.sportsArea, area))
      case .addRoofSportsArea: (.add, (.roofSportsArea, area))
      case .leaseSportsArea: (.lease, (.area, area))
      case .buyEquipment:
        (
          .buy,
          (
            .equipment,
            ChangePhrase.yuan(Money(yuan: measure.amount.hundredths / 100), true)
          )
        )
      case .equipMultimediaRoom: (.buy, (.multimediaRooms, "\(count)间"))
      case .openMusicRoom: (.buy, (.musicRooms, "\(count)间"))
      case .openArtRoom: (.buy, (.artRooms, "\(count)间"))
      }
    var fields = [amount]
    switch measure.action {
    case .hirePEOrArtsTeacher, .rotatePEOrArts: fields.append((.post, "体艺"))
    case .rotateBackbone: fields.append((.post, "骨干"))
    default: break
    }
    if let stage = measure.stage {
      fields.append((.stage, stage == .primary ? "小学" : "初中"))
    }
    if let giver = measure.giver { fields.append((.giver, giver.rawValue)) }
    fields.append((.year, "\(measure.from.firstYear)年"))
    if let until = measure.until { fields.append((.until, "\(until.firstYear)年")) }
    if let price = measure.unitCost { fields.append((.unitCost, ChangePhrase.yuan(price, true))) }
    if !measure.departments.isEmpty {
      fields.append((.department, measure.departments.joined(separator: "、")))
    }
    return [(verb.words.zh[0], measure.school?.rawValue ?? county)]
      + fields.map { ($0.0.words.zh[0], $0.1) }
  }
}
