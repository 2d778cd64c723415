// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Kept runs on the command line")
struct RunsTests {
  @Test(arguments: [
    ["search", "--decide", "none"], ["forecast", "--change", "推迟 长溪县第九中学建设项目 1年"],
  ])
  func aRunIsKeptShownAndComesToTheSameAgain(_ command: [String]) async throws {
    let county = try Folder.changxi()
    let arguments = [command[0], county.path] + command.dropFirst()
    let plain = try await Junheng.run(arguments + ["--format", "json"])
    let kept = try await Junheng.run(
      arguments + ["--save-run", "会上看的", "--who", "监测科"])
    #expect(kept.code == 0, "\(kept.all)")
    #expect(kept.errors.contains("已登记为第 1 号运行"))
    let list = try await Junheng.run("runs", county.path)
    #expect(list.text.contains("会上看的") && list.text.contains("监测科"))
    let answer = try await Junheng.run("runs", county.path, "show", "1", "--answer")
    #expect(answer.output == plain.output)
    let shown = try await Junheng.run("runs", county.path, "show", "1", "--format", "json")
    let run = try shown.json()["runs"].elements[0]
    #expect(run["who"].text == "监测科")
    #expect(run["inputs"].elements.contains { $0["file"].text == "schools.csv" })
    let replay = try await Junheng.run("runs", county.path, "replay", "1")
    #expect(replay.code == 0, "\(replay.all)")
    #expect(replay.text.contains("逐字节相同"))
    // The register is no input, and nothing that a check remarks on.
    let check = try await Junheng.run("check", county.path)
    #expect(!check.all.contains("runs.sqlite"))
  }

  @Test func aReplayTellsWhichFileChangedAndWhereTheAnswerDiffers() async throws {
    let county = try Folder.changxi()
    _ = try await Junheng.run("forecast", county.path, "--save-run", "改之前")
    try county.edit("sections.csv") {
      $0.replacing("第一中学,初中,1300,92,76", with: "第一中学,初中,1300,92,66")
    }
    let replay = try await Junheng.run("runs", county.path, "replay", "1")
    #expect(replay.code == 1, "\(replay.all)")
    #expect(replay.text.contains("sections.csv：内容变了"))
    #expect(replay.text.contains("和登记的不同"))
    let json = try await Junheng.run("runs", county.path, "replay", "1", "--format", "json").json()
    #expect(json["same"].bool == false)
    #expect(json["inputs"]["changed"].elements.map(\.text) == ["sections.csv"])
  }

  @Test func aNoteIsAddedAndStays() async throws {
    let county = try Folder.changxi()
    _ = try await Junheng.run("forecast", county.path, "--save-run", "甲")
    let noted = try await Junheng.run("runs", county.path, "note", "1", "常务会同意")
    #expect(noted.code == 0, "\(noted.all)")
    let shown = try await Junheng.run("runs", county.path, "show", "1")
    #expect(shown.text.contains("常务会同意"))
    let missing = try await Junheng.run("runs", county.path, "note", "9", "没有")
    #expect(missing.code == 1)
    #expect(missing.errors.contains("没有登记过第 9 号运行"))
  }

  @Test func beforeAnythingIsKeptItSaysHow() async throws {
    let county = try Folder.changxi()
    let before = try county.contents()
    let list = try await Junheng.run("runs", county.path)
    #expect(list.code == 0)
    #expect(list.text.contains("--save-run"))
    #expect(try county.contents() == before)
    let nowhere = try await Junheng.run("runs", county.path + "/nothing")
    #expect(nowhere.code == 1)
  }

  @Test(arguments: [
    ["runs", ".", "show"], ["runs", ".", "note", "1"], ["runs", ".", "list", "1"],
    ["runs", ".", "show", "1", "words"], ["runs", ".", "replay", "1", "--answer"],
    ["forecast", ".", "--who", "甲"], ["search", ".", "--save-run", "a", "--check", "b.yaml"],
  ])
  func whatDoesNotGoTogetherIsWrongUsage(_ arguments: [String]) async throws {
    #expect(try await Junheng.run(arguments).code == 2)
  }

  @Test func aFileInTheRegistersPlaceIsLeftAlone() async throws {
    let county = try Folder.changxi()
    try county.write("不是登记簿，是别的文件", "runs.sqlite")
    let kept = try await Junheng.run("forecast", county.path, "--save-run", "甲")
    #expect(kept.code == 1)
    #expect(kept.errors.contains("不是运行登记簿"))
    #expect(try county.text("runs.sqlite") == "不是登记簿，是别的文件")
  }
}
