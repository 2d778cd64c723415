// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Why a county's question cannot be met, as a user asks it.
@Suite("junheng search --why, --prices")
struct ReasonTests {
  private static func county(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("scenarios/\(name)").path
  }

  @Test func aTargetThatLeadTimesRuleOutIsToldByCauseAndWithWhatMendsIt() async throws {
    let text = try await Junheng.run("search", Self.county("changjiang"))
    #expect(text.code == 0, "\(text.all)")
    #expect(text.text.contains("2026 年不可行，已证明"), "\(text.text)")
    #expect(text.text.contains("工期 2 年；到 2028 年来得及"), "\(text.text)")
    #expect(text.text.contains("任一放宽即可"), "\(text.text)")
    let answer = try await Junheng.run(
      "search", Self.county("changjiang"), "--why", "--format", "json")
    let reasons = try answer.json()["reasons"]
    #expect(reasons["proven"].bool == true)
    let conflicts = reasons["conflicts"].elements
    #expect(conflicts.count > 30)
    for conflict in conflicts where conflict["certainty"].text == "proven" {
      #expect(!conflict["constraints"].elements.isEmpty)
    }
    let verified = reasons["remedies"].elements.filter { $0["effect"].text == "verified" }
    #expect(!verified.isEmpty, "\(answer.text)")
  }

  @Test func anEarlierTargetThatIsMetHasNoReasons() async throws {
    let answer = try await Junheng.run("search", Fixtures.changxi.path, "--format", "json")
    let json = try answer.json()
    #expect(json["status"].text != "infeasible")
    #expect(json.keys.contains("reasons") && json["reasons"].members.isEmpty)
  }

  @Test func aSmallBudgetIsToldWithWhatIsMissingAndEnough() async throws {
    let answer = try await Junheng.run(
      "search", Fixtures.changxi.path, "--budget", "1万元", "--why", "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    #expect(json["status"].text == "infeasible")
    let money = try #require(
      json["reasons"]["conflicts"].elements.first { $0["money"]["needed"].number != nil })
    let needed = try #require(money["money"]["needed"].number)
    let available = try #require(money["money"]["available"].number)
    #expect(needed > available)
    let english = try await Junheng.run(
      "search", Fixtures.changxi.path, "--budget", "1万元", "--language", "en")
    #expect(english.text.contains("cannot be met, proven"), "\(english.text)")
  }

  @Test func pricesSayWhatWasMeasured() async throws {
    let answer = try await Junheng.run(
      "search", Fixtures.changxi.path, "--prices", "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let json = try answer.json()
    let shares = json["prices"]["shares"].elements
    #expect(shares.contains { $0["kind"].text == "school" })
    #expect(shares.contains { $0["kind"].text == "thresholds" })
    let cost = try #require(json["cost"].number)
    let bound = try #require(json["lowerBound"].number)
    #expect(json["prices"]["uncertainty"].number == cost - bound)
    let english = try await Junheng.run(
      "search", Fixtures.changxi.path, "--prices", "--language", "en")
    #expect(english.text.contains("what drives the bill"), "\(english.text)")
  }
}
