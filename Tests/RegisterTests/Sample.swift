// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Register
import Scenarios

/// A folder for one register, removed when it is no longer used.
final class Place: Sendable {
  let folder: URL
  var file: String { folder.path + "/runs.sqlite" }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("junheng-register-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func register() throws -> RunRegister { try RunRegister.open(folder.path) }
}

/// What tests keep.
enum Sample {
  static let changxi = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/end-to-end/changxi")

  static let by = SavedRun.Signature(
    who: "监测科", isTyped: true, when: Date(timeIntervalSince1970: 1_790_000_000))

  static func facts(_ name: String) -> SavedRun.Facts {
    SavedRun.Facts(
      name: name, arguments: ["search", "changxi", "--decide", "whole"], county: "长溪县",
      scenario: "基准方案", standard: "国家标准", program: "junheng test", seed: 18_446_744_073_709_551_615,
      isInterrupted: false, inputs: [input("schools.csv", 3)])
  }

  static func input(_ name: String, _ byte: UInt8) -> RunInput { RunInput(name, [byte]) }
}
