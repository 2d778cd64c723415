// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Bad folders give clear errors and never a crash")
struct BadFolderTests {
  /// A way to spoil a good folder, and a word that the message must have.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let words: [String]
    let spoil: @Sendable (Folder) throws -> Void
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "a table cut off inside a quoted cell", words: ["schools.csv"]) { folder in
      let bytes = try Data(contentsOf: folder["schools.csv"])
      try (bytes.prefix(400) + Data("\n\"第二".utf8)).write(to: folder["schools.csv"])
    },
    Case(name: "a table cut off inside a character", words: ["enrolment.csv"]) { folder in
      let bytes = try Data(contentsOf: folder["enrolment.csv"])
      try bytes.prefix(bytes.count - 40).prefix { _ in true }.dropLast(1).write(
        to: folder["enrolment.csv"])
      try folder.edit("enrolment.csv") { $0 + ",第" }
    },
    Case(name: "neither UTF-8 nor GB18030", words: ["schools.csv"]) { folder in
      try (Data("学校,办学类型\n".utf8) + Data([0xFF, 0xFF, 0xC3, 0x28, 0x0A])).write(
        to: folder["schools.csv"])
    },
    Case(name: "UTF-16", words: ["schools.csv"]) { folder in
      let text = try folder.text("schools.csv")
      try (text.data(using: .utf16) ?? Data()).write(to: folder["schools.csv"])
    },
    Case(name: "an unknown column", words: ["sections.csv", "教职工"]) { folder in
      try folder.edit("sections.csv") { $0.replacingOccurrences(of: "教职工", with: "教职员") }
    },
    Case(name: "columns of another table", words: ["sections.csv"]) { folder in
      try folder.write(try folder.text("births.csv"), "sections.csv")
    },
    Case(name: "a missing column", words: ["enrolment.csv", "学年"]) { folder in
      try folder.edit("enrolment.csv") { $0.replacingOccurrences(of: "学年", with: "备注") }
    },
    Case(name: "more pupils than there are people", words: ["enrolment.csv", "99999999999"]) {
      folder in
      try folder.edit("enrolment.csv") {
        $0.replacingOccurrences(of: ",418,", with: ",99999999999,")
      }
    },
    Case(name: "a number of four hundred digits", words: ["enrolment.csv"]) { folder in
      try folder.edit("enrolment.csv") {
        $0.replacingOccurrences(of: ",418,", with: ",\(String(repeating: "9", count: 400)),")
      }
    },
    Case(name: "negative pupils", words: ["enrolment.csv", "-418"]) { folder in
      try folder.edit("enrolment.csv") { $0.replacingOccurrences(of: ",418,", with: ",-418,") }
    },
    Case(name: "an absurd area", words: ["schools.csv", "1e300"]) { folder in
      try folder.edit("schools.csv") { $0.replacingOccurrences(of: ",7600,", with: ",1e300,") }
    },
    Case(name: "an empty table", words: ["schools.csv"]) { try $0.write("", "schools.csv") },
    Case(name: "headers without rows", words: ["schools.csv"]) { folder in
      try folder.edit("schools.csv") { String($0.prefix { $0 != "\n" }) + "\n" }
    },
    Case(name: "an empty county.yaml", words: ["county.yaml"]) { try $0.write("", "county.yaml") },
    Case(name: "no county.yaml", words: ["county.yaml"]) { folder in
      try FileManager.default.removeItem(at: folder["county.yaml"])
    },
    Case(name: "no sections table", words: ["sections.csv"]) { folder in
      try FileManager.default.removeItem(at: folder["sections.csv"])
    },
    Case(name: "a link out of the folder", words: ["schools.csv"]) { folder in
      let outside = folder.url.deletingLastPathComponent().appendingPathComponent(
        "outside-\(UUID().uuidString).csv")
      try Data(contentsOf: folder["schools.csv"]).write(to: outside)
      try FileManager.default.removeItem(at: folder["schools.csv"])
      try FileManager.default.createSymbolicLink(
        at: folder["schools.csv"], withDestinationURL: outside)
    },
    Case(name: "a link to itself", words: ["schools.csv"]) { folder in
      try FileManager.default.removeItem(at: folder["schools.csv"])
      try FileManager.default.createSymbolicLink(
        at: folder["schools.csv"], withDestinationURL: folder["schools.csv"])
    },
    Case(name: "a folder in a table's place", words: ["schools.csv"]) { folder in
      try FileManager.default.removeItem(at: folder["schools.csv"])
      try FileManager.default.createDirectory(
        at: folder["schools.csv"], withIntermediateDirectories: false)
    },
    Case(name: "a YAML bomb in county.yaml", words: ["county.yaml"]) { folder in
      try folder.write(Self.bomb, "county.yaml")
    },
    Case(name: "a YAML bomb in a what-if", words: ["what-ifs/低出生.yaml"]) { folder in
      try folder.write(Self.bomb, "what-ifs/低出生.yaml")
    },
    Case(name: "ten thousand brackets", words: ["county.yaml"]) { folder in
      try folder.write("名称: " + String(repeating: "[", count: 10_000), "county.yaml")
    },
    Case(name: "an unknown key", words: ["county.yaml", "目标学年"]) { folder in
      try folder.edit("county.yaml") { $0.replacingOccurrences(of: "目标学年", with: "目标年度") }
    },
    Case(name: "an unknown standard", words: ["national-2018"]) { folder in
      try folder.edit("county.yaml") {
        $0.replacingOccurrences(of: "national-2017", with: "national-2018")
      }
    },
    Case(name: "a project without a school", words: ["works.csv", "第十九中学"]) { folder in
      try folder.edit("works.csv") { $0.replacingOccurrences(of: "目,第九中学", with: "目,第十九中学") }
    },
    Case(name: "a completion before its start", words: ["projects.csv", "2027-08"]) { folder in
      try folder.edit("projects.csv") { $0.replacingOccurrences(of: "2025-10", with: "2028-10") }
    },
    Case(name: "catchment shares above one", words: ["catchments.csv"]) { folder in
      try folder.edit("catchments.csv") { $0.replacingOccurrences(of: "0.5", with: "0.8") }
    },
    Case(name: "a school twice", words: ["schools.csv", "河西小学"]) { folder in
      try folder.edit("schools.csv") {
        $0 + "河西小学,小学,在办,镇区,河西学区,18000,2700,4600,900000,14,1,1\n"
      }
    },
    Case(name: "a damaged what-if", words: ["what-ifs/低出生.yaml"]) { folder in
      try folder.edit("what-ifs/低出生.yaml") { $0.replacingOccurrences(of: "变更", with: "变化") }
    },
    Case(name: "a what-if that is not UTF-8", words: ["what-ifs/低出生.yaml"]) { folder in
      try Data([0xC4, 0xFA, 0xBA, 0xC3, 0xFF, 0x00]).write(to: folder["what-ifs/低出生.yaml"])
    },
  ]

  /// Nine levels of nine aliases each: 387 million elements if anybody unfolds them.
  static let bomb: String = {
    var lines = ["a0: &a0 [拉, 拉, 拉, 拉, 拉, 拉, 拉, 拉, 拉]"]
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  @Test(arguments: cases)
  func theMessageNamesTheFileAndTheTrouble(_ spoilt: Case) async throws {
    let folder = try Folder.changxi()
    try spoilt.spoil(folder)
    for language in ["zh", "en"] {
      let answer = try await Junheng.run("check", folder.path, "--language", language)
      #expect(answer.code == 1, "\(answer.all)")
      // The first word is the place; the others may be another word in English.
      for word in language == "zh" ? spoilt.words : Array(spoilt.words.prefix(1)) {
        #expect(answer.text.contains(word), "\(word) is not named:\n\(answer.all)")
      }
      #expect(answer.errors.isEmpty, "check answers on its output: \(answer.errors)")
    }
    // What cannot be checked cannot be run: the same trouble, on the other channel.
    let forecast = try await Junheng.run("forecast", folder.path, "--format", "json")
    #expect(forecast.code == 1, "\(forecast.all)")
    #expect(forecast.output.isEmpty)
    #expect(forecast.errors.contains(spoilt.words[0]), "\(forecast.errors)")
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() async throws {
    let folder = try Folder.changxi()
    try folder.edit("enrolment.csv") { $0.replacingOccurrences(of: ",418,", with: ",-418,") }
    try folder.edit("works.csv") { $0.replacingOccurrences(of: "目,第九中学", with: "目,第十九中学") }
    try folder.edit("county.yaml") { $0 + "颜色: 红\n" }
    try folder.edit("what-ifs/低出生.yaml") { $0.replacingOccurrences(of: "变更", with: "变化") }
    let json = try await Junheng.run("check", folder.path, "--format", "json").json()
    #expect(json["schema"].text == "junheng.check/1")
    for word in ["-418", "第十九中学", "颜色", "变化"] {
      let hits = json["errors"].elements.filter {
        $0["zh"].text?.contains(word) == true && $0["en"].text?.contains(word) == true
      }
      #expect(!hits.isEmpty, "\(word): \(json["errors"])")
    }
  }

  @Test func aHundredThousandRowsAreReadAndJudgedInReasonableTime() async throws {
    let folder = try Folder.changxi()
    // A hundred thousand rows of schools that are not in the schools table: all wrong.
    var rows = try folder.text("births.csv")
    for row in 0..<100_000 { rows += "第\(row)学区,2020,1\n" }
    try folder.write(rows, "births.csv")
    let answer = try await Junheng.run("check", folder.path)
    #expect(answer.code == 1, "\(answer.errors)")
    // All at once does not mean a hundred thousand lines on a screen.
    #expect(answer.text.split(separator: "\n").count < 2000)
    #expect(answer.text.contains("births.csv"))
  }

  @Test func aHundredThousandGoodRowsAreReadToo() async throws {
    let folder = try Folder.changxi()
    // Two hundred zones with five hundred years each would be absurd; five hundred wide columns are not
    // allowed either: a long table that is right is one of many closed schools.
    var schools = try folder.text("schools.csv")
    for row in 0..<100_000 { schools += "旧校\(row),小学,已停办,乡村,河西学区,,,,,,,\n" }
    try folder.write(schools, "schools.csv")
    let answer = try await Junheng.run("check", folder.path)
    #expect(answer.code == 0, "\(answer.text.prefix(2000)) \(answer.errors.prefix(2000))")
  }

  @Test func whatCannotBeReadOrWrittenIsSaid() async throws {
    let folder = try Folder.changxi()
    try folder.write("", "file")
    for arguments in [
      ["report", folder.path, "--output", folder["file/under"].path],
      ["search", folder.path, "--output", folder["no/such/plan.yaml"].path],
      ["init", folder["file/under"].path], ["init", folder.path],
    ] {
      let answer = try await Junheng.run(arguments)
      #expect(answer.code == 1, "\(arguments) \(answer.all)")
      #expect(!answer.errors.isEmpty)
    }
  }

  @Test func missingIsNeverZeroAndNeverCompliant() async throws {
    let folder = try Folder.changxi()
    try folder.edit("schools.csv") { $0.replacingOccurrences(of: ",7600,", with: ",,") }
    let json = try await Junheng.run("forecast", folder.path, "--format", "json").json()
    let section = try #require(
      json["sections"].elements.first { $0["id"].text == "第一中学/junior" })
    for year in section["years"].elements {
      let finding = year["indicators"]["teachingFloorArea"]
      #expect(finding["value"] == .null)
      #expect(finding["meets"] == .null)
    }
    for year in json["years"].elements {
      let coefficient = year["stages"]["junior"]["coefficients"]["teachingFloorArea"]
      #expect(coefficient["meets"] == .null || coefficient == .null, "\(coefficient)")
      #expect(year["meets"].bool != true)
    }
  }
}
