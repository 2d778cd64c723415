// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Scenarios

/// Every example of docs/what-ifs.md is run.
@Suite struct DocumentationTests {
  /// The fenced blocks of the page by the word behind the fence.
  static func blocks(_ kind: String) throws -> [String] {
    let page = WhatIfCounty.root.appending(path: "docs/what-ifs.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    var blocks: [String] = []
    var current: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = current {
        if line == "```" {
          blocks.append(lines.joined(separator: "\n"))
          current = nil
        } else {
          current = lines + [line]
        }
      } else if line == "```" + kind {
        current = []
      }
    }
    return blocks
  }

  static func lines(_ kind: String) throws -> [String] {
    try blocks(kind).flatMap { $0.split(separator: "\n").map(String.init) }
  }

  @Test func everyFileAndItemIsReadAndCarriedOut() throws {
    let county = try WhatIfCounty.make()
    let blocks = try Self.blocks("yaml")
    #expect(blocks.count >= 6)
    for block in blocks {
      let files =
        block.hasPrefix("- ")
        ? block.split(separator: "\n").map { "名称: 例\n变更:\n  \($0)\n" } : [block]
      for file in files {
        let (scenario, problems) = ScenarioFile.parse(
          text: file, fileName: "what-ifs.md", county: WhatIfCounty.shared)
        #expect(problems.isEmpty, "\(file)\n\(problems.map(\.reason.zh))")
        guard let scenario else { continue }
        let result = ScenarioResolver.resolve(scenario.name, among: [scenario], county: county)
        #expect(throws: Never.self, "\(file)") { try result.get() }
      }
    }
  }

  @Test func everyLineIsReadAndCarriedOut() throws {
    let county = try WhatIfCounty.make()
    let lines = try Self.lines("text")
    #expect(lines.count >= 60)
    for line in lines {
      let (changes, problems) = ChangePhrase.parse(line, county: WhatIfCounty.shared)
      #expect(problems.isEmpty, "\(line): \(problems.map(\.reason.zh))")
      let scenario = Scenario(name: "例", changes: changes)
      let result = ScenarioResolver.resolve("例", among: [scenario], county: county)
      #expect(throws: Never.self, "\(line)") { try result.get() }
    }
  }

  @Test func everyVerbHasItsExamplesInBothLanguagesAndBothForms() throws {
    let yaml = try Self.lines("yaml")
    let text = try Self.lines("text")
    for verb in Verb.allCases {
      for word in [verb.words.zh[0], verb.words.en[0]] {
        #expect(yaml.contains { $0.contains("{\(word):") }, "\(word)")
        #expect(text.contains { $0.contains(word) }, "\(word)")
      }
    }
  }

  @Test func whatThePageSaysIsRefusedIsRefused() throws {
    let county = try WhatIfCounty.make()
    let lines = try Self.lines("refused")
    #expect(lines.count == 11)
    for line in lines {
      let (changes, problems) = ChangePhrase.parse(line, county: WhatIfCounty.shared)
      if !problems.isEmpty { continue }
      let scenario = Scenario(name: "例", changes: changes)
      let result = ScenarioResolver.resolve("例", among: [scenario], county: county)
      #expect(throws: ChangeProblems.self, "\(line)") { try result.get() }
    }
  }
}
