// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
import Workbooks

/// Writes a file so that at every moment either the old one or the new one is there, whole.
public enum AtomicFile {
  /// How the names of files begin that a write has not finished.
  static let prefix = ".junheng-"

  /// Writes to a new file in the same folder, has it stored (fsync), then renames it over the old.
  ///
  /// A link stays a link: what it leads to is replaced. What is no file, such as a terminal or a pipe, is written to
  /// as it is. A process that is killed leaves at most a file whose name begins with `.junheng-`.
  /// - Throws: what the file system says; the old file is untouched then.
  public static func write(_ bytes: [UInt8], to url: URL) throws(FileTrouble) {
    let target = url.resolvingSymlinksInPath()
    let manager = FileManager.default
    let old = try? manager.attributesOfItem(atPath: target.path)
    switch old?[.type] as? FileAttributeType {
    case nil, .typeRegular?, .typeSymbolicLink?: break
    case .typeDirectory?: throw .isFolder
    default: return try writeThrough(bytes, target.path)
    }
    let folder = target.deletingLastPathComponent()
    let temporary = folder.appendingPathComponent(prefix + UUID().uuidString).path
    do throws(FileTrouble) {
      try Descriptor.write(bytes, toNew: temporary)
      // Copies the mode of a file that is replaced; a new file keeps the process's own.
      if let mode = old?[.posixPermissions] {
        try? manager.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary)
      }
      try Descriptor.rename(temporary, to: target.path)
    } catch {
      try? manager.removeItem(atPath: temporary)
      switch error {
      // On a share a workbook cannot be replaced while somebody has it open.
      case .noPermission, .other: throw WorkbookUser.of(target.path).map { .inUse($0) } ?? error
      default: throw error
      }
    }
    // The rename itself must outlive a power cut.
    Descriptor.store(folder: folder.path)
  }

  private static func writeThrough(_ bytes: [UInt8], _ path: String) throws(FileTrouble) {
    let descriptor = try Descriptor.open(path)
    do throws(FileTrouble) {
      try Descriptor.write(bytes, to: descriptor)
    } catch {
      try? Descriptor.close(descriptor)
      throw error
    }
    try Descriptor.close(descriptor)
  }
}
