// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// The list of sheets, and from which year dates count.
final class BookReader: PartReader {
  /// A sheet as the list names it.
  struct Entry {
    var name: String
    var isHidden: Bool
    var relation: String
  }
  private(set) var sheets: [Entry] = []
  private(set) var countsFrom1904 = false

  override func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "workbookPr": countsFrom1904 = attributes.isSet("date1904")
    case "sheet":
      guard let relation = attributes.bare("id") else { return }
      let state = attributes["state"] ?? "visible"
      sheets.append(
        Entry(name: attributes["name"] ?? "", isHidden: state != "visible", relation: relation))
    default: break
    }
  }
}
