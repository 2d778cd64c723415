// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Users by the command")
struct UsersTests {
  static let password = "四个 不相干 的 词语"

  private func users(_ folder: Folder, _ arguments: [String], input: String? = nil) async throws
    -> Junheng.Answer
  {
    try await Junheng.run(
      ["users", folder["users.json"].path] + arguments, input: input)
  }

  @Test func usersAreAddedListedChangedAndRemoved() async throws {
    let folder = try Folder()
    let none = try await users(folder, [])
    #expect(none.code == 1 && none.errors.contains("add 姓名 --role admin"), "\(none.all)")
    let added = try await users(
      folder, ["add", "管理员", "--role", "admin"], input: Self.password + "\n")
    #expect(added.code == 0 && added.text.contains("junheng serve --users"), "\(added.all)")
    #expect(
      try await users(folder, ["add", "监测科", "--role", "view"], input: Self.password + "\n").code
        == 0)
    #expect(try await users(folder, ["role", "监测科", "--role", "plan"]).code == 0)
    #expect(try await users(folder, ["password", "监测科"], input: "另外 四个 词语 啊\n").code == 0)
    #expect(try await users(folder, []).text == "plan  监测科\nadmin  管理员\n")
    let list = try await users(folder, ["--format", "json"]).json()
    #expect(list["users"].elements.count == 2 && list["users"][0]["role"].text == "plan")
    #expect(try await users(folder, ["remove", "监测科"]).code == 0)
    let last = try await users(folder, ["remove", "管理员"])
    #expect(last.code == 1 && last.errors.contains("最后一个管理员"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder["users.json"].path)
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func whatCannotBeIsSaidAndNothingIsWritten() async throws {
    let folder = try Folder()
    let short = try await users(folder, ["add", "甲", "--role", "plan"], input: "短\n")
    #expect(short.code == 1 && short.errors.contains("10–200"))
    let silent = try await users(folder, ["add", "甲", "--role", "plan"])
    #expect(silent.code == 1 && silent.errors.contains("没有读到密码"))
    #expect(try await users(folder, ["add", "甲"]).code == 2)
    #expect(try await users(folder, ["list", "甲"]).code == 2)
    #expect(try await users(folder, ["remove"]).code == 2)
    #expect(!FileManager.default.fileExists(atPath: folder["users.json"].path))
  }

  /// The remedies work to the letter: chmod, then the users are read.
  @Test func aFileThatOthersMayReadIsMendedAsSaid() async throws {
    let folder = try Folder()
    let path = folder["users.json"].path
    #expect(
      try await users(folder, ["add", "甲", "--role", "admin"], input: Self.password + "\n").code
        == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let refused = try await Junheng.run("serve", Fixtures.changxi.path, "--users", path)
    #expect(refused.code == 1 && refused.errors.contains("chmod 600 \(path)"), "\(refused.all)")
    _ = try await Junheng.run(URL(fileURLWithPath: "/bin/chmod"), ["600", path])
    #expect(try await users(folder, []).text == "admin  甲\n")
  }
}
