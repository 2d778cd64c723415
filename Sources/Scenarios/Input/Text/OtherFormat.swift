// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file turns out to be that is called a table and is none.
public enum OtherFormat: String, CaseIterable, Hashable, Sendable {
  /// A workbook of Excel, WPS or LibreOffice whose name was changed.
  case workbook
  /// A web page, which many reporting systems hand out under the name of a table.
  case webPage

  /// Told from the first bytes; nil for a text that may be a table.
  init?(_ bytes: [UInt8]) {
    // A zip archive, as newer workbooks are, and the compound file of the older ones.
    let workbooks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if workbooks.contains(where: { bytes.starts(with: $0) }) {
      self = .workbook
      return
    }
    let start = bytes.prefix(200).drop { $0 <= 0x20 || $0 >= 0x80 }
    let text = String(decoding: start.prefix(20), as: UTF8.self).lowercased()
    guard ["<html", "<!doctype", "<table", "<?xml", "<head"].contains(where: text.hasPrefix) else {
      return nil
    }
    self = .webPage
  }
}
