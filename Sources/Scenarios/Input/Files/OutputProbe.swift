// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Tries whether something can be written, before the work whose result it is to hold.
public enum OutputProbe {
  /// Tries to make a file in the folder of a path, and removes it again.
  public static func file(_ path: String) throws(FileTrouble) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let type = (try? FileManager.default.attributesOfItem(atPath: target.path))?[.type]
    switch type as? FileAttributeType {
    case nil, .typeRegular?, .typeSymbolicLink?: break
    case .typeDirectory?: throw .isFolder
    // A terminal, a pipe or another device takes what comes.
    default: return
    }
    guard target.lastPathComponent.utf8.count <= 255 else { throw .nameTooLong }
    try attempt(in: target.deletingLastPathComponent().path)
  }

  /// Tries to make a file in a folder, or in the nearest folder above it that is there.
  public static func folder(_ path: String) throws(FileTrouble) {
    var folder = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    while !FileManager.default.fileExists(atPath: folder.path), folder.pathComponents.count > 1 {
      guard folder.lastPathComponent.utf8.count <= 255 else { throw .nameTooLong }
      folder.deleteLastPathComponent()
    }
    try attempt(in: folder.path)
  }

  private static func attempt(in folder: String) throws(FileTrouble) {
    let path = folder + "/" + AtomicFile.prefix + UUID().uuidString
    let descriptor = try Descriptor.create(path)
    try? Descriptor.close(descriptor)
    try? FileManager.default.removeItem(atPath: path)
  }
}
