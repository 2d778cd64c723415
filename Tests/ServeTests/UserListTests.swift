// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Serve

@Suite("The file of users")
struct UserListTests {
  /// A place for a file, removed with this object.
  private final class Place {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("junheng-users-\(UUID().uuidString)")
    var path: String { folder.appendingPathComponent("users.json").path }

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: folder) }

    var mode: Int? {
      try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
  }

  private func made(_ place: Place) throws -> UserList {
    var list = try UserList(place.path, isNew: true)
    try list.add("管理员", role: .admin, password: Office.password, cost: Office.cheap)
    try list.add("监测科", role: .plan, password: Office.password, cost: Office.cheap)
    try list.write()
    return list
  }

  /// RFC 7914, section 12: the first half of the third vector.
  @Test func aPasswordBecomesWhatTheStandardSays() throws {
    let key: [UInt8] = [
      0x70, 0x23, 0xbd, 0xcb, 0x3a, 0xfd, 0x73, 0x48, 0x46, 0x1c, 0x06, 0xcd, 0x81, 0xfd, 0x38,
      0xeb, 0xfd, 0xa8, 0xfb, 0xba, 0x90, 0x4f, 0x8e, 0x3e, 0xa9, 0xb5, 0x43, 0xf6, 0x54, 0x5d,
      0xa1, 0xf2,
    ]
    let text = """
      {"cost": {"n": 16384, "r": 8, "p": 1}, "key": "\(Data(key).base64EncodedString())",
       "salt": "\(Data("SodiumChloride".utf8).base64EncodedString())"}
      """
    let hash = try JSONDecoder().decode(PasswordHash.self, from: Data(text.utf8))
    #expect(hash.matches("pleaseletmein"))
    #expect(!hash.matches("pleaseletmeim") && !hash.matches(""))
  }

  @Test func twoHashesOfOnePasswordDiffer() {
    let (one, other) = (
      PasswordHash(Office.password, cost: Office.cheap),
      PasswordHash(Office.password, cost: Office.cheap)
    )
    #expect(one.salt != other.salt && one.key != other.key)
    #expect(one.matches(Office.password) && other.matches(Office.password))
    #expect(PasswordHash.Cost.usual.isBearable)
  }

  @Test func theFileIsForItsOwnerAndHoldsNoPassword() throws {
    let place = try Place()
    _ = try made(place)
    #expect(place.mode == 0o600)
    let text = try String(contentsOfFile: place.path, encoding: .utf8)
    #expect(text.contains("监测科") && !text.contains(Office.password))
    let read = try UserList(place.path, isNew: false)
    #expect(read.users.map(\.name) == ["监测科", "管理员"])
    #expect(read.user("监测科")?.role == .plan)
    #expect(read.user("监测科")?.password.matches(Office.password) == true)
    // Nothing else is left beside it.
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).count == 1)
  }

  @Test(arguments: [0o604, 0o640, 0o602, 0o660, 0o666])
  func aFileThatOthersMayReadOrWriteIsNotUsed(_ mode: Int) throws {
    let place = try Place()
    _ = try made(place)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path)
    #expect(throws: UserTrouble.openToOthers(place.path)) {
      try UserList(place.path, isNew: false)
    }
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"schema": "junheng.users/2", "users": []}"#,
    #"{"schema": "junheng.users/1", "users": [{"name": "a", "role": "god"}]}"#,
    #"{"schema": "junheng.users/1", "users": [{"name": "a", "role": "view", "password": {"cost": {"n": 1048576, "r": 32, "p": 16}, "key": "", "salt": ""}}]}"#,
  ])
  func aFileThatIsNoneOfUsersIsRefused(_ text: String) throws {
    let place = try Place()
    _ = FileManager.default.createFile(
      atPath: place.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    #expect(throws: UserTrouble.noUsers(place.path)) { try UserList(place.path, isNew: true) }
  }

  @Test func whatSomebodyElseHasWrittenIsNotWrittenOver() throws {
    let place = try Place()
    var mine = try made(place)
    var theirs = try UserList(place.path, isNew: false)
    try theirs.change("监测科", role: .view)
    try theirs.write()
    try mine.change("监测科", role: .admin)
    #expect(throws: UserTrouble.changedMeanwhile(place.path)) { try mine.write() }
    #expect(try UserList(place.path, isNew: false).user("监测科")?.role == .view)
  }

  @Test func oneAdministratorStays() throws {
    let place = try Place()
    var list = try made(place)
    #expect(throws: UserTrouble.lastAdmin("管理员")) { try list.remove("管理员") }
    #expect(throws: UserTrouble.lastAdmin("管理员")) { try list.change("管理员", role: .plan) }
    try list.change("监测科", role: .admin)
    try list.remove("管理员")
    #expect(list.users.map(\.name) == ["监测科"])
  }

  @Test(arguments: ["", " 王", "王 ", "a\u{0}b", "a\nb", String(repeating: "长", count: 61)])
  func aNameThatCannotBeOneIsRefused(_ name: String) throws {
    var list = try UserList(try Place().path, isNew: true)
    #expect(throws: UserTrouble.self) {
      try list.add(name, role: .view, password: Office.password, cost: Office.cheap)
    }
    #expect(list.users.isEmpty)
  }

  @Test(arguments: [
    "", "短", "123456789", "aaaaaaaaaaaa", "ababababababab", "Inspector Wang",
    String(repeating: "长密码", count: 67),
  ])
  func aPasswordThatIsSoonGuessedIsRefused(_ password: String) throws {
    var list = try UserList(try Place().path, isNew: true)
    #expect(throws: UserTrouble.self) {
      try list.add("inspector wang", role: .view, password: password, cost: Office.cheap)
    }
    #expect(list.users.isEmpty)
  }

  @Test func oneNameWrittenInTwoWaysIsOneUser() throws {
    let place = try Place()
    var list = try UserList(place.path, isNew: true)
    try list.add("Ame\u{301}lie", role: .admin, password: Office.password, cost: Office.cheap)
    #expect(list.user("Am\u{e9}lie") != nil)
    #expect(throws: UserTrouble.self) {
      try list.add("Am\u{e9}lie", role: .view, password: Office.password, cost: Office.cheap)
    }
  }
}
