// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Workbooks

/// Parts of a workbook that are made to do harm.
@Suite struct HostilePartsTests {
  private func trouble(_ made: MadeWorkbook, _ limits: WorkbookLimits = WorkbookLimits()) throws
    -> WorkbookTrouble?
  {
    let bytes = try made.bytes()
    do throws(WorkbookTrouble) {
      _ = try Workbook.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func entitiesThatMultiplyAreRefusedBeforeTheyAreRead() throws {
    var made = MadeWorkbook(rows: "")
    made.parts[3].text =
      "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      + "<sst><si><t>&b;</t></si></sst>"
    #expect(try trouble(made) == .documentType(part: "xl/sharedStrings.xml"))
  }

  @Test func aTextLongerThanTheBoundIsRefused() throws {
    var limits = WorkbookLimits()
    limits.textBytes = 1000
    let long = String(repeating: "长", count: 400)
    let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    let found = try trouble(MadeWorkbook(rows: row, texts: [long]), limits)
    #expect(found == .tooLarge(what: .textBytes, limit: 1000))
    limits.textBytes = 1200
    #expect(try trouble(MadeWorkbook(rows: row, texts: [long]), limits) == nil)
  }

  @Test func moreSharedTextsThanTheBoundAreRefused() throws {
    var limits = WorkbookLimits()
    limits.tags = 1000
    let made = MadeWorkbook(rows: "", texts: (0..<600).map { "t\($0)" })
    #expect(try trouble(made, limits) == .tooLarge(what: .tags, limit: 1000))
  }

  @Test func aSheetOutsideTheFileIsNotFollowed() throws {
    var made = MadeWorkbook(rows: "")
    made.parts[2].text = made.parts[2].text.replacing(
      "Target=\"worksheets/sheet1.xml\"",
      with: "Target=\"file:///etc/passwd\" TargetMode=\"External\"")
    #expect(try trouble(made) == .partMissing("表"))
  }

  @Test func aReferenceThatClimbsOutStaysInTheFile() throws {
    var made = MadeWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    made.parts[2].text = made.parts[2].text.replacing(
      "worksheets/sheet1.xml", with: "../../../../etc/passwd")
    #expect(try trouble(made) == .partMissing("etc/passwd"))
  }

  @Test func sizesThatLieAreFoundOrDoNoHarm() throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>12345</v></c></row>"
    let whole = try MadeWorkbook(rows: rows).bytes()
    let right = try Workbook.read(whole)
    // Each entry of the directory says at 24 how large its part is unpacked.
    let mark = Data([0x50, 0x4B, 0x01, 0x02])
    var from = whole.startIndex
    while let entry = whole.range(of: mark, in: from..<whole.endIndex) {
      for size: UInt8 in [0, 1, 0xFF] {
        var changed = whole
        for place in 24..<28 { changed[entry.lowerBound + place] = size }
        guard let read = try? Workbook.read(changed) else { continue }
        #expect(read.sheets.first?.rows == right.sheets.first?.rows)
      }
      from = entry.upperBound
    }
  }

  @Test func anOldFileUnderANewNameIsNamed() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("old-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).write(to: url)
    do throws(WorkbookTrouble) {
      _ = try Workbook.read(path: url.path)
      Issue.record("an .xls file was read")
    } catch {
      #expect(error == .otherFormat("xls"))
    }
  }
}
