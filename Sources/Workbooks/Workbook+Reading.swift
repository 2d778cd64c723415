// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation

extension Workbook {
  /// Reads a workbook file; nothing is unpacked to the disk, no formula is run and nothing outside
  /// is followed.
  ///
  /// - Throws: `WorkbookTrouble`, which says why nothing was read.
  public static func read(
    path: String, limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookTrouble) -> Workbook {
    try read(try bytes(path: path, limits: limits), limits: limits)
  }

  /// The bytes of a file, where it is one and not too large.
  static func bytes(path: String, limits: WorkbookLimits) throws(WorkbookTrouble) -> Data {
    let url = URL(fileURLWithPath: path)
    if url.lastPathComponent.hasPrefix("~$") { throw .lockNote }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing
    }
    if isFolder.boolValue { throw .isFolder }
    let facts = try? FileManager.default.attributesOfItem(
      atPath: url.resolvingSymlinksInPath().path)
    // A pipe or a device would never end.
    guard let facts, facts[.type] as? FileAttributeType == .typeRegular else { throw .unreadable }
    guard (facts[.size] as? NSNumber)?.intValue ?? 0 <= limits.fileBytes else {
      throw .tooLarge(what: .fileBytes, limit: limits.fileBytes)
    }
    if let bytes = try? Data(contentsOf: url) { return bytes }
    throw WorkbookUser.of(path).map { .inUse($0) } ?? .unreadable
  }

  /// Reads a workbook from memory.
  public static func read(
    _ bytes: Data, limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookTrouble) -> Workbook {
    guard bytes.count <= limits.fileBytes else {
      throw .tooLarge(what: .fileBytes, limit: limits.fileBytes)
    }
    if bytes.isEmpty { throw .empty }
    switch FileKind(bytes) {
    case .archive: break
    case .compound(let isEncrypted): throw isEncrypted ? .encrypted : .otherFormat("xls")
    case .other: throw .notAWorkbook
    }
    let archive = try Archive(bytes, limits)
    return try BookParts(archive: archive, limits: limits).book()
  }
}
