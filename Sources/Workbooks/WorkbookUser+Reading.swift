// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

extension WorkbookUser {
  /// Who has a workbook open; nil where no note beside it says so.
  ///
  /// A note may be left over from a program that ended badly, so it is believed only where the
  /// file itself makes trouble, and is named beside the person.
  public static func of(_ path: String) -> WorkbookUser? {
    let given = URL(fileURLWithPath: path)
    // A link may lead to a share: the note stands beside the file itself.
    return beside(given) ?? beside(given.resolvingSymlinksInPath())
  }

  private static func beside(_ url: URL) -> WorkbookUser? {
    let (folder, file) = (url.deletingLastPathComponent().path, url.lastPathComponent)
    // Excel, WPS, LibreOffice.
    for note in ["~$" + file, ".~" + file] {
      if let bytes = bytes(folder + "/" + note), let name = excelName(bytes) {
        return WorkbookUser(name: name, note: note)
      }
    }
    let note = ".~lock." + file + "#"
    return bytes(folder + "/" + note).flatMap { libreOffice($0, note) }
  }

  /// The most bytes that a note may have; Excel's has 165.
  private static let mostBytes = 4096

  /// The bytes of a small file. Notes stand where others can write: a link is not followed, and
  /// nothing waits for a pipe.
  private static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard let data = try? handle.read(upToCount: mostBytes + 1), data.count <= mostBytes else {
      return nil
    }
    return [UInt8](data)
  }

  /// The name in a note of Excel's kind: at 55 how many letters it has, behind that the letters in
  /// UTF-16 with the low byte first.
  static func excelName(_ bytes: [UInt8]) -> String? {
    let start = 57
    guard bytes.count > start else { return nil }
    let count = Int(bytes[start - 2]) + Int(bytes[start - 1]) << 8
    guard (1...54).contains(count), start + 2 * count <= bytes.count else { return nil }
    let letters = (0..<count).map {
      UInt16(bytes[start + 2 * $0]) | UInt16(bytes[start + 2 * $0 + 1]) << 8
    }
    return shown(String(decoding: letters, as: UTF16.self))
  }

  /// A note of LibreOffice: name, account, computer, time and profile, parted by commas, a stroke
  /// before letters that are meant so.
  static func libreOffice(_ bytes: [UInt8], _ note: String) -> WorkbookUser? {
    var fields = [""]
    var isMeant = false
    for letter in String(decoding: bytes, as: UTF8.self) {
      switch letter {
      case "\\" where !isMeant:
        isMeant = true
        continue
      case ",", ";":
        if isMeant { fields[fields.count - 1].append(letter) } else { fields.append("") }
      default: fields[fields.count - 1].append(letter)
      }
      isMeant = false
    }
    guard fields.count >= 4 else { return nil }
    guard let name = shown(fields[0]) ?? shown(fields[1]) else { return nil }
    return WorkbookUser(name: name, computer: shown(fields[2]), note: note)
  }

  /// A name as it may be printed: one line without signs that move others, and not long.
  private static func shown(_ text: String) -> String? {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          switch $0.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
            .unassigned:
            false
          default: true
          }
        })
    ).trimmingCharacters(in: .whitespaces)
    return plain.isEmpty ? nil : String(plain.prefix(60))
  }
}
