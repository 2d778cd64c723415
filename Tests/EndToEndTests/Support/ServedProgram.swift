// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// `junheng serve` as a process of its own, at a free port, ended with this object.
final class ServedProgram: @unchecked Sendable {
  private let process = Process()
  private let path: String
  private let root: String
  /// The port it answers at.
  let port: UInt16

  /// The address of the county's first page.
  var address: String { root + path }

  /// Serves one county.
  convenience init(_ county: URL) throws {
    try self.init([county.path], in: nil, path: "/\(county.lastPathComponent)/")
  }

  /// Serves one county with further options.
  convenience init(_ county: URL, _ options: [String]) throws {
    try self.init([county.path] + options, in: nil, path: "/\(county.lastPathComponent)/")
  }

  /// Serves every county below `scenarios/` of a folder.
  convenience init(in folder: URL, _ options: [String] = []) throws {
    try self.init(options, in: folder, path: "/")
  }

  /// Starts it and waits until it says where it is.
  private init(_ county: [String], in folder: URL?, path: String) throws {
    self.path = path
    process.executableURL = try Junheng.binary
    process.arguments = ["serve"] + county + ["--port", "0"]
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = ""
    var found: (String, UInt16)?
    while found == nil {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Junheng.Trouble("the server ended: \(said)") }
      said += String(decoding: data, as: UTF8.self)
      found = said.firstMatch(of: #/(https?://[^/\s]+:(\d+))\/\s/#).flatMap { match in
        UInt16(match.2).map { (String(match.1), $0) }
      }
    }
    (root, port) = found ?? ("", 0)
  }

  deinit { end() }

  /// The body of a page below the county's.
  func get(_ page: String) async throws -> Data {
    try await PlainHTTP.body("GET", port: port, path: path + page, Data())
  }

  /// Sends a form as a page of its own does.
  func post(_ page: String, _ form: String) async throws -> Data {
    try await PlainHTTP.body(
      "POST", port: port, path: path + page, Data(form.utf8),
      origin: "http://127.0.0.1:\(port)")
  }

  /// Tells it to end, as Ctrl-C does, and waits; one that does not end is killed, and fails.
  @discardableResult func end() -> Int32 {
    if process.isRunning { kill(process.processIdentifier, SIGINT) }
    let limit = Date.now.addingTimeInterval(15)
    while process.isRunning && Date.now < limit { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
