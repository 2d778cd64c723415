// SPDX-License-Identifier: GPL-3.0-or-later
internal import CZip
internal import Foundation

/// The parts of a workbook file, unpacked one at a time and counted while they are.
@safe final class Archive {
  private let archive: OpaquePointer
  private var indices: [String: UInt64] = [:]
  private let limits: WorkbookLimits
  private var total = 0

  /// Opens an archive in memory and looks at the names in it.
  init(_ bytes: Data, _ limits: WorkbookLimits) throws(WorkbookTrouble) {
    guard let copy = unsafe malloc(bytes.count) else { throw .unreadable }
    _ = unsafe bytes.copyBytes(
      to: UnsafeMutableRawBufferPointer(start: copy, count: bytes.count))
    // The source frees the copy when it is itself freed.
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      unsafe free(copy)
      throw .damaged(part: nil)
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
      unsafe zip_source_free(source)
      throw .damaged(part: nil)
    }
    unsafe archive = opened
    self.limits = limits
    let count = unsafe zip_get_num_entries(opened, 0)
    guard count <= limits.entries else {
      throw .tooLarge(what: .entries, limit: limits.entries)
    }
    for index in 0..<UInt64(max(count, 0)) {
      guard let text = unsafe zip_get_name(opened, index, czip_names_as_utf8) else {
        throw .damaged(part: nil)
      }
      let name = unsafe String(cString: text)
      try Self.checkName(name)
      if indices[name.lowercased()] == nil { indices[name.lowercased()] = index }
    }
  }

  deinit { unsafe zip_discard(archive) }

  /// A name that leads out of the archive is a sign of an attack, though nothing is unpacked to the
  /// disk.
  private static func checkName(_ name: String) throws(WorkbookTrouble) {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    let isAbsolute = name.hasPrefix("/") || name.hasPrefix("\\") || name.dropFirst().hasPrefix(":")
    if isAbsolute || parts.contains("..") { throw .unsafeName(String(name.prefix(100))) }
  }

  /// Whether a part is there.
  func has(_ name: String) -> Bool { indices[name.lowercased()] != nil }

  /// The bytes of a part, unpacked.
  func bytes(_ name: String) throws(WorkbookTrouble) -> Data {
    guard let index = indices[name.lowercased()] else { throw .partMissing(name) }
    var facts = unsafe zip_stat_t()
    unsafe zip_stat_init(&facts)
    guard unsafe zip_stat_index(archive, index, 0, &facts) == 0 else {
      throw .damaged(part: name)
    }
    let size = unsafe facts.size
    let packed = unsafe facts.comp_size
    if unsafe facts.encryption_method != 0 { throw .encrypted }
    guard size <= UInt64(limits.partBytes) else {
      throw .tooLarge(what: .partBytes, limit: limits.partBytes)
    }
    if size > UInt64(limits.ratioBytes), size / max(packed, 1) > UInt64(limits.ratio) {
      throw .tooLarge(what: .ratio, limit: limits.ratio)
    }
    return try unpacked(index, name)
  }

  private func unpacked(_ index: UInt64, _ name: String) throws(WorkbookTrouble) -> Data {
    guard let file = unsafe zip_fopen_index(archive, index, 0) else {
      throw .damaged(part: name)
    }
    defer { unsafe _ = zip_fclose(file) }
    var result = Data()
    let chunk = 1 << 16
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      // The checksum is compared at the end of the part: a damaged one gives -1.
      let count = unsafe zip_fread(file, buffer.baseAddress, UInt64(chunk))
      if count < 0 { throw .damaged(part: name) }
      if count == 0 { return result }
      total += Int(count)
      // What the archive says of its sizes may be a lie: what comes out is counted.
      guard result.count + Int(count) <= limits.partBytes else {
        throw .tooLarge(what: .partBytes, limit: limits.partBytes)
      }
      guard total <= limits.totalBytes else {
        throw .tooLarge(what: .totalBytes, limit: limits.totalBytes)
      }
      unsafe result.append(contentsOf: buffer.prefix(Int(count)))
    }
  }
}
