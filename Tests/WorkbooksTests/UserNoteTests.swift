// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Workbooks

/// Notes that spreadsheet programs leave beside a workbook while somebody has it open.
@Suite struct UserNoteTests {
  /// A folder of its own, removed with the test.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("notes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// A note of 165 bytes as Excel writes it: the name in the system's letters, then in UTF-16.
  private func excel(_ name: String, count: Int? = nil) -> Data {
    var bytes = [UInt8](repeating: 0x20, count: 165)
    let letters = Array(name.utf16)
    bytes[0] = UInt8(letters.count)
    bytes[55] = UInt8(truncatingIfNeeded: count ?? letters.count)
    bytes[56] = UInt8((count ?? letters.count) >> 8)
    for place in stride(from: 57, to: 165, by: 2) {
      let index = (place - 57) / 2
      let letter = letters.indices.contains(index) ? letters[index] : 0x20
      bytes[place] = UInt8(letter & 0xFF)
      bytes[place + 1] = UInt8(letter >> 8)
    }
    return Data(bytes)
  }

  @Test func notesOfThreeProgramsNameWhoHasTheFileOpen() throws {
    try inFolder { folder in
      let book = folder.appendingPathComponent("一览表.xlsx").path
      #expect(WorkbookUser.of(book) == nil)
      let lock = folder.appendingPathComponent(".~lock.一览表.xlsx#")
      try Data("基教科,jjk,PC-07,30.11.2026 20:30,file:///C:/u/;".utf8).write(to: lock)
      #expect(
        WorkbookUser.of(book)
          == WorkbookUser(name: "基教科", computer: "PC-07", note: ".~lock.一览表.xlsx#"))
      try excel("计财科").write(to: folder.appendingPathComponent(".~一览表.xlsx"))
      #expect(WorkbookUser.of(book) == WorkbookUser(name: "计财科", note: ".~一览表.xlsx"))
      try excel("人事科 二室").write(to: folder.appendingPathComponent("~$一览表.xlsx"))
      #expect(WorkbookUser.of(book) == WorkbookUser(name: "人事科 二室", note: "~$一览表.xlsx"))
    }
  }

  @Test func aFileThatCannotBeReadNamesWhoHasItOpen() throws {
    try inFolder { folder in
      // What stands there cannot be read from its beginning, by no user, as a file that another
      // program holds on a share.
      let book = folder.appendingPathComponent("甲.xlsx")
      try FileManager.default.createSymbolicLink(
        atPath: book.path, withDestinationPath: "/proc/self/mem")
      #expect(throws: WorkbookTrouble.unreadable) { try Workbook.read(path: book.path) }
      try excel("人事科").write(to: folder.appendingPathComponent("~$甲.xlsx"))
      #expect(throws: WorkbookTrouble.inUse(WorkbookUser(name: "人事科", note: "~$甲.xlsx"))) {
        try Workbook.read(path: book.path)
      }
    }
  }

  @Test func aNoteThatIsMadeToDoHarmNamesNobodyOrAPlainName() throws {
    #expect(WorkbookUser.excelName([UInt8](excel("甲", count: 0xFFFF))) == nil)
    #expect(WorkbookUser.excelName([UInt8](excel("甲").prefix(57))) == nil)
    #expect(WorkbookUser.excelName([UInt8](excel("\u{1B}[31m甲\u{202E}\n乙"))) == "[31m甲乙")
    #expect(WorkbookUser.excelName([UInt8](excel("   "))) == nil)
    let long = Data((String(repeating: "长", count: 900) + ",a,b,c;").utf8)
    #expect(WorkbookUser.libreOffice([UInt8](long), "n")?.name.count == 60)
    #expect(WorkbookUser.libreOffice(Array("甲\\,乙,a,b\\\\,c,d;".utf8), "n")?.name == "甲,乙")
    #expect(WorkbookUser.libreOffice(Array("只有一项".utf8), "n") == nil)
    try inFolder { folder in
      let note = folder.appendingPathComponent("~$甲.xlsx")
      let book = folder.appendingPathComponent("甲.xlsx").path
      try Data(repeating: 0x41, count: 1 << 20).write(to: note)
      #expect(WorkbookUser.of(book) == nil)
      try FileManager.default.removeItem(at: note)
      let outside = folder.appendingPathComponent("别处")
      try excel("甲").write(to: outside)
      try FileManager.default.createSymbolicLink(at: note, withDestinationURL: outside)
      #expect(WorkbookUser.of(book) == nil)
      try FileManager.default.removeItem(at: note)
      #expect(unsafe mkfifo(note.path, 0o600) == 0)
      #expect(WorkbookUser.of(book) == nil)
    }
  }
}
