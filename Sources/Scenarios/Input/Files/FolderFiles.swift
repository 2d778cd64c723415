// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation

/// Reads files of one folder and nothing outside it.
public struct FolderFiles: Sendable {
  /// The folder, links resolved.
  public let root: URL

  /// Opens a folder; a problem instead when there is none.
  ///
  /// - Parameter isListed: Whether its names are asked for, beside files whose names are known.
  public static func open(_ path: String, isListed: Bool = true) -> Result<FolderFiles, Failure> {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let isForbidden = !path.isEmpty && isHidden(path)
      return .failure(
        Failure(Problem(file: path, kind: isForbidden ? .folderForbidden : .folderMissing)))
    }
    guard isFolder.boolValue else {
      let isWorkbook = CountyFolder.isWorkbook(path)
      let kind: Problem.Kind = isWorkbook ? .workbookAsFolder(path: path) : .notAFolder
      return .failure(Failure(Problem(file: path, kind: kind)))
    }
    guard unsafe access(path, isListed ? R_OK | X_OK : X_OK) == 0 else {
      return .failure(Failure(Problem(file: path, kind: .folderForbidden)))
    }
    return .success(FolderFiles(root: URL(fileURLWithPath: path).resolvingSymlinksInPath()))
  }

  /// A problem that keeps a file or folder from being read.
  public struct Failure: Error, Hashable, Sendable {
    /// The problem.
    public var problem: Problem
    init(_ problem: Problem) { self.problem = problem }
  }

  /// The bytes of a file by its name inside the folder; nil when there is no such file.
  ///
  /// Refused: names that climb out, links that lead out, everything that is no regular file (a
  /// pipe would never end), and files of more than `limit` bytes.
  public func bytes(_ name: String, limit: Int) -> Result<[UInt8]?, Failure> {
    func failure(_ kind: Problem.Kind) -> Result<[UInt8]?, Failure> {
      .failure(Failure(Problem(file: name, kind: kind)))
    }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !steps.contains(".."), !name.hasPrefix("/") else { return failure(.leadsOutside) }
    let url = root.appendingPathComponent(name)
    let manager = FileManager.default
    guard (try? manager.attributesOfItem(atPath: url.path)) != nil else {
      return Self.isHidden(url.path) ? failure(.fileForbidden) : .success(nil)
    }
    let real = url.resolvingSymlinksInPath()
    let rootPath = root.path.hasSuffix("/") ? root.path : root.path + "/"
    guard real.path.hasPrefix(rootPath) else { return failure(.leadsOutside) }
    guard let attributes = try? manager.attributesOfItem(atPath: real.path) else {
      return failure(.fileUnreadable)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      return failure(.notARegularFile)
    }
    guard let handle = try? FileHandle(forReadingFrom: real) else {
      return failure(
        unsafe access(real.path, R_OK) == 0 ? .fileUnreadable : .fileForbidden)
    }
    defer { try? handle.close() }
    // One byte more than allowed tells a file that is too large, also one that is growing.
    guard let data = try? handle.read(upToCount: limit + 1) else {
      return (attributes[.size] as? Int) == 0 ? .success([]) : failure(.fileUnreadable)
    }
    return data.count > limit
      ? failure(.fileTooLarge(limitInBytes: limit)) : .success([UInt8](data))
  }

  /// Whether a folder above keeps even the existence of a file from being seen.
  private static func isHidden(_ path: String) -> Bool {
    unsafe access(path, F_OK) != 0 && errno == EACCES
  }

  /// Names of the entries of the folder, sorted.
  public var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).sorted()
  }
}
