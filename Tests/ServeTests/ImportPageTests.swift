// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Scenarios
import Testing
import Workbooks

@testable import Serve

@Suite("Workbooks sent by a page")
struct ImportPageTests {
  private static let folder = Desk.repository.appendingPathComponent("Tests/Fixtures/workbooks")
  private static func book(_ name: String) throws -> (field: String, file: String, bytes: Data) {
    ("books", name, try Data(contentsOf: folder.appendingPathComponent(name)))
  }
  private static let wide = "01-办学条件一览表2024.xlsx"
  private static let grades = "02-分年级班级学生数2021-2024.xlsx"

  private func token(_ office: Office) async throws -> String {
    let page = try await office.get("/import")
    return String(
      try #require(page.text.firstMatch(of: /name="token" value="([0-9a-f]+)"/)).1)
  }

  /// Sends the two workbooks; the page that shows what was understood.
  private func look(_ office: Office, folder: String = "岚川") async throws -> Desk.Answer {
    try await office.send(
      [try Self.book(Self.wide), try Self.book(Self.grades)],
      [("token", try await token(office)), ("folder", folder)])
  }

  private func write(_ office: Office, _ preview: Desk.Answer) async throws -> Desk.Answer {
    let id = try #require(preview.text.firstMatch(of: /name="preview" value="([0-9a-f]+)"/)).1
    return try await office.post(
      "/import/write", as: nil, [("preview", String(id))], token: try await token(office))
  }

  @Test func whatIsUnderstoodIsShownBeforeAnythingIsWritten() async throws {
    let office = try Office(hasUsers: false)
    let preview = try await look(office)
    #expect(preview.status == 200, "\(preview.text)")
    #expect(preview.text.contains("读懂了什么") && preview.text.contains("要您决定什么"))
    #expect(preview.text.contains("<select name=\"a0\""))
    #expect(office.counties == ["changxi"])
    let written = try await write(office, preview)
    #expect(written.status == 200 && written.text.contains("岚川/导入对应.csv"))
    #expect(office.counties == ["changxi", "岚川"])
    let start = try await office.get("/")
    #expect(start.text.contains("<a href=\"/%E5%B2%9A%E5%B7%9D/\">岚川</a>"))
  }

  /// The page is the command's other door: the same workbooks give the same folder.
  @Test func theFolderIsThatOfTheCommand() async throws {
    let office = try Office(hasUsers: false)
    let written = try await write(office, try await look(office))
    #expect(written.status == 200)
    var options = WorkbookImport.Options()
    options.fallbackName = "岚川"
    let books = try [Self.wide, Self.grades].map { name in
      (file: name, workbook: try Workbook.read(try Self.book(name).bytes))
    }
    let expected = WorkbookImport(books, options: options, answers: ImportAnswers())
    let folder = office.root.appendingPathComponent("岚川")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(expected.files.map(\.name)))
    for file in expected.files {
      let data = try Data(contentsOf: folder.appendingPathComponent(file.name))
      #expect(data == Data(file.bytes), "\(file.name)")
    }
  }

  @Test func anAnsweredMappingIsTakenWithTheSheets() async throws {
    let office = try Office(hasUsers: false)
    let preview = try await look(office)
    let id = try #require(preview.text.firstMatch(of: /preview=([0-9a-f]+)/)).1
    var asked = FormFields()
    asked.add("preview", String(id))
    asked.add("name", ImportAnswers.file)
    let mapping = try await office.get("/import/file?" + asked.text)
    #expect(mapping.headers[.contentDisposition]?.hasPrefix("attachment") == true)
    let lines = mapping.text.components(separatedBy: "\r\n").map { line in
      line.contains("空白的年级") ? line + "0" : line
    }
    let answered = Data(lines.joined(separator: "\r\n").utf8)
    let again = try await office.send(
      [
        try Self.book(Self.wide), try Self.book(Self.grades),
        ("mapping", "答案.csv", answered),
      ], [("token", try await token(office)), ("folder", "岚川")])
    #expect(again.status == 200, "\(again.text)")
    #expect(try await write(office, again).status == 200)
    // With the answer the county can be opened.
    #expect(try await office.get("/%E5%B2%9A%E5%B7%9D/").status == 200)
  }

  /// Every question is answered by what the page offers; the folder is that of the command with the
  /// same answers, and holds them.
  @Test func questionsAreAnsweredOnThePage() async throws {
    let office = try Office(hasUsers: false)
    let preview = try await look(office)
    let id = String(try #require(preview.text.firstMatch(of: /preview=([0-9a-f]+)/)).1)
    var fields = [("preview", id), ("t1", " 另写的 ")]
    let asked = preview.text.matches(
      of: /<select name="a(\d+)"[^>]*><option value="">[^<]*<\/option><option value="([^"]*)"/)
    #expect(asked.count > 3)
    for question in asked where question.1 != "1" {
      fields += [("a\(question.1)", String(question.2)), ("t\(question.1)", "")]
    }
    let again = try await office.post(
      "/import/answer", as: nil, fields, token: try await token(office))
    #expect(again.status == 200, "\(again.text)")
    #expect(again.text.contains("已答") && again.text.contains("另写的"))
    #expect(office.counties == ["changxi"])
    // What was looked at before is gone: it has become the answered one.
    #expect(try await write(office, preview).status == 409)
    #expect(try await write(office, again).status == 200)

    let folder = office.root.appendingPathComponent("岚川")
    let mapping = folder.appendingPathComponent(ImportAnswers.file)
    let answers = try ImportAnswers.reading(Array(Data(contentsOf: mapping))).get()
    var options = WorkbookImport.Options()
    options.fallbackName = "岚川"
    let books = try [Self.wide, Self.grades].map { name in
      (file: name, workbook: try Workbook.read(try Self.book(name).bytes))
    }
    let expected = WorkbookImport(books, options: options, answers: answers)
    for file in expected.files {
      let data = try Data(contentsOf: folder.appendingPathComponent(file.name))
      #expect(data == Data(file.bytes), "\(file.name)")
    }
  }

