// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Ending a search early")
struct InterruptionTests {
  /// Starts a search, waits until it shows progress, sends it the signal of Ctrl-C, and passes on how it ended.
  private static let script = """
    errors=$(mktemp); answer=$(mktemp)
    trap 'rm -f "$errors" "$answer"' EXIT
    JUNHENG_PROGRESS=1 "$1" search "$2" --format json >"$answer" 2>"$errors" &
    child=$!
    until [ -s "$errors" ] || ! kill -0 $child 2>/dev/null; do sleep 0.01; done
    kill -INT $child 2>/dev/null
    wait $child; code=$?
    cat "$answer"; exit $code
    """

  @Test func controlCStillGivesAnAnswer() async throws {
    let county = Fixtures.repository.appendingPathComponent("scenarios/xingguo").path
    let answer = try await Junheng.run(
      URL(fileURLWithPath: "/bin/bash"),
      ["-c", Self.script, "interrupted", try Junheng.binary.path, county])
    #expect(answer.code == 0, "not ended by the signal: \(answer.all)")
    let json = try answer.json()
    #expect(json["interrupted"].bool == true, "\(answer.all.prefix(400))")
    if json["status"].text == "feasible" {
      #expect(!json["actions"].elements.isEmpty)
    } else {
      #expect(json["status"].text == "stopped", "\(answer.all.prefix(400))")
    }
  }

  @Test func aTimeLimitOfNothingEndsTheSearchAtOnceAndSaysSo() async throws {
    let answer = try await Junheng.run("search", Fixtures.changxi.path, "--seconds", "0.001")
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.text.contains("提前结束") || answer.text.contains("被中止"), "\(answer.all)")
  }

  @Test func aNegativeTimeLimitIsWrongUsage() async throws {
    let answer = try await Junheng.run("search", Fixtures.changxi.path, "--seconds=-1")
    #expect(answer.code == 2)
    #expect(answer.errors.contains("--seconds"))
  }
}
