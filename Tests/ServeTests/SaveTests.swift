// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Serve

@Suite("Saving")
struct SaveTests {
  private let state = Desk.query("推迟 长溪县第九中学建设项目 1年")

  @Test func aSavedScenarioIsAFileThatCommandsRead() async throws {
    let desk = try Desk()
    let saved = try await desk.save("晚一年看看", state: state)
    #expect(saved.status == 200)
    #expect(saved.text.contains("what-ifs/晚一年看看.yaml"))
    let file = desk.folder.appendingPathComponent("what-ifs/晚一年看看.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text.contains("名称: \"晚一年看看\""))
    #expect(text.contains("推迟 长溪县第九中学建设项目 1年"))
    let page = try await desk.get("?" + Desk.query(more: [("from", "晚一年看看")]))
    #expect(page.text.contains("<option value=\"晚一年看看\" selected>"))
    #expect(page.text.contains("1年：2027 → 2028 学年"))
  }

  @Test func whatIsAskedForWithGetNeverChangesAFile() async throws {
    let desk = try Desk()
    let before = desk.whatIfs
    for path in ["?" + state, "answer?" + state, "?add=x&name=x"] {
      _ = try await desk.get(path)
    }
    #expect(desk.whatIfs == before)
  }

  @Test func aScenarioThatIsThereIsReplacedOnlyWhenAsked() async throws {
    let desk = try Desk()
    #expect(try await desk.save("试", state: state).status == 200)
    let other = Desk.query("取消 长溪县第九中学建设项目")
    let refused = try await desk.save("试", state: other)
    #expect(refused.status == 409)
    #expect(refused.text.contains("已有预案“试”（最后修改："))
    #expect(try await desk.save("试", state: other, replace: true).status == 200)
    let file = desk.folder.appendingPathComponent("what-ifs/试.yaml")
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self).contains("取消"))
  }

  @Test func aFileThatSomebodyChangedIsNotReplaced() async throws {
    let desk = try Desk()
    _ = try await desk.get("")
    let file = desk.folder.appendingPathComponent("what-ifs/低出生.yaml")
    var text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    text += "# 别人改过\n"
    try Data(text.utf8).write(to: file)
    let saved = try await desk.save("低出生", state: state, replace: true)
    #expect(saved.status == 409)
    #expect(saved.text.contains("又被改过（最后修改："))
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == text)
  }

  @Test(arguments: ["../外面", "a/b", "", "  ", ".隐", "基准方案", "a\u{0}b", "x\\y", "尾."])
  func aNameThatCannotBeAFilesIsRefused(_ name: String) async throws {
    let desk = try Desk()
    let before = desk.whatIfs
    #expect(try await desk.save(name, state: state).status == 409)
    #expect(desk.whatIfs == before)
    let above = try FileManager.default.contentsOfDirectory(
      atPath: desk.folder.deletingLastPathComponent().path)
    #expect(above == ["changxi"])
  }

  @Test func nothingToSaveIsNotSaved() async throws {
    let desk = try Desk()
    let saved = try await desk.save("空的", state: "")
    #expect(saved.status == 409)
    #expect(saved.text.contains("还没有变更"))
  }
}
