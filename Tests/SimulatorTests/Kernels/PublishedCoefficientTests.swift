// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Simulator

/// Reads the tables under Tests/Fixtures; quoted cells hold no line breaks there.
enum Fixture {
  static func rows(_ path: String, file: String = #filePath) throws -> [[String]] {
    let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Fixtures/" + path), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == "," && !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }
}

struct PublishedCoefficientTests {
  @Test func thePublishedWorkedExampleGivesItsPublishedCoefficient() throws {
    let rows = try Fixture.rows("worked-example/cv_worked_example_books_5_schools.csv")
      .filter { $0[0] != "总计" }
    #expect(rows.count == 5)
    let pupils = try rows.map { try #require(Double($0[1])) }
    let books = try rows.map { try #require(Double($0[2])) }
    let coefficient = try #require(Coefficient(amounts: books, pupils: pupils))
    #expect((coefficient.mean - 6.334437).magnitude < 5e-7)
    #expect((coefficient.deviation - 3.263861).magnitude < 5e-7)
    #expect((coefficient.value - 0.515257).magnitude < 5e-7)
    #expect((coefficient.value * 100).rounded() / 100 == 0.52)
    // The unweighted form, which a public tool makes, gives 0.489 and must not come out.
    let unweighted = ReferenceCoefficient.unweighted(books, pupils)
    #expect((unweighted - 0.489).magnitude < 5e-4)
    #expect((coefficient.value - unweighted).magnitude > 0.02)
  }

  @Test func publishedMeansAndDeviationsGiveThePublishedCoefficients() throws {
    let rows = try Fixture.rows("published-cv/county_cv_7indicator_published.csv")
    var checked = 0
    for row in rows {
      guard let mean = Double(row[4]), let deviation = Double(row[5]), let value = Double(row[6])
      else { continue }
      // Two schools of equal size at mean ± deviation have just this mean and deviation.
      let coefficient = try #require(
        Coefficient(amounts: [mean - deviation, mean + deviation], pupils: [1, 1]))
      // Printed to six decimals: half a digit of each of the three.
      #expect((coefficient.value - value).magnitude < 1.5e-6, "\(row[3])")
      checked += 1
    }
    #expect(checked == 7)
  }

  @Test func theMeanOfThePublishedSevenIsThePublishedComposite() throws {
    let rows = try Fixture.rows("published-cv/county_cv_7indicator_published.csv")
      .filter { $0[0] == "芜湖市鸠江区" }
    let seven = rows.filter { !$0[3].hasPrefix("综合") }.compactMap { Double($0[6]) }
    let composite = try #require(
      rows.first { $0[3].hasPrefix("综合") }.flatMap { Double($0[6]) })
    #expect(seven.count == 7)
    #expect((seven.reduce(0, +) / 7 - composite).magnitude < 1e-6)
    // Why each binds and no composite: one of the seven breaks 0.50 under a composite of 0.37.
    #expect(seven.contains { $0 > 0.5 })
  }
}
