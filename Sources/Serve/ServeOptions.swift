// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
public import Standards

/// What a server is started with.
public struct ServeOptions: Sendable {
  /// A county's folder; nil for every county below `root`.
  public var county: String?
  /// The folder in which counties lie, where no single one is served.
  public var root: String
  /// The port; 0 for any free one.
  public var port: Int
  /// The address to listen on.
  public var address: String
  /// The language in which pages are, unless their link says otherwise.
  public var language: Language
  /// Name and version of the program.
  public var program: String
  /// The file of users; nil where everybody of this machine may do everything.
  public var users: String?
  /// The certificate of the server and those that vouch for it (PEM); nil for none.
  public var certificate: String?
  /// The key of the certificate (PEM).
  public var key: String?
  /// The clock: runs and notes are dated and sessions end by it.
  public var now: @Sendable () -> Date

  /// The default port.
  public static let defaultPort = 8750

  /// What a server is started with.
  public init(
    county: String?, root: String = "scenarios", port: Int = ServeOptions.defaultPort,
    address: String = "127.0.0.1",
    language: Language = .chinese, users: String? = nil, certificate: String? = nil,
    key: String? = nil, program: String, now: @escaping @Sendable () -> Date
  ) {
    self.county = county
    self.root = root
    self.port = port
    self.address = address
    self.language = language
    self.users = users
    self.certificate = certificate
    self.key = key
    self.program = program
    self.now = now
  }
}

/// Why a server was not started.
public struct ServeFailure: Error, Hashable, Sendable {
  /// What is wrong and what to do, one message for each problem.
  public let messages: [Bilingual]

  /// Collects messages; there is at least one.
  init(_ messages: [Bilingual]) { self.messages = messages }
}
