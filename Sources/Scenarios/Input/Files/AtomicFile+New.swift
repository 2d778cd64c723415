// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Glibc

extension AtomicFile {
  /// Why a new file was not made.
  enum NewFileTrouble: Error {
    /// Something of the name is there, perhaps only since a moment ago.
    case exists
    /// What the file system says.
    case other(FileTrouble)

    /// What the file system says; nil where the name is taken.
    var trouble: FileTrouble? { if case .other(let trouble) = self { trouble } else { nil } }
  }

  /// Writes a file that is not there yet, whole or not at all; one that comes up meanwhile stays.
  static func writeNew(_ bytes: [UInt8], to url: URL) throws(NewFileTrouble) {
    let folder = url.deletingLastPathComponent()
    let temporary = folder.appendingPathComponent(prefix + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    do throws(FileTrouble) {
      try Descriptor.write(bytes, toNew: temporary)
    } catch {
      throw .other(error)
    }
    // A second name for the same file: unlike a rename, it fails where the name is taken.
    guard unsafe link(temporary, url.path) == 0 else {
      let code = errno
      throw code == EEXIST ? .exists : .other(FileTrouble(code: code))
    }
    Descriptor.store(folder: folder.path)
  }
}
