// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios

/// What tells the files of a county from the same files after somebody saved one, without reading
/// them. What-ifs are left out: `WhatIfShelf` watches over these.
struct TableStamp: Hashable {
  /// One file as the file system describes it.
  private struct Entry: Hashable {
    var number: Int?
    var size: Int?
    var modified: Date?
  }

  private let files: [String: Entry]

  /// Looks at a county's files.
  init(of county: String) {
    let manager = FileManager.default
    var files: [String: Entry] = [:]
    for path in CountyFolder.tables(county) {
      guard let facts = try? manager.attributesOfItem(atPath: path) else { continue }
      files[path] = Entry(
        number: facts[.systemFileNumber] as? Int, size: facts[.size] as? Int,
        modified: facts[.modificationDate] as? Date)
    }
    self.files = files
  }
}
