// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
public import Standards

/// What a server is started with.
public struct ServeOptions: Sendable {
  /// A county's folder; nil for every county below `scenarios/` of the working folder.
  public var county: String?
  /// The port; 0 for any free one.
  public var port: Int
  /// The address to listen on.
  public var address: String
  /// The language in which pages are, unless their link says otherwise.
  public var language: Language
  /// Name and version of the program.
  public var program: String
  /// The clock by which runs and notes are dated.
  public var now: @Sendable () -> Date

  /// The default port.
  public static let defaultPort = 8750

  /// What a server is started with.
  public init(
    county: String?, port: Int = ServeOptions.defaultPort, address: String = "127.0.0.1",
    language: Language = .chinese, program: String, now: @escaping @Sendable () -> Date
  ) {
    self.county = county
    self.port = port
    self.address = address
    self.language = language
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

/// Where a server may listen.
enum ListenAddress {
  /// The address to bind.
  ///
  /// - Throws: where others could reach it: there are no users and no encryption yet.
  static func bound(_ address: String) throws(ServeFailure) -> String {
    switch address.lowercased() {
    case "127.0.0.1", "localhost": return "127.0.0.1"
    case "::1", "[::1]": return "::1"
    default:
      throw ServeFailure([
        Bilingual(
          zh: "不能在 \(address) 上提供服务：这个版本还没有用户、密码和加密，别的机器上的人都能打开并保存预案。请去掉 --listen，只在本机打开；"
            + "要给别人看，请把 junheng report 写出的报告或页面的打印稿发给他们。",
          en: "It does not listen on \(address): this version has "
            + "no users, passwords or encryption yet, so anybody on "
            + "the network could open the pages and save scenarios. Leave out --listen and open it on this machine; "
            + "to show it to others, send what `junheng report` writes, or a print of the page.")
      ])
    }
  }
}
