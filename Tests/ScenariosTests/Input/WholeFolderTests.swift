// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Scenarios

@Suite("A folder is written whole or not at all")
struct WholeFolderTests {
  private let files: [(name: String, bytes: [UInt8])] = [
    ("a.csv", Array("a".utf8)), ("what-ifs/b.yaml", Array("b".utf8)),
  ]

  @Test func aNewFolderAppearsComplete() throws {
    try SyntheticCounties.withFolder { path in
      try WholeFolder.write(files, to: path + "/x/y/")
      #expect(try Self.names(path) == ["x/y/a.csv", "x/y/what-ifs/b.yaml"])
    }
  }

  @Test func filesOfAFolderAreReplacedTogether() throws {
    try SyntheticCounties.withFolder { path in
      try WholeFolder.write([("a.csv", [1]), ("c.csv", [2])], to: path)
      try WholeFolder.write(files, to: path)
      #expect(try Self.names(path) == ["a.csv", "c.csv", "what-ifs/b.yaml"])
      #expect(FileManager.default.contents(atPath: path + "/a.csv") == Data("a".utf8))
    }
  }

  @Test func whereOneFileCannotBeWrittenNoneIs() throws {
    try SyntheticCounties.withFolder { path in
      try WholeFolder.write([("a.csv", [1])], to: path)
      let long = String(repeating: "x", count: 300)
      #expect(throws: FileTrouble.nameTooLong) {
        try WholeFolder.write([("a.csv", [9]), (long + "/b", [9])], to: path)
      }
      #expect(try Self.names(path) == ["a.csv"])
      #expect(FileManager.default.contents(atPath: path + "/a.csv") == Data([1]))
    }
  }

  @Test func whatAnInterruptedWriteLeftIsRefusedUntilItIsWrittenAgain() throws {
    try SyntheticCounties.withFolder { path in
      try Synthesis.write(to: path, schools: 4, seed: 1)
      #expect(CountyFolder.read(path).county != nil)
      let note = path + "/" + WholeFolder.note
      try Data("schools.csv\nsections.csv\n".utf8).write(to: URL(fileURLWithPath: note))
      let (county, problems) = CountyFolder.read(path)
      #expect(county == nil)
      #expect(problems.map(\.kind) == [.unfinished(files: ["schools.csv", "sections.csv"])])
      #expect(try Synthesis.regenerate(path).allSatisfy { $0.severity == .warning })
      #expect(CountyFolder.read(path).county != nil)
    }
  }

  private static func names(_ path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      FileManager.default.contents(atPath: path + "/" + name) != nil
        && (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) == nil
    }.sorted()
  }
}
