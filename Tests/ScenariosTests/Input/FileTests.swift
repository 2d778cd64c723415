// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Foundation
import Scenarios
import Testing

@Suite struct FileTests {
  @Test func aTableFromAChineseOfficeInGB18030IsRead() throws {
    let folder = try InputFolder()
    let text = InputFolder.small["schools.csv"] ?? ""
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let bytes = try #require(text.data(using: encoding))
    #expect(String(data: bytes, encoding: .utf8) == nil)
    try folder.write([UInt8](bytes), "schools.csv")
    let (county, problems) = CountyFolder.read(folder.path)
    #expect(problems.map { $0.message(.chinese) } == [])
    #expect(county?.schools.map(\.id.rawValue) == ["第一小学", "第二小学", "第一中学"])
  }

  @Test func theRecordedFolderInGB18030ReadsAsTheOneInUTF8() throws {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/input")
    let old = CountyFolder.read(fixtures.appendingPathComponent("gb18030").path)
    let new = CountyFolder.read(fixtures.appendingPathComponent("utf8").path)
    // Their tables leave columns out, of which the check warns.
    #expect(old.problems.allSatisfy { $0.severity == .warning })
    #expect(old.problems == new.problems)
    #expect(old.county != nil)
    #expect(old.county == new.county)
  }

  @Test func aPipeInPlaceOfATableIsRefusedAndNotWaitedFor() throws {
    let folder = try InputFolder()
    let path = folder.url.appendingPathComponent("births.csv").path
    try #require(unsafe mkfifo(path, 0o600) == 0)
    #expect(CountyFolder.read(folder.path).problems.map(\.kind) == [.notARegularFile])
  }

  @Test func aNameThatClimbsOutOfTheFolderIsRefused() throws {
    let folder = try InputFolder()
    let files = try FolderFiles.open(folder.path).get()
    for name in ["../county.yaml", "a/../../x", "/etc/passwd", ".."] {
      #expect(throws: FolderFiles.Failure.self, "\(name)") {
        try files.bytes(name, limit: 10).get()
      }
    }
    #expect(try files.bytes("absent.csv", limit: 10).get() == nil)
  }

  @Test func aLinkInsideTheFolderIsFollowed() throws {
    let folder = try InputFolder(["old-births.txt": "学区,年份,出生人数\n东区,2020,5\n"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("births.csv").path,
      withDestinationPath: "old-births.txt")
    #expect(CountyFolder.read(folder.path).county?.births.count == 1)
  }

  @Test func anInterruptedWriteLeavesTheOldFileWhole() throws {
    let folder = try InputFolder()
    let url = folder.url.appendingPathComponent("schools.csv")
    let before = try Data(contentsOf: url)
    // What a killed process leaves: its temporary file, half written, beside the old one.
    try folder.write(Array("学校,办".utf8), ".junheng-0-schools.csv")
    #expect(try Data(contentsOf: url) == before)
    #expect(CountyFolder.read(folder.path).problems == [])
    // A write that fails at the last step, because a folder stands where the file should go.
    let blocked = folder.url.appendingPathComponent("blocked")
    try FileManager.default.createDirectory(
      at: blocked.appendingPathComponent("inside"), withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try AtomicFile.write([1, 2, 3], to: blocked) }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.filter { $0.hasPrefix(".junheng-") } == [".junheng-0-schools.csv"])
    try AtomicFile.write(Array("新".utf8), to: url)
    #expect(try Data(contentsOf: url) == Data("新".utf8))
  }

  @Test func aWriteIntoAFolderThatIsNotThereFailsAndMakesNothing() {
    let url = URL(fileURLWithPath: "/no/such/folder/x.csv")
    #expect(throws: (any Error).self) { try AtomicFile.write([1], to: url) }
  }

  @Test(arguments: Language.allCases)
  func theTemplateLacksOnlyTheSchoolsThemselves(language: Language) throws {
    let folder = try InputFolder(InputFolder.small.mapValues { _ in nil })
    try CountyTemplate.write(to: folder.path, language: language)
    let (county, problems) = CountyFolder.read(folder.path)
    #expect(county == nil)
    #expect(problems.map(\.file) == ["enrolment.csv", "schools.csv", "sections.csv"])
    #expect(problems.map(\.kind) == [.noRows, .noRows, .noRows])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.contains(language == .chinese ? "说明.txt" : "README.txt"))
    #expect(names.count == 22)
  }

  /// Once the three required tables are filled, the example what-if runs under its name.
  @Test(arguments: [(Language.chinese, "出生减少一成"), (.english, "Fewer births")])
  func theTemplatesWhatIfRunsAtOnce(language: Language, name: String) throws {
    let folder = try InputFolder(InputFolder.small.mapValues { _ in nil })
    try CountyTemplate.write(to: folder.path, language: language)
    for table in ["schools.csv", "sections.csv", "enrolment.csv"] {
      try folder.write(Array((InputFolder.small[table] ?? "").utf8), table)
    }
    let opened = try CountyCase.open(folder.path).get()
    #expect(opened.scenarios.map(\.name) == [name])
    let run = try opened.run(name).get()
    #expect(run.resolved.future.birthFactors[2025] == 0.9)
    #expect(run.resolved.future != opened.county.future)
  }

  /// Every key that the template explains behind a number sign is a key, and its example is read.
  @Test(arguments: Language.allCases)
  func everyExampleInTheTemplatesCountyFileCanBeUsed(language: Language) throws {
    let file = try #require(
      CountyTemplate.files(language).first { $0.name == "county.yaml" })
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    let used = lines.map { line -> Substring in
      let isExample =
        line.hasPrefix("# ") && line.contains(":") && !line.contains("。")
        && !line.contains(". ") && !line.hasSuffix(".") && !line.contains("；")
        && !line.contains("{值: 数字")
      return isExample ? line.dropFirst(2) : line
    }
    let folder = try InputFolder(["county.yaml": used.joined(separator: "\n")])
    let (county, problems) = CountyFolder.read(folder.path)
    // The examples' school and numbers are those of a whole county, not of the small one.
    let lockedAside = problems.filter {
      switch $0.kind {
      case .unknownSchool, .retirementsAboveStaff: false
      default: true
      }
    }
    #expect(lockedAside.map { $0.message(.chinese) } == [])
    if language == .chinese {
      let read = try #require(county)
      #expect(read.settings.retirementRate == Parameter(0.025, .stated("2024 年教师年龄统计")))
      #expect(read.plan.caps[.designateBackbone] == [BudgetYear(2025): 20])
      #expect(read.plan.budgets[BudgetYear(2025)] == Money(yuan: 30_000_000))
      #expect(read.future.birthFactors == [2025: 0.95, 2026: 0.95])
      #expect(read.lastYear == SchoolYear(2033))
    }
  }

  @Test func aTemplateNeverOverwritesAFile() throws {
    let folder = try InputFolder()
    #expect(throws: CountyTemplate.Refusal.self) { try CountyTemplate.write(to: folder.path) }
    #expect(CountyFolder.read(folder.path).county?.name == "测试县")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/levers.csv"))
  }
}
