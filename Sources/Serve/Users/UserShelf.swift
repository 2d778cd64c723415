// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// The file of users as a server sees it: read again where somebody has changed it.
final class UserShelf: Sendable {
  private struct Stamp: Hashable {
    var number: Int?
    var size: Int?
    var mode: Int?
    var modified: Date?
  }

  private let path: String
  private let state: Mutex<(stamp: Stamp, list: Result<UserList, UserTrouble>)>

  /// Reads the file, which must be one of users and hold some.
  init(_ path: String) throws(UserTrouble) {
    let stamp = Self.stamp(path)
    let list = try UserList(path, isNew: false)
    if list.users.isEmpty { throw .noFile(path) }
    self.path = path
    state = Mutex((stamp, .success(list)))
  }

  /// The users as the file says now; where it cannot be read nobody is one.
  var list: Result<UserList, UserTrouble> {
    let stamp = Self.stamp(path)
    return state.withLock { state in
      if state.stamp != stamp { state = (stamp, Self.read(path)) }
      return state.list
    }
  }

  /// Changes the users, one change at a time.
  func change(_ work: (inout UserList) throws(UserTrouble) -> Void) throws(UserTrouble) {
    let result: Result<Void, UserTrouble> = state.withLock { state in
      do throws(UserTrouble) {
        var list = try UserList(path, isNew: false)
        try work(&list)
        try list.write()
        state = (Self.stamp(path), .success(list))
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private static func read(_ path: String) -> Result<UserList, UserTrouble> {
    do throws(UserTrouble) { return .success(try UserList(path, isNew: false)) } catch {
      return .failure(error)
    }
  }

  private static func stamp(_ path: String) -> Stamp {
    let facts = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    return Stamp(
      number: facts?[.systemFileNumber] as? Int, size: facts?[.size] as? Int,
      mode: facts?[.posixPermissions] as? Int, modified: facts?[.modificationDate] as? Date)
  }
}
