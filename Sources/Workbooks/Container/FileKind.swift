// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// What a file is by its first bytes: names of files lie.
enum FileKind {
  /// A zip archive, as workbooks are.
  case archive
  /// The format of old Office files, in which encrypted workbooks are wrapped, too.
  case compound(isEncrypted: Bool)
  /// Anything else.
  case other

  /// The kind of some bytes.
  init(_ bytes: Data) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The directory names its streams in UTF-16.
      let name = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
      self = .compound(isEncrypted: bytes.range(of: name) != nil)
    } else {
      self = .other
    }
  }
}
