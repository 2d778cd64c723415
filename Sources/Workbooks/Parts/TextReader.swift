// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// The texts that cells share, in order; readings in small print above Chinese characters are left
/// out.
final class TextReader: PartReader {
  private(set) var texts: [String] = []
  private var isReading = false

  override func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "si": text = ""
    case "rPh": isReading = true
    case "t": wantsText = !isReading
    default: break
    }
  }

  override func end(_ name: String) {
    switch name {
    case "t": wantsText = false
    case "rPh": isReading = false
    case "si": texts.append(text)
    default: break
    }
  }
}
