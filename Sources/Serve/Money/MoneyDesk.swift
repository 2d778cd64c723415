// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import HTTPTypes
import Reports
import Scenarios
import Standards
import Workbooks

/// The plans of the money desk: those of the folder that a link names, and its draft.
struct MoneyDesk {
  /// More columns than fit any screen or paper are refused.
  static let most = 12

  /// What is shown; the county's own plan first.
  let report: ReportInput
  /// Each plan at other prices, in the same order.
  let prices: [PriceSensitivity]
  /// Why plans that the link names are not among them.
  let messages: [Bilingual]
  /// Whether the last plan is the draft of the link.
  let hasDraft: Bool

  /// Reads and runs the plans of a link.
  init(_ county: ServedCounty, _ reply: DeskReply, program: String) {
    let own = CountyCase.baseName.zh
    var report = reply.input(county, program: program).report
    let draft = report.entries[0]
    var messages: [Bilingual] = []
    var entries: [ReportInput.Entry] = []
    var prices: [PriceSensitivity] = []
    var seen: Set<String> = []
    let names = ([own] + reply.link.others).filter { seen.insert($0).inserted }
    if names.count > Self.most {
      messages.append(
        Bilingual(
          zh: "一次最多并列 \(Self.most) 个方案，其余没有列。请少勾几个。",
          en: "\(Self.most) plans at a time at most; the others are left out. Tick fewer."))
    }
    for name in names.prefix(Self.most) {
      switch county.board(over: name == own ? nil : name) {
      case .failure(let failure): messages += failure.messages
      case .success(let board):
        entries.append(.init(name: board.base.name, outcome: board.base.outcome))
        prices.append(county.sensitivity(of: board.empty, on: board))
      }
    }
    let isChanged = !reply.draft.lines.isEmpty || reply.draft.parent != nil
    hasDraft = isChanged && !entries.contains { $0.name == draft.name }
    if hasDraft, case .success(let board) = county.board(over: reply.draft.parent) {
      entries.append(.init(name: draft.name, outcome: draft.outcome))
      prices.append(county.sensitivity(of: reply.draft, on: board))
    }
    report.entries = entries
    (self.report, self.prices, self.messages) = (report, prices, messages)
  }

  /// The workbook that `junheng compare --workbook` writes of the same plans.
  var workbook: Result<[UInt8], GateRefusal> {
    do throws(WorkbookDraft.Trouble) {
      return .success(try MoneyTables(report, prices: prices).workbook.bytes())
    } catch {
      return .failure(GateRefusal(.internalServerError, error.message(Self.file)))
    }
  }

  /// What the workbook is called.
  static let file = "资金比较.xlsx"
}
