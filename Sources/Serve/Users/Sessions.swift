// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Synchronization

/// Who has logged in, and until when; kept in memory, so that a new start ends them all.
final class Sessions: Sendable {
  /// How long a session lasts that nobody uses, in seconds.
  static let idle = 2 * 3600.0
  /// How long a session lasts at most, in seconds.
  static let longest = 12 * 3600.0
  /// The most sessions of one user; the oldest ends.
  static let mostOfOne = 20

  /// One session.
  struct Session: Sendable {
    /// Whose.
    let name: String
    /// The password it was begun with, as it is kept: another one ends it.
    let password: PasswordHash
    /// What its forms must bring back.
    let token: String
    fileprivate let began: Date
    fileprivate var seen: Date
  }

  /// By the hash of what the browser holds: who reads this memory cannot come in with it.
  private let sessions = Mutex<[String: Session]>([:])

  /// Begins a session.
  ///
  /// - Returns: What the browser has to show.
  func begin(_ user: UserList.User, at now: Date) -> String {
    let secret = RandomText.make()
    sessions.withLock { sessions in
      sessions = sessions.filter { Self.lasts($0.value, now) }
      let own = sessions.filter { $0.value.name == user.name }.sorted {
        $0.value.seen < $1.value.seen
      }
      for session in own.dropLast(Self.mostOfOne - 1) { sessions[session.key] = nil }
      sessions[Self.key(secret)] = Session(
        name: user.name, password: user.password, token: RandomText.make(), began: now, seen: now)
    }
    return secret
  }

  /// The session of a secret that still lasts, used at a moment.
  func find(_ secret: String, at now: Date) -> Session? {
    sessions.withLock { sessions in
      let key = Self.key(secret)
      guard var session = sessions[key] else { return nil }
      guard Self.lasts(session, now) else {
        sessions[key] = nil
        return nil
      }
      session.seen = max(session.seen, now)
      sessions[key] = session
      return session
    }
  }

  /// Ends a session.
  func end(_ secret: String) { sessions.withLock { $0[Self.key(secret)] = nil } }

  private static func lasts(_ session: Session, _ now: Date) -> Bool {
    now.timeIntervalSince(session.seen) < idle && now.timeIntervalSince(session.began) < longest
  }

  private static func key(_ secret: String) -> String {
    ContentHash(of: Array(secret.utf8)).description
  }
}
