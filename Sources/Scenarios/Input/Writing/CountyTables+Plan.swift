// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyTables {
  func measure(_ measure: Measure) -> [String: String] {
    [
      "measure": measure.id.rawValue, "action": text.word("measureAction", measure.action),
      "school": measure.school?.rawValue ?? "", "stage": text.word("stage", measure.stage),
      "amount": text.amount(measure.amount), "from": text.year(measure.from),
      "until": text.year(measure.until), "giver": measure.giver?.rawValue ?? "",
      "unitCost": text.yuan(measure.unitCost), "departments": text.list(measure.departments),
      "source": measure.source ?? "",
    ]
  }

  func closure(_ closure: Closure) -> [String: String] {
    [
      "school": closure.school.rawValue, "year": text.year(closure.year),
      "receiver": closure.receiver?.rawValue ?? "", "source": closure.source ?? "",
    ]
  }

  func catchment(_ share: CatchmentShare) -> [String: String] {
    var row = [
      "stage": text.word("stage", share.stage), "target": share.target.rawValue,
      "share": DecimalText.of(share.share), "from": text.year(share.from),
    ]
    switch share.source {
    case .zone(let zone): row["sourceZone"] = zone.rawValue
    case .school(let school): row["sourceSchool"] = school.rawValue
    }
    return row
  }

  func declaration(_ declaration: Declaration) -> [String: String] {
    let nature: DeclarationNature = declaration.isPlanned ? .planned : .actual
    return [
      "item": declaration.item, "year": text.year(declaration.year),
      "value": declaration.value.map { "\($0)" } ?? "",
      "nature": text.word("declarationNature", nature),
      "department": declaration.department ?? "", "evidence": declaration.evidence ?? "",
    ]
  }

  func relaxation(_ claim: RelaxationClaim) -> [String: String] {
    [
      "school": claim.school.rawValue, "route": claim.route, "from": text.year(claim.from),
      "until": text.year(claim.until), "amount": text.amount(claim.amount),
      "musicRooms": text.whole(claim.musicRooms), "artRooms": text.whole(claim.artRooms),
      "evidence": claim.evidence ?? "",
    ]
  }

  func lever(_ lever: Lever) -> [String: String] { Self.leverRow(lever, text) }

  /// The row of a lever.
  static func leverRow(_ lever: Lever, _ text: TableText) -> [String: String] {
    var row = [
      "action": text.word("measureAction", lever.action),
      "contributions": text.contributions(lever.contributions),
      "unitPrice": text.yuan(lever.unitPrice), "recurrent": text.yuan(lever.recurrent),
      "leadYears": "\(lever.leadYears)", "step": "\(lever.step)",
      "limit": text.word("leverLimit", lever.limit),
      "mostPerSection": text.whole(lever.mostPerSection),
      "isEnabled": text.flag(lever.isEnabled),
    ]
    switch lever.basis {
    case .stated(let source): row["source"] = source
    case .assumed(let reason): row["assumption"] = reason
    }
    return row
  }
}
