// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import Standards
import Synchronization

/// Lets people in by name and password, and knows them again.
final class Doorkeeper: Sendable {
  /// What became of a login.
  enum Answer: Sendable {
    /// Whoever it is may come in; the browser has to show this.
    case welcome(String)
    /// Name or password is wrong; which of them is not said.
    case wrong
    /// Too often wrong: so many seconds to wait.
    case wait(Int)
    /// Too many are being looked at.
    case busy
  }

  /// The most passwords that wait to be looked at: each takes memory and time on purpose.
  private static let mostWaiting = 16

  let shelf: UserShelf
  private let sessions = Sessions()
  private let attempts = LoginAttempts()
  private let now: @Sendable () -> Date
  private let waiting = Mutex(0)
  let queue = DispatchQueue(label: "junheng.passwords", qos: .userInitiated)
  /// Looked at where there is no such user, so that the time taken does not tell that.
  private let nobody: PasswordHash

  /// A doorkeeper of a file of users.
  init(
    _ path: String, now: @escaping @Sendable () -> Date
  ) throws(UserTrouble) {
    shelf = try UserShelf(path)
    let cost = try shelf.list.get().users.first?.password.cost
    nobody = PasswordHash(RandomText.make(), cost: cost ?? .usual)
    self.now = now
  }

  /// Looks at a name and a password.
  func login(_ name: String, _ password: String, from address: String?) async -> Answer {
    let name = name.precomposedStringWithCanonicalMapping
    let isFull = waiting.withLock { waiting in
      guard waiting < Self.mostWaiting else { return true }
      waiting += 1
      return false
    }
    if isFull { return .busy }
    defer { waiting.withLock { $0 -= 1 } }
    return await withCheckedContinuation { (done: CheckedContinuation<Answer, Never>) in
      // One after the other: the next one finds the failures of this one counted.
      queue.async { done.resume(returning: self.look(name, password, address)) }
    }
  }

  private func look(_ name: String, _ password: String, _ address: String?) -> Answer {
    if let seconds = attempts.wait(name, from: address, at: now()) { return .wait(seconds) }
    let user = try? shelf.list.get().user(name)
    let isRight = (user?.password ?? nobody).matches(password)
    guard let user, isRight else {
      attempts.fail(name, from: address, at: now())
      return .wrong
    }
    attempts.succeed(name)
    return .welcome(sessions.begin(user, at: now()))
  }

  /// Who shows a secret; nil where nobody does who is still a user with the same password.
  func visitor(_ secret: String?) -> Visitor? {
    guard let secret, let session = sessions.find(secret, at: now()),
      let user = try? shelf.list.get().user(session.name), user.password == session.password
    else { return nil }
    return Visitor(name: user.name, role: user.role, token: session.token)
  }

  /// Lets somebody out.
  func logout(_ secret: String?) { if let secret { sessions.end(secret) } }
}
