// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards

/// Who may come in, as a file says: names, roles and what passwords make by scrypt.
///
/// The file is written whole or not at all, for its owner alone, and never over one that somebody
/// has changed since it was read.
public struct UserList: Sendable {
  /// One user.
  public struct User: Hashable, Sendable, Codable {
    /// What they are called.
    public let name: String
    /// What they may do.
    public var role: Role
    var password: PasswordHash
  }

  private struct Form: Codable {
    var schema: String
    var users: [User]
  }

  private static let schema = "junheng.users/1"
  private static let mostBytes = 4 << 20

  /// The users, in order of name.
  public private(set) var users: [User] = []
  /// The file.
  public let path: String
  /// What it held when it was read; nil where there was none.
  private var before: Data?

  /// The users of a file; none where there is no such file and one may be made.
  ///
  /// - Parameter isNew: Whether a file may be missing.
  public init(_ path: String, isNew: Bool) throws(UserTrouble) {
    self.path = path
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else {
      guard isNew else { throw .noFile(path) }
      return
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let there = (try? FileManager.default.attributesOfItem(atPath: target)) ?? facts
    guard there[.type] as? FileAttributeType == .typeRegular else { throw .noUsers(path) }
    let mode = there[.posixPermissions] as? Int ?? 0
    guard mode & 0o077 == 0 else { throw .openToOthers(path) }
    guard (there[.size] as? Int ?? 0) <= Self.mostBytes,
      let bytes = FileManager.default.contents(atPath: path)
    else { throw .unreadable(path) }
    guard let form = try? JSONDecoder().decode(Form.self, from: bytes),
      form.schema == Self.schema, form.users.count <= UserRules.mostUsers,
      Set(form.users.map(\.name)).count == form.users.count,
      form.users.allSatisfy({ $0.password.cost.isBearable })
    else { throw .noUsers(path) }
    users = form.users
    before = bytes
  }

  /// A user by name; nil where there is none.
  public func user(_ name: String) -> User? {
    users.first { $0.name == name.precomposedStringWithCanonicalMapping }
  }

  /// Adds a user.
  public mutating func add(
    _ name: String, role: Role, password: String
  ) throws(UserTrouble) { try add(name, role: role, password: password, cost: .usual) }

  /// The same at another cost, for tests.
  mutating func add(
    _ name: String, role: Role, password: String, cost: PasswordHash.Cost
  ) throws(UserTrouble) {
    let name = name.precomposedStringWithCanonicalMapping
    if let problem = UserRules.problem(name: name) { throw .rule(problem) }
    if user(name) != nil { throw .taken(name) }
    if users.count >= UserRules.mostUsers { throw .tooMany }
    if let problem = UserRules.problem(password: password, of: name) { throw .rule(problem) }
    users.append(User(name: name, role: role, password: PasswordHash(password, cost: cost)))
    users.sort { $0.name < $1.name }
  }

  /// Removes a user.
  public mutating func remove(_ name: String) throws(UserTrouble) {
    let place = try place(name)
    try keepAnAdmin(without: place)
    users.remove(at: place)
  }

  /// Gives a user another role.
  public mutating func change(_ name: String, role: Role) throws(UserTrouble) {
    let place = try place(name)
    if role != .admin { try keepAnAdmin(without: place) }
    users[place].role = role
  }

  /// Gives a user another password.
  public mutating func change(_ name: String, password: String) throws(UserTrouble) {
    let place = try place(name)
    if let problem = UserRules.problem(password: password, of: users[place].name) {
      throw .rule(problem)
    }
    users[place].password = PasswordHash(password, cost: users[place].password.cost)
  }

  private func place(_ name: String) throws(UserTrouble) -> Int {
    let name = name.precomposedStringWithCanonicalMapping
    guard let place = users.firstIndex(where: { $0.name == name }) else {
      throw .unknown(name, known: users.map(\.name))
    }
    return place
  }

  /// Where there is an admin, one stays.
  private func keepAnAdmin(without place: Int) throws(UserTrouble) {
    guard users[place].role == .admin else { return }
    guard users.indices.contains(where: { $0 != place && users[$0].role == .admin }) else {
      throw .lastAdmin(users[place].name)
    }
  }

  /// Writes the file.
  public mutating func write() throws(UserTrouble) {
    guard FileManager.default.contents(atPath: path) == before else {
      throw .changedMeanwhile(path)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(Form(schema: Self.schema, users: users)) else {
      preconditionFailure("names, numbers and bytes can be written")
    }
    try PrivateFile.write(bytes, to: path)
    before = bytes
  }
}
