// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards

/// One file that an answer was made from, and what it held then.
public struct RunInput: Hashable, Sendable, Codable {
  /// Its name below the county folder; `standard/…` for a file of the law that comes with the
  /// program, and the path as it was given for one that lies elsewhere.
  public var file: String
  /// SHA-256 of its bytes.
  public var hash: String
  /// Its size in bytes.
  public var size: Int

  /// A file and its bytes.
  public init(_ file: String, _ bytes: [UInt8]) {
    self.file = file
    hash = ContentHash(of: bytes).description
    size = bytes.count
  }

  /// Files of a county that may bear on an answer, the law it is judged by, and further files.
  ///
  /// - Parameters:
  ///   - county: The folder, or the workbook in its place.
  ///   - law: The county's law.
  ///   - others: Further files, by path, such as a table of budgets.
  /// - Returns: In order of name; files that cannot be read are left out.
  public static func all(county: String, law: CountyLaw, others: [String] = []) -> [RunInput] {
    // A workbook stands for its folder and is named as it is called.
    let isBook = CountyFolder.isWorkbook(county)
    var inputs = CountyFolder.inputs(county).compactMap { path in
      bytes(path).map { bytes in
        RunInput(
          isBook
            ? URL(fileURLWithPath: path).lastPathComponent
            : String(path.dropFirst(county.count + 1)), bytes)
      }
    }
    let own = Set(inputs.map(\.file))
    inputs += law.sources.filter { !own.contains($0.file) }.map {
      RunInput("standard/" + $0.file, Array($0.text.utf8))
    }
    inputs += Set(others).compactMap { path in bytes(path).map { RunInput(path, $0) } }
    return inputs.sorted { $0.file < $1.file }
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    guard case .success(let files) = FolderFiles.open(folder, isListed: false),
      case .success(let bytes?) = files.bytes(url.lastPathComponent, limit: 256 << 20)
    else { return nil }
    return bytes
  }
}

extension CountyLaw {
  /// The files of the law that the county is judged by, with their texts.
  var sources: [StandardFileText] {
    var seen: Set<String> = []
    return catalog.sources(of: standard).filter { seen.insert($0.file).inserted }
  }
}
