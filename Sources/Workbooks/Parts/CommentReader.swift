// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// The comments of a sheet by their cell.
final class CommentReader: PartReader {
  private(set) var comments: [CellPlace: String] = [:]
  private var place: CellPlace?

  override func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "comment":
      place = attributes["ref"].flatMap { CellPlace($0) }
      text = ""
    case "t": wantsText = place != nil
    default: break
    }
  }

  override func end(_ name: String) {
    switch name {
    case "t": wantsText = false
    case "comment":
      if let place { comments[place] = text }
      place = nil
    default: break
    }
  }
}
