// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Turns the bytes of a file from an office into UTF-8 bytes.
///
/// The order is: byte order mark, strict UTF-8, GB18030, failure. A U+FEFF at the start is dropped.
enum TextDecoding {
  /// UTF-8 bytes, or what is wrong with the file.
  static func utf8(_ bytes: [UInt8]) -> Result<[UInt8], Failure> {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .failure(Failure(kind: .utf16))
    }
    if let format = OtherFormat(bytes) { return .failure(Failure(kind: .otherFormat(format))) }
    if isUTF16WithoutMark(bytes) { return .failure(Failure(kind: .utf16)) }
    if let zero = bytes.firstIndex(of: 0) {
      return .failure(Failure(kind: .zeroByte(byte: zero), line: line(of: zero, in: bytes)))
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    guard let bad = firstByteOutsideUTF8(body) else { return .success(body) }
    if !hasMark, firstByteOutsideGB18030(body) == nil, let text = decodedGB18030(body) {
      return .success(Array(text.utf8))
    }
    let offset = bad + (hasMark ? 3 : 0)
    return .failure(
      Failure(kind: .unknownEncoding(byte: offset), line: line(of: offset, in: bytes)))
  }

  /// Whether every line end and comma of the beginning has a zero byte on the same side, as in
  /// UTF-16 without a byte order mark.
  private static func isUTF16WithoutMark(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4096)
    guard start.contains(0) else { return false }
    let signs = start.indices.filter { start[$0] == 0x2C || start[$0] == 0x0A }
    func hasZero(_ shift: Int, _ parity: Int) -> Bool {
      signs.allSatisfy { sign in
        sign % 2 == parity && bytes.indices.contains(sign + shift) && bytes[sign + shift] == 0
      }
    }
    return !signs.isEmpty && (hasZero(1, 0) || hasZero(-1, 1))
  }

  /// What is wrong with the bytes, and in which line of the file.
  struct Failure: Error, Hashable {
    var kind: Problem.Kind
    var line: Int?
  }

  /// Whether U+FFFD, which stands for what could not be decoded, is in UTF-8 bytes.
  static func hasReplacement(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while place + 2 < bytes.count {
      if bytes[place] == 0xEF, bytes[place + 1] == 0xBF, bytes[place + 2] == 0xBD { return true }
      place += 1
    }
    return false
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reduce(into: 1) { count, byte in count += byte == 0x0A ? 1 : 0 }
  }

  private static func decodedGB18030(_ bytes: [UInt8]) -> String? {
    // Foundation knows GB18030 by the number that Core Foundation gave it.
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    guard let text = String(data: Data(bytes), encoding: encoding) else { return nil }
    return text.unicodeScalars.contains("\u{FFFD}") ? nil : text
  }

  /// The first byte that breaks UTF-8 (RFC 3629: no overlong forms, no surrogates); nil for none.
  static func firstByteOutsideUTF8(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // Chinese characters, by far the most of what is not ASCII.
      if (0xE4...0xE9).contains(lead), index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80,
        bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>)
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      default: return index
      }
      guard index + length <= bytes.count else { return index }
      guard second.contains(bytes[index + 1]) else { return index }
      guard bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else {
        return index
      }
      index += length
    }
    return nil
  }

  /// The first byte that breaks the form of GB18030 (one, two or four bytes); nil for none.
  static func firstByteOutsideGB18030(_ bytes: [UInt8]) -> Int? {
    func digit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func lead(_ byte: UInt8) -> Bool { (0x81...0xFE).contains(byte) }
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if lead(bytes[index]), index + 1 < bytes.count,
        (0x40...0xFE).contains(bytes[index + 1]), bytes[index + 1] != 0x7F
      {
        index += 2
      } else if lead(bytes[index]), index + 3 < bytes.count, digit(bytes[index + 1]),
        lead(bytes[index + 2]), digit(bytes[index + 3])
      {
        index += 4
      } else {
        return index
      }
    }
    return nil
  }
}
