// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios

/// A file that only its owner may read, at no moment anybody else.
enum PrivateFile {
  /// Writes it beside its place and renames it: the old one or the new one is there, whole.
  static func write(_ bytes: Data, to path: String) throws(UserTrouble) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = target.deletingLastPathComponent()
    let beside = folder.appendingPathComponent(".junheng-" + RandomText.make()).path
    let manager = FileManager.default
    // Empty first: only then is it told who may read it.
    guard
      manager.createFile(
        atPath: beside, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw .cannotWrite(FileTrouble.noPermission.message(writing: path, in: folder.path)) }
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: beside))
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(beside, target.path) == 0 else {
        throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
      }
    } catch {
      try? manager.removeItem(atPath: beside)
      throw .cannotWrite(FileTrouble(error).message(writing: path, in: folder.path))
    }
  }
}
