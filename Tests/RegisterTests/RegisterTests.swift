// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Register
import Scenarios
import Testing

@Suite("The register of runs")
struct RegisterTests {
  @Test func aRunIsKeptByteForByteWithAllThatIsSaidOfIt() throws {
    let place = try Place()
    let answer = Array("{\"cost\": 1, \"名\": \"长溪\"}\n".utf8)
    let number = try place.register().save(Sample.facts("会上看的"), by: Sample.by, answer: answer)
    #expect(number == 1)
    let again = try place.register()
    let run = try #require(try again.run(1))
    #expect(run.facts == Sample.facts("会上看的"))
    #expect(run.by == Sample.by)
    #expect(run.answerSize == answer.count)
    #expect(run.answerHash == ContentHash(of: answer).description)
    #expect(try again.answer(1) == answer)
    #expect(try again.run(2) == nil)
    #expect(try again.answer(2) == nil)
  }

  @Test func notesAreAddedInOrderAndOnlyToRunsThatAreThere() throws {
    let place = try Place()
    let register = try place.register()
    _ = try register.save(Sample.facts("一"), by: Sample.by, answer: [1])
    #expect(try register.note("常务会定用此方案", on: 1, by: Sample.by))
    #expect(try register.note("财政已确认", on: 1, by: Sample.by))
    #expect(try !register.note("没有这个", on: 7, by: Sample.by))
    #expect(try register.run(1)?.notes.map(\.text) == ["常务会定用此方案", "财政已确认"])
  }

  /// Not by this program alone: the file refuses it from anybody.
  @Test(arguments: [
    "UPDATE runs SET name = '改'", "UPDATE runs SET answer = x'00' WHERE number = 1",
    "DELETE FROM runs", "DELETE FROM notes", "UPDATE notes SET text = '改'",
    """
    INSERT OR REPLACE INTO notes (number, run, text, who, typed, saved) VALUES (1, 1, '改', 'x', 0, 0)
    """,
    """
    INSERT OR REPLACE INTO runs SELECT number, '改', arguments, county, scenario, standard, program,
      seed, interrupted, inputs, who, typed, saved, hash, answer FROM runs
    """,
    "REPLACE INTO runs SELECT * FROM runs",
  ])
  func nothingThatIsKeptCanBeChangedOrRemoved(_ statement: String) throws {
    let place = try Place()
    let register = try place.register()
    _ = try register.save(Sample.facts("原样"), by: Sample.by, answer: [7])
    _ = try register.note("原话", on: 1, by: Sample.by)
    let before = try register.runs()
    let other = try DatabaseQueue(path: place.file)
    let refusal = #expect(throws: DatabaseError.self) {
      try other.write { try $0.execute(sql: statement) }
    }
    #expect(refusal?.message?.contains("the register only grows") == true)
    #expect(try register.runs() == before)
    #expect(try register.answer(1) == [7])
  }

  @Test func lookingAtAFolderWithoutRunsMakesNoFile() throws {
    let place = try Place()
    #expect(try RunRegister.look(place.folder.path) == nil)
    #expect(!FileManager.default.fileExists(atPath: place.file))
  }

  @Test func whatIsNoRegisterIsLeftAsItIs() throws {
    let place = try Place()
    try Data("学校,人数\n".utf8).write(to: URL(fileURLWithPath: place.file))
    #expect(throws: RegisterTrouble.noRegister(place.file)) { try place.register() }
    #expect(try String(contentsOfFile: place.file, encoding: .utf8) == "学校,人数\n")
    try FileManager.default.removeItem(atPath: place.file)
    let other = try DatabaseQueue(path: place.file)
    try other.write { try $0.execute(sql: "CREATE TABLE pupils (number INTEGER)") }
    #expect(throws: RegisterTrouble.noRegister(place.file)) { try place.register() }
    #expect(throws: RegisterTrouble.noRegister(place.file)) {
      try RunRegister.look(place.folder.path)
    }
  }

  @Test func aLinkIsNotFollowed() throws {
    let place = try Place()
    let outside = place.folder.appendingPathComponent("elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: place.file, withDestinationPath: outside.path)
    #expect(throws: RegisterTrouble.noRegister(place.file)) { try place.register() }
    #expect(throws: RegisterTrouble.noRegister(place.file)) {
      try RunRegister.look(place.folder.path)
    }
    #expect(!FileManager.default.fileExists(atPath: outside.path))
  }

  @Test func aLaterProgramsRegisterIsNotTouched() throws {
    let place = try Place()
    _ = try place.register()
    let other = try DatabaseQueue(path: place.file)
    try other.write { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: RegisterTrouble.later(place.file, version: 9)) { try place.register() }
  }

  @Test func anAnswerThatWasTamperedWithIsTold() throws {
    let place = try Place()
    let register = try place.register()
    _ = try register.save(Sample.facts("原样"), by: Sample.by, answer: [1, 2, 3])
    let other = try DatabaseQueue(path: place.file)
    try other.write {
      try $0.execute(sql: "DROP TRIGGER runsNeverChange; UPDATE runs SET answer = x'010204'")
    }
    #expect(throws: RegisterTrouble.damaged(place.file)) { try register.answer(1) }
  }

  @Test func manyAtOnceEachGetANumberOfTheirOwn() async throws {
    let place = try Place()
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for index in 0..<24 {
        group.addTask {
          try place.register().save(
            Sample.facts("第\(index)"), by: Sample.by, answer: [UInt8(index)])
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers.sorted() == Array(1...24))
    let register = try place.register()
    for run in try register.runs() {
      #expect(try register.answer(run.number).map { "第\($0[0])" } == run.facts.name)
    }
  }

  @Test(arguments: ["", "  ", "a\nb", "a\u{202E}b", String(repeating: "长", count: 61)])
  func namesAreOneLine(_ name: String) throws {
    let register = try Place().register()
    #expect(throws: RegisterTrouble.name(name)) {
      try register.save(Sample.facts(name), by: Sample.by, answer: [1])
    }
    #expect(try register.runs().isEmpty)
  }
}
