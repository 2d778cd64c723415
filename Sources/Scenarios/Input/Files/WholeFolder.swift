// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Writes several files of one folder so that all of them are new or none is.
///
/// A folder that was not there before appears under its name when it is complete. In a folder that holds other files
/// already, every file is written beside its place first; while their names change, a note stands in the folder, and
/// no reader takes a folder with such a note (`Problem.Kind.unfinished`). The same command writes all of them anew.
enum WholeFolder {
  /// The note of files that are being replaced; a name a line.
  static let note = AtomicFile.prefix + "unfinished"

  /// Writes files by their names inside the folder, which is made where it is not there.
  ///
  /// - Throws: what the file system says; nothing has changed then.
  static func write(_ files: [(name: String, bytes: [UInt8])], to path: String)
    throws(FileTrouble)
  {
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL
    let manager = FileManager.default
    if let names = try? manager.contentsOfDirectory(atPath: folder.path) {
      if !names.isEmpty { return try add(files, to: folder) }
    } else if manager.fileExists(atPath: folder.path) {
      throw trouble(of: folder.path)
    }
    try make(files, folder)
  }

  /// Makes the folder under another name and gives it its own in the end.
  private static func make(_ files: [(name: String, bytes: [UInt8])], _ folder: URL)
    throws(FileTrouble)
  {
    let above = folder.deletingLastPathComponent()
    try makeFolder(above)
    let temporary = above.appendingPathComponent(AtomicFile.prefix + UUID().uuidString)
    do throws(FileTrouble) {
      try makeFolder(temporary)
      for file in files {
        let url = temporary.appendingPathComponent(file.name)
        try makeFolder(url.deletingLastPathComponent())
        try Descriptor.write(file.bytes, toNew: url.path)
      }
      for name in Set(files.map { inner($0.name) }).sorted() {
        Descriptor.store(folder: temporary.appendingPathComponent(name).path)
      }
      try Descriptor.rename(temporary.path, to: folder.path)
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw error
    }
    Descriptor.store(folder: above.path)
  }

  /// Replaces and adds files of a folder that holds something already.
  private static func add(_ files: [(name: String, bytes: [UInt8])], to folder: URL)
    throws(FileTrouble)
  {
    let manager = FileManager.default
    var ready: [(temporary: String, final: String)] = []
    let note = folder.appendingPathComponent(note)
    let before = noted(folder)
    do throws(FileTrouble) {
      for file in files {
        let final = folder.appendingPathComponent(file.name).resolvingSymlinksInPath()
        let inside = final.deletingLastPathComponent()
        try makeFolder(inside)
        let temporary = inside.appendingPathComponent(AtomicFile.prefix + UUID().uuidString).path
        ready.append((temporary, final.path))
        try Descriptor.write(file.bytes, toNew: temporary)
        if let mode = try? manager.attributesOfItem(atPath: final.path)[.posixPermissions] {
          try? manager.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary)
        }
      }
      let names = before.union(files.map(\.name)).sorted().joined(separator: "\n") + "\n"
      try AtomicFile.write(Array(names.utf8), to: note)
    } catch {
      for file in ready { try? manager.removeItem(atPath: file.temporary) }
      throw error
    }
    for file in ready { try Descriptor.rename(file.temporary, to: file.final) }
    for place in Set(ready.map { URL(fileURLWithPath: $0.final).deletingLastPathComponent().path })
    {
      Descriptor.store(folder: place)
    }
    // What an earlier write left unfinished and this one did not write stays noted.
    let left = before.subtracting(files.map(\.name))
    if left.isEmpty {
      try? manager.removeItem(at: note)
    } else {
      try AtomicFile.write(Array((left.sorted().joined(separator: "\n") + "\n").utf8), to: note)
    }
    Descriptor.store(folder: folder.path)
  }

  /// The files that a write has left unfinished; empty where none has.
  static func noted(_ folder: URL) -> Set<String> {
    guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(note).path)
    else { return [] }
    let text = String(decoding: data.prefix(1 << 16), as: UTF8.self)
    return Set(text.split(separator: "\n").map(String.init))
  }

  /// The folder part of a name inside the folder; empty for the folder itself.
  private static func inner(_ name: String) -> String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  private static func makeFolder(_ url: URL) throws(FileTrouble) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw FileTrouble(error)
    }
  }

  /// Why a folder that is there cannot be listed.
  private static func trouble(of path: String) -> FileTrouble {
    do {
      _ = try FileManager.default.contentsOfDirectory(atPath: path)
      return .notAFolder
    } catch {
      let trouble = FileTrouble(error)
      return trouble == .noPermission ? trouble : .notAFolder
    }
  }
}
