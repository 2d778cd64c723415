// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyTables {
  func responsibility(_ row: Responsibility) -> [String: String] {
    [
      "item": row.item ?? "", "task": row.task ?? "", "lead": text.list(row.lead),
      "responsible": text.list(row.responsible), "leader": row.leader ?? "",
      "deadline": row.deadline ?? "", "source": row.source ?? "",
    ]
  }

  func reviewStage(_ stage: ReviewStage) -> [String: String] {
    [
      "stage": stage.name, "kind": text.word("stageKind", stage.kind),
      "begin": text.date(stage.begin), "end": text.date(stage.end), "printed": stage.printed,
      "departments": text.list(stage.departments), "source": stage.source ?? "",
    ]
  }

  func rotationCount(_ count: RotationCount) -> [String: String] {
    [
      "year": text.year(count.year), "eligible": text.whole(count.eligible),
      "moved": text.whole(count.moved), "movedBackbone": text.whole(count.movedBackbone),
      "source": count.source ?? "",
    ]
  }
}
