// SPDX-License-Identifier: GPL-3.0-or-later
internal import CZip
internal import Foundation

/// A workbook file of which some parts are replaced or added; the others are copied as they are packed.
enum PackageEditor {
  /// The file with other parts.
  static func bytes(
    _ original: Data, with parts: [(name: String, bytes: Data)]
  ) throws(WorkbookTrouble) -> [UInt8] {
    let source = try unsafe buffer(original)
    guard let archive = unsafe zip_open_from_source(source, 0, nil) else {
      unsafe zip_source_free(source)
      throw .damaged(part: nil)
    }
    // The archive is written into the same source, which must outlive it.
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    do throws(WorkbookTrouble) {
      for part in parts { try unsafe put(part.name, part.bytes, archive) }
    } catch {
      unsafe zip_discard(archive)
      throw error
    }
    guard unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      throw .damaged(part: nil)
    }
    return try unsafe written(source)
  }

  private static func put(
    _ name: String, _ bytes: Data, _ archive: OpaquePointer
  ) throws(WorkbookTrouble) {
    let source = try unsafe buffer(bytes)
    let known = unsafe zip_name_locate(archive, name, czip_any_case)
    let isTaken =
      if known >= 0 {
        unsafe zip_file_replace(archive, UInt64(known), source, 0) == 0
      } else {
        unsafe zip_file_add(archive, name, source, czip_name_is_utf8) >= 0
      }
    guard isTaken else {
      unsafe zip_source_free(source)
      throw .damaged(part: name)
    }
    let index = unsafe zip_name_locate(archive, name, czip_any_case)
    // A time that never changes, so that the same marks give the same bytes: 1980-01-01.
    unsafe _ = zip_file_set_dostime(archive, UInt64(max(index, 0)), 0, 33, 0)
  }

  private static func buffer(_ bytes: Data) throws(WorkbookTrouble) -> OpaquePointer {
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { throw .unreadable }
    _ = unsafe bytes.copyBytes(
      to: UnsafeMutableRawBufferPointer(start: copy, count: bytes.count))
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      unsafe free(copy)
      throw .damaged(part: nil)
    }
    return unsafe source
  }

  private static func written(_ source: OpaquePointer) throws(WorkbookTrouble) -> [UInt8] {
    guard unsafe zip_source_open(source) == 0 else { throw .damaged(part: nil) }
    defer { unsafe _ = zip_source_close(source) }
    var result: [UInt8] = []
    let chunk = 1 << 16
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      let count = unsafe zip_source_read(source, buffer.baseAddress, UInt64(chunk))
      if count < 0 { throw .damaged(part: nil) }
      if count == 0 { return result }
      unsafe result.append(contentsOf: buffer.prefix(Int(count)))
    }
  }
}
