// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Workbooks

@Suite struct HostileTests {
  private func trouble(_ bytes: Data, _ limits: WorkbookLimits = WorkbookLimits())
    -> WorkbookTrouble?
  {
    do throws(WorkbookTrouble) {
      _ = try Workbook.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func documentTypesAndEntitiesAreRefused() throws {
    var made = MadeWorkbook(rows: "")
    made.parts[5].text =
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet>&b;</worksheet>"
    #expect(trouble(try made.bytes()) == .documentType(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func otherEncodingsAreRefusedBecauseADocumentTypeCouldHideInThem() throws {
    var made = MadeWorkbook(rows: "")
    made.parts[5].text = "<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>"
    #expect(trouble(try made.bytes()) == .encoding(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func bytesThatAreNoTextAreRefusedWhereverTheyStand() throws {
    let part = "xl/worksheets/sheet1.xml"
    for (before, after) in [
      ("<worksheet a=\"", "\"/>"), ("<worksheet><a", "/></worksheet>"),
      ("<worksheet>", "</worksheet>"),
    ] {
      var made = MadeWorkbook(rows: "")
      made.raw[part] = Array(before.utf8) + [0xC2, 0x22] + Array(after.utf8)
      #expect(trouble(try made.bytes()) == .encoding(part: part))
    }
  }

  @Test func aZipBombIsRefusedBeforeItIsUnpacked() throws {
    let row = "<row>" + String(repeating: "<c/>", count: 1000) + "</row>"
    let bytes = try MadeWorkbook(rows: String(repeating: row, count: 2500)).bytes()
    #expect(trouble(bytes) == .tooLarge(what: .ratio, limit: WorkbookLimits().ratio))
  }

  @Test func whatComesOutIsCounted() throws {
    var limits = WorkbookLimits()
    limits.partBytes = 1000
    let bytes = try MadeWorkbook(rows: String(repeating: "<row/>", count: 500)).bytes()
    #expect(trouble(bytes, limits) == .tooLarge(what: .partBytes, limit: 1000))
    limits = WorkbookLimits()
    limits.totalBytes = 500
    #expect(trouble(bytes, limits) == .tooLarge(what: .totalBytes, limit: 500))
  }

  @Test func moreCellsThanTheBoundAreRefusedThoughTheyAreBlank() throws {
    var limits = WorkbookLimits()
    limits.cells = 10
    let row = "<row>" + String(repeating: "<c s=\"0\"/>", count: 11) + "</row>"
    #expect(
      trouble(try MadeWorkbook(rows: row).bytes(), limits) == .tooLarge(what: .cells, limit: 10))
  }

  @Test(arguments: ["../outside.xml", "/etc/passwd", "xl\\..\\..\\a", "C:\\a"])
  func namesThatLeadOutAreRefused(name: String) throws {
    var made = MadeWorkbook(rows: "")
    made.parts.append((name, "x"))
    #expect(trouble(try made.bytes()) == .unsafeName(name))
  }

  @Test func aFileCutOffAnywhereIsRefusedAndNeverHalfRead() throws {
    let whole = try MadeWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes()
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(trouble(whole.prefix(length)) != nil, "cut at \(length)")
    }
  }

  @Test func aChangedByteGivesTheSameSheetOrAnError() throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>12345</v></c></row>"
    let whole = try MadeWorkbook(rows: rows).bytes()
    let right = try Workbook.read(whole)
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x15
      // The archive's own dates and flags may change; what is read may not.
      guard let read = try? Workbook.read(changed) else { continue }
      let cells = read.sheets.first?.rows
      #expect(cells == right.sheets.first?.rows || cells == [:] || cells == nil, "byte \(index)")
    }
  }

  @Test func otherFormatsAreNamed() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(trouble(Data(compound + [0, 0])) == .otherFormat("xls"))
    let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    #expect(trouble(Data(compound + name)) == .encrypted)
    #expect(trouble(Data("学校,学段\n".utf8)) == .notAWorkbook)
    #expect(trouble(Data()) == .empty)
  }

  @Test func aLockNoteAFolderAndAMissingFileAreNamed() {
    func trouble(_ path: String) -> WorkbookTrouble? {
      do throws(WorkbookTrouble) {
        _ = try Workbook.read(path: path)
        return nil
      } catch {
        return error
      }
    }
    #expect(trouble("/tmp/~$一览表.xlsx") == .lockNote)
    #expect(trouble("/tmp") == .isFolder)
    #expect(trouble("/tmp/\(UUID().uuidString).xlsx") == .missing)
    #expect(trouble("/dev/zero") == .unreadable)
  }

  @Test func brokenXMLIsNamedWithItsPart() throws {
    var made = MadeWorkbook(rows: "")
    made.parts[5].text = "<worksheet><sheetData></worksheet>"
    let found = trouble(try made.bytes())
    let isNamed = if case .badXML("xl/worksheets/sheet1.xml", _) = found { true } else { false }
    #expect(isNamed, "\(found as Any)")
  }
}
