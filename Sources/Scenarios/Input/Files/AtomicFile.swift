// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation

/// Writes a file so that at every moment either the old one or the new one is there, whole.
public enum AtomicFile {
  /// Writes to a new file in the same folder, has it stored (fsync), then renames it over the old.
  ///
  /// A process that is killed leaves at most a file whose name begins with `.junheng-`.
  /// - Throws: the file system's error; the old file is untouched then.
  public static func write(_ bytes: [UInt8], to url: URL) throws {
    let folder = url.deletingLastPathComponent()
    let name = ".junheng-\(UUID().uuidString)-\(url.lastPathComponent)"
    let temporary = folder.appendingPathComponent(name)
    let data = Data(bytes)
    do {
      try data.write(to: temporary, options: [.withoutOverwriting])
      let handle = try FileHandle(forWritingTo: temporary)
      do {
        try handle.synchronize()
        try handle.close()
      } catch {
        try? handle.close()
        throw error
      }
      // Copies the mode of a file that is replaced; a new file keeps the process's own.
      let manager = FileManager.default
      if let mode = try? manager.attributesOfItem(atPath: url.path)[.posixPermissions] {
        try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary.path)
      }
      guard unsafe rename(temporary.path, url.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
      }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw error
    }
    // The rename itself must outlive a power cut; where a folder cannot be synced it is no error.
    if let handle = try? FileHandle(forReadingFrom: folder) {
      try? handle.synchronize()
      try? handle.close()
    }
  }
}
