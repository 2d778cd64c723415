// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// `junheng serve` as a process of its own, at a free port, ended with this object.
final class ServedProgram: @unchecked Sendable {
  private let process = Process()
  /// The address of the first page.
  let address: String

  /// Starts it and waits until it says where it is.
  init(_ county: URL, _ arguments: String...) throws {
    process.executableURL = try Junheng.binary
    process.arguments = ["serve", county.path, "--port", "0"] + arguments
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = ""
    while said.firstMatch(of: #/http://127\.0\.0\.1:\d+/#) == nil {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Junheng.Trouble("the server ended: \(said)") }
      said += String(decoding: data, as: UTF8.self)
    }
    guard let match = said.firstMatch(of: #/(http://127\.0\.0\.1:\d+/)/#) else {
      throw Junheng.Trouble("no address: \(said)")
    }
    address = String(match.1) + county.lastPathComponent + "/"
  }

  deinit { end() }

  /// Tells it to end, as Ctrl-C does, and waits.
  @discardableResult func end() -> Int32 {
    if process.isRunning { kill(process.processIdentifier, SIGINT) }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
