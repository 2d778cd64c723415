// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng coefficient")
struct CoefficientTests {
  private func table(_ bytes: Data, _ extra: [String] = []) async throws -> Junheng.Answer {
    let folder = try Folder()
    try bytes.write(to: folder["表.csv"])
    return try await Junheng.run(["coefficient", folder["表.csv"].path] + extra)
  }

  /// The five schools of the published example, from the fixture, under the headers of the contract.
  private func example(_ header: String) throws -> String {
    let lines = try String(contentsOf: Fixtures.workedExample, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst().prefix(5)
    return ([header] + lines.map { $0.split(separator: ",").prefix(3).joined(separator: ",") })
      .joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["学校,在校生,数量", "school,pupils,amount"])
  func theWorkedExampleIs0Point5153(_ header: String) async throws {
    let answer = try await table(Data(try example(header).utf8))
    #expect(answer.code == 0, "\(answer.all)")
    for number in ["0.5153", "6.33", "3.26", "302"] {
      #expect(answer.text.contains(number), "\(number):\n\(answer.text)")
    }
  }

  @Test func programsGetFullPrecision() async throws {
    let answer = try await table(
      Data(try example("学校,在校生,数量").utf8), ["--format", "json"])
    let group = try answer.json()["groups"][0]
    #expect(try answer.json()["schema"].text == "junheng.coefficient/1")
    // Reckoned here from the formula, by other code: X̄ pooled, S weighted by pupils.
    let schools = [(45.0, 279.0), (37, 137), (89, 935), (76, 160), (55, 402)]
    let pupils = schools.reduce(0) { $0 + $1.0 }
    let mean = schools.reduce(0) { $0 + $1.1 } / pupils
    let variance = schools.reduce(0) {
      $0 + $1.0 / pupils * ($1.1 / $1.0 - mean) * ($1.1 / $1.0 - mean)
    }
    let value = try #require(group["coefficient"].number)
    #expect(abs(value - variance.squareRoot() / mean) < 1e-12)
    #expect(group["pupils"].number == 302)
  }

  @Test func excelsFilesAreRead() async throws {
    let text = try example("学校,在校生,数量").replacingOccurrences(of: "\n", with: "\r\n")
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let marked = try await table(Data(mark + Array(text.utf8)))
    #expect(marked.text.contains("0.5153"), "\(marked.all)")
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let national = try await table(try #require(text.data(using: encoding)))
    #expect(national.text == marked.text, "\(national.all)")
  }

  @Test func eachStageIsReckonedByItself() async throws {
    let text = "学校,学段,在校生,数量\n甲,小学,100,10\n乙,小学,100,30\n丙,初中,50,5\n丁,初中,50,5\n"
    let answer = try await table(Data(text.utf8), ["--format", "json"])
    let groups = try answer.json()["groups"].elements
    #expect(groups.map(\.["stage"].text) == ["primary", "junior"])
    #expect(groups.map(\.["coefficient"].number) == [0.5, 0])
  }

  @Test(arguments: [
    "学校,在校生,数量\n甲,100,多\n", "学校,在校生,数量\n甲,-3,5\n", "学校,在校生\n甲,3\n",
    "学校,在校生,数量\n甲,100,NaN\n", "学校,在校生,数量\n甲,1e999,5\n", "学校,在校生,数量\n甲,,5\n", "",
    "学校,在校生,数量,颜色\n甲,100,5,红\n", "学校,在校生,数量\n\"甲,100,5\n",
  ])
  func aWrongTableIsRefused(_ text: String) async throws {
    let answer = try await table(Data(text.utf8))
    #expect(answer.code == 1, "\(text): \(answer.all)")
    #expect(!answer.errors.isEmpty)
    #expect(answer.output.isEmpty)
  }

  @Test func nobodyToDivideByGivesADashAndNotZero() async throws {
    let answer = try await table(Data("学校,在校生,数量\n甲,0,5\n乙,0,0\n".utf8))
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.text.contains("—"))
    #expect(!answer.text.contains("0.0000"), "\(answer.text)")
  }
}
