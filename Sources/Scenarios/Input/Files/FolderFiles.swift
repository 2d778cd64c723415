// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation

/// Reads files of one folder and nothing outside it; a county's workbook stands for its folder.
public struct FolderFiles: Sendable {
  /// The folder or the workbook, links resolved.
  public let root: URL
  /// The path as it was given.
  let path: String
  /// The workbook whose sheets are the files; nil for a folder.
  let book: CountyWorkbook?
  /// The folder inside the workbook, with `/` at its end; empty for the county's own.
  private let inner: String

  init(root: URL, path: String, book: CountyWorkbook? = nil, inner: String = "") {
    self.root = root
    self.path = path
    self.book = book
    self.inner = inner
  }

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
      if CountyFolder.isWorkbook(path) { return open(workbook: path) }
      return .failure(Failure(Problem(file: path, kind: .notAFolder)))
    }
    guard unsafe access(path, isListed ? R_OK | X_OK : X_OK) == 0 else {
      return .failure(Failure(Problem(file: path, kind: .folderForbidden)))
    }
    return .success(
      FolderFiles(root: URL(fileURLWithPath: path).resolvingSymlinksInPath(), path: path))
  }

  /// A folder inside this one; a problem instead when there is none.
  func folder(_ name: String) -> Result<FolderFiles, Failure> {
    guard let book else { return Self.open(path + "/" + name) }
    let place = path + "/" + name
    guard book.files.keys.contains(where: { $0.hasPrefix(name + "/") }) else {
      return .failure(Failure(Problem(file: place, kind: .folderMissing)))
    }
    return .success(FolderFiles(root: root, path: place, book: book, inner: inner + name + "/"))
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
    if let book {
      guard let bytes = book.files[inner + name] else { return .success(nil) }
      return bytes.count > limit ? failure(.fileTooLarge(limitInBytes: limit)) : .success(bytes)
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
    if let book {
      let own = book.files.keys.filter { $0.hasPrefix(inner) }.map { $0.dropFirst(inner.count) }
      return Set(own.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }
    return ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).sorted()
  }
}
