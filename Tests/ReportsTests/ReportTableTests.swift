// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Standards
import Testing
import Workbooks

@testable import Reports

/// Tables of answers: what stands in their cells is what the simulator said.
@Suite("Tables of answers")
struct ReportTableTests {
  private func tables(
    _ language: Language = .chinese, change: (inout County) -> Void = { _ in }
  ) throws -> AnswerTables {
    let input = try SampleCase.input(language, scenarios: [nil], search: false, change: change)
    return AnswerTables(PageContext(input), input.entries[0].outcome)
  }

  /// A report with a search written by hand, which takes no time.
  private func searched(_ language: Language) throws -> ReportInput {
    var input = try SampleCase.input(language, search: false)
    let outcome = input.entries[0].outcome
    input.search = SearchReport(HandMade.found(on: outcome.plan), outcome: outcome)
    return input
  }

  /// The column of a name.
  private func place(_ table: ReportTable, _ name: String) throws -> Int {
    try #require(table.columns.firstIndex { $0.name == name })
  }

  @Test func theReckonedCoefficientIsTheAssessmentsOwn() throws {
    let tables = try tables()
    var compared = 0
    for (year, assessed) in tables.outcome.strict.years.enumerated() {
      for stage in Stage.allCases {
        guard let table = tables.reckoning(stage, year: year) else { continue }
        let findings = try #require(assessed.coefficients[stage])
        for indicator in Indicator.allCases {
          let column = indicator.index + 2
          let finding = try #require(findings.first { $0.indicator == indicator })
          guard let value = finding.value else {
            #expect(table.totals[2][column] == .missing)
            continue
          }
          // From the table's own cells, as its formulas have it.
          let weights = table.rows.compactMap { $0[1].number }
          let values = table.rows.compactMap { $0[column].number }
          try #require(weights.count == values.count)
          let pupils = weights.reduce(0, +)
          let mean = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / pupils
          let squares = zip(weights, values).reduce(0) {
            $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean)
          }
          let reckoned = (squares / pupils).squareRoot() / mean
          #expect(abs(reckoned - value) < 1e-9, "\(stage) \(indicator)")
          #expect(table.totals[2][column].number == value)
          compared += 1
        }
      }
    }
    #expect(compared > 50)
  }

  @Test func shortfallsAreTheFindingsOwnAndWhatIsMissingIsNoZero() throws {
    let tables = try tables { county in
      county.schools[0].shared[.sportsArea] = nil
    }
    let table = tables.compliance
    let short = try place(table, "体育场馆差")
    var (missing, lacking) = (0, 0)
    var row = 0
    for (year, assessed) in tables.outcome.strict.years.enumerated() {
      for section in tables.baseline.sections.indices {
        guard let found = assessed.sections[section] else { continue }
        let finding = found.indicators[Indicator.sportsArea.index]
        let cell = table.rows[row][short]
        #expect(table.rows[row][0] == .year(tables.baseline.years[year].firstYear))
        switch finding.verdict {
        case .meets: #expect(cell == .none)
        case .notAssessed:
          #expect(cell == .missing && table.rows[row][short - 1].value == .missing)
          missing += 1
        case .fallsShort:
          #expect(cell.value == finding.shortBy.map { .whole($0) })
          lacking += 1
        }
        row += 1
      }
    }
    #expect(row == table.rows.count && missing > 0 && lacking > 0)
  }

  @Test func moneyAddsUpToTheCosting() throws {
    let tables = try tables()
    let costing = tables.outcome.costing
    for table in [tables.money, tables.moneyByYear, tables.moneyByDepartment] {
      let together = try place(table, "合计")
      let sums = table.rows.compactMap { $0[together].number }
      #expect(abs(sums.reduce(0, +) - costing.total.wan) < 1e-6, "\(table.key)")
      #expect(table.totals[0][together].number.map { abs($0 - costing.total.wan) < 1e-6 } == true)
      let present = try place(table, "现值")
      let values = table.rows.compactMap { $0[present].number }
      #expect(abs(values.reduce(0, +) - costing.presentValue / 10_000) < 1e-6, "\(table.key)")
    }
  }

  @Test func placesCountEveryPupilOnce() throws {
    let tables = try tables()
    let table = tables.places
    for (index, year) in tables.baseline.years.enumerated() {
      let rows = table.rows.filter { $0[0] == .year(year.firstYear) }
      let pupils = tables.baseline.sections.indices.reduce(0) {
        $0 + tables.outcome.projection.total(year: index, section: $1)
      }
      #expect(rows.compactMap { $0[4].number }.reduce(0, +) == Double(pupils))
      let grades = rows.flatMap { $0.suffix(9).compactMap(\.number) }
      #expect(grades.reduce(0, +) == Double(pupils))
      let short = tables.outcome.projection.shortfalls.filter { $0.year == year }
      #expect(
        rows.compactMap { $0[7].number }.reduce(0, +)
          == Double(short.reduce(0) { $0 + $1.pupils }))
    }
  }

  @Test func everySchoolThatFallsShortHasAPlanAndNoOther() throws {
    let tables = try tables()
    let year = tables.outcome.strict.years[tables.context.targetIndex]
    let schools = Set(tables.schools(lacking: tables.outcome).map(\.school))
    for school in tables.baseline.schools.indices {
      let sections = tables.baseline.sectionsOfSchool[school].compactMap { year.sections[$0] }
      let findings =
        sections.flatMap {
          Array($0.indicators) + [$0.classSize, $0.musicRooms, $0.artRooms]
            + [$0.staffRatio].compactMap(\.self)
        } + [year.schoolSizes[school]].compactMap(\.self)
      let isShort = findings.contains { $0.verdict == .fallsShort }
      #expect(schools.contains(tables.baseline.schools[school].id.rawValue) == isShort)
    }
    #expect(!schools.isEmpty)
  }

  @Test func aTableAsCSVHasUnitsAndPlainNumbers() throws {
    var table = ReportTable(
      key: "t", title: "试",
      columns: [
        .init("事项", .text), .init("资金", unit: "万元", .money), .init("系数", .decimal(places: 2)),
        .init("人数", unit: "人", .whole), .init("结论", .status),
      ])
    table.add([
      .text("=HYPERLINK(\"x\")"), .money(Money(yuan: 12_345_678)), .decimal(0.123456),
      .whole(1234), .verdict(.fallsShort),
    ])
    table.add([.none, .missing, .missing, .missing, .none])
    let text = String(decoding: ReportCSV.bytes(table, language: .chinese), as: UTF8.self)
    #expect(
      text == "\u{FEFF}事项,资金(万元),系数,人数(人),结论\r\n"
        + "\"'=HYPERLINK(\"\"x\"\")\",1234.5678,0.1235,1234,不达标\r\n,,,,\r\n")
  }

  @Test func theWorkbookHasEverySheetAndSaysThatDataAreMadeUp() throws {
    let draft = WorkbookReport.draft(try searched(.chinese))
    let names = draft.sheets.map(\.name)
    #expect(Set(names).count == names.count && names.allSatisfy { $0.utf16.count <= 31 })
    for name in [
      "结论", "达标情况", "差异系数 小学", "差异系数 初中", "资金", "资金明细", "编制", "学位余缺", "任务清单", "搜索结果",
      "申报准备", "方案比较",
    ] { #expect(names.contains(name), "\(name)") }
    #expect(names.contains { $0.hasPrefix("责任 ") } && names.contains { $0.hasPrefix("校 ") })
    for sheet in draft.sheets {
      #expect(sheet.rows[1].first?.value == .text(Labels.synthetic.zh), "\(sheet.name)")
      #expect(sheet.header.contains(Labels.synthetic.zh) && sheet.frozenRows > 0)
    }
    #expect(draft.sheets.flatMap(\.charts).count == 3)
    #expect(try draft.bytes() == WorkbookReport.draft(searched(.chinese)).bytes())
  }

  @Test func aCountysOwnDataAreNotCalledMadeUp() throws {
    let input = try SampleCase.input(.chinese, search: false) { $0.isSynthetic = false }
    for sheet in WorkbookReport.draft(input).sheets {
      #expect(sheet.header.isEmpty)
      #expect(!sheet.rows.joined().contains { $0.value == .text(Labels.synthetic.zh) })
    }
  }

  @Test func theEnglishWorkbookHasNoChineseOfTheProgram() throws {
    let input = try searched(.english)
    // Measures are called by the county's tables; one without a name has a Chinese one.
    let measures = input.baseline.county.plan.measures.map(\.id.rawValue)
    let draft = WorkbookReport.draft(input)
    for sheet in draft.sheets {
      let texts = sheet.rows.joined().compactMap { cell -> String? in
        guard case .text(let text) = cell.value else { return nil }
        return text
      }
      for text in texts + [sheet.name] + sheet.charts.map(\.title) {
        var left = text
        for name in measures + SampleCase.names { left = left.replacing(name, with: "") }
        #expect(!SampleCase.isChinese(left), "\(sheet.name): \(text)")
      }
    }
  }

  @Test func numbersOfTheWorkbookAreNumbersWhenReadBack() throws {
    let tables = try tables()
    let draft = WorkbookReport.draft(try SampleCase.input(.chinese, search: false))
    let read = try Workbook.read(Data(try draft.bytes()))
    let sheet = try #require(read.sheets.first { $0.name == "差异系数 小学" })
    let table = tables.coefficients(.primary)
    let head = try #require(sheet.rows.first { $0.value[1]?.value == .text("学年") }?.key)
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        guard let number = cell.number else { continue }
        let there = sheet[CellPlace(row: head + 1 + index, column: column + 1)]?.value
        guard case .number(let text)? = there, let value = Double(text) else {
          Issue.record("no number at \(index), \(column): \(String(describing: there))")
          continue
        }
        #expect(abs(value - number) <= abs(number) * 1e-14)
      }
    }
  }
}