  @Test func answersWithoutATokenOrToNothingAreNotTaken() async throws {
    let office = try Office(hasUsers: false)
    let preview = try await look(office)
    let id = String(try #require(preview.text.firstMatch(of: /preview=([0-9a-f]+)/)).1)
    let fields = [("preview", id), ("a0", "0")]
    #expect(try await office.post("/import/answer", as: nil, fields, token: "0").status == 403)
    let gone = try await office.post(
      "/import/answer", as: nil, [("preview", "0"), ("a0", "0")], token: try await token(office))
    #expect(gone.status == 409)
    // A cell that a spreadsheet would reckon stays text, in the file and on the page.
    let formula = try await office.post(
      "/import/answer", as: nil, [("preview", id), ("t0", "=1+1<script>")],
      token: try await token(office))
    #expect(formula.status == 200 && !formula.text.contains("<script>"))
    #expect(formula.text.contains("value=\"=1+1&lt;script&gt;\""))
  }

  @Test(arguments: ["changxi", "import", "../外", "", ".隐", "a/b"])
  func aNameThatIsTakenOrCannotBeIsRefused(_ name: String) async throws {
    let office = try Office(hasUsers: false)
    let preview = try await look(office, folder: name)
    #expect(preview.status == 422)
    #expect(office.counties == ["changxi"])
  }

  @Test func aNameThatWasTakenMeanwhileIsNotWrittenOver() async throws {
    let office = try Office(hasUsers: false)
    let (first, second) = (try await look(office), try await look(office))
    #expect(try await write(office, first).status == 200)
    let file = office.root.appendingPathComponent("岚川/schools.csv")
    try Data("手工改过".utf8).write(to: file)
    #expect(try await write(office, second).status == 409)
    #expect(try Data(contentsOf: file) == Data("手工改过".utf8))
    // One that is written is not written twice.
    #expect(try await write(office, first).status == 409)
  }

  @Test func whatIsNoWorkbookIsSaidAndNothingIsKept() async throws {
    let office = try Office(hasUsers: false)
    let token = try await token(office)
    for files in [
      [], [("books", "假.xlsx", Data("PK\u{3}\u{4}".utf8))], [("books", "a.xlsx", Data())],
    ] as [[(field: String, file: String, bytes: Data)]] {
      let answer = try await office.send(files, [("token", token), ("folder", "岚川")])
      #expect(answer.status == 422)
      #expect(answer.text.contains("class=\"said bad\""))
      // What was typed stays.
      #expect(answer.text.contains("value=\"岚川\""))
    }
    #expect(office.counties == ["changxi"])
  }

  @Test func aFormOfAnotherSiteOrWithoutATokenIsNotRead() async throws {
    let office = try Office(hasUsers: false)
    let book = try Self.book(Self.wide)
    let token = try await token(office)
    let foreign = try await office.send(
      [book], [("token", token), ("folder", "岚川")], origin: "http://evil.example")
    #expect(foreign.status == 403)
    #expect(try await office.send([book], [("folder", "岚川")]).status == 403)
    #expect(try await office.send([book], [("token", "0"), ("folder", "岚川")]).status == 403)
  }

  @Test func moreThanAFormTakesIsRefused() async throws {
    let office = try Office(hasUsers: false)
    let large = Data(repeating: 0x41, count: ImportBench.largestForm)
    let answer = try await office.send([("books", "大.xlsx", large)], [("folder", "岚川")])
    #expect(answer.status == 413 && answer.text.contains("32 MB"))
  }

  @Test func aNameOfAFileIsShownAsText() async throws {
    let office = try Office(hasUsers: false)
    let answer = try await office.send(
      [("books", "<script>alert(1)<%2Fscript>.xlsx", Data("x".utf8))],
      [("token", try await token(office)), ("folder", "岚川")])
    #expect(answer.status == 422 && !answer.text.contains("<script>"))
  }

  @Test func anEmptyFolderIsServedAndOffersTheImport() async throws {
    let office = try Office(hasUsers: false, isEmpty: true)
    let start = try await office.get("/")
    #expect(start.status == 200 && start.text.contains("href=\"/import\""))
    #expect(start.text.contains("还没有县区"))
    let english = try await office.get("/?lang=en")
    #expect(english.text.contains("href=\"/import?lang=en\""))
    #expect(english.text.contains("There is no county"))
    #expect(try await write(office, try await look(office)).status == 200)
    #expect(office.counties == ["岚川"])
  }

  @Test func whereOneCountyIsServedNothingIsImported() async throws {
    let desk = try Desk()
    #expect(try await desk.ask(.get, "/import").status == 404)
  }
}
