// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards

/// Finds county folders: those that hold a county.yaml.
public enum CountyFolders {
  /// How deep folders of folders are looked into: nation, province, city, county and one to spare.
  static let mostLevels = 5

  /// Every county folder among and below the given ones, each once, in order of path.
  ///
  /// A county folder is not looked into any further. Paths are as given, with `/` between their parts, so
  /// that two runs with the same arguments name the same counties. A folder without a county is a problem.
  public static func find(_ paths: [String]) -> Result<[String], CaseFailure> {
    var found: Set<String> = []
    var messages: [Bilingual] = []
    for path in paths {
      let clean = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      let counties = counties(below: clean, levels: mostLevels)
      if counties.isEmpty {
        messages.append(
          Bilingual(
            zh: "\(path) 里没有县区文件夹（有 county.yaml 的文件夹）。请检查路径，或先用 junheng init 建一个。",
            en:
              "\(path) holds no county folder (one with a county.yaml). Check the path, or make one with junheng init."
          ))
      }
      found.formUnion(counties)
    }
    guard messages.isEmpty else { return .failure(CaseFailure(messages)) }
    return .success(found.sorted())
  }

  private static func counties(below path: String, levels: Int) -> [String] {
    let manager = FileManager.default
    // A workbook is a county where somebody names it; in a folder it may be anything.
    if levels == mostLevels, CountyFolder.isWorkbook(path),
      case .success = FolderFiles.open(path)
    {
      return [path]
    }
    if manager.fileExists(atPath: path + "/" + KeyReader.file) { return [path] }
    guard levels > 0, let names = try? manager.contentsOfDirectory(atPath: path) else { return [] }
    return names.filter { !$0.hasPrefix(".") }.sorted().flatMap { name -> [String] in
      let inner = path + "/" + name
      var isFolder: ObjCBool = false
      guard unsafe manager.fileExists(atPath: inner, isDirectory: &isFolder), isFolder.boolValue
      else { return [] }
      return counties(below: inner, levels: levels - 1)
    }
  }

  /// What a county's files are now: names, sizes and times of change; another value where one has changed.
  public static func stamp(_ path: String) -> String {
    var fingerprint = Fingerprint()
    let manager = FileManager.default
    if let facts = try? manager.attributesOfItem(atPath: path),
      facts[.type] as? FileAttributeType == .typeRegular
    {
      fingerprint.mix("\(facts[.size] ?? 0)/\(facts[.modificationDate] ?? 0)\n".utf8)
    }
    for folder in [path, path + "/" + WhatIfFolder.folder] {
      for name in ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
        guard let facts = try? manager.attributesOfItem(atPath: folder + "/" + name),
          facts[.type] as? FileAttributeType == .typeRegular
        else { continue }
        let time = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        fingerprint.mix("\(name)/\(facts[.size] as? Int ?? 0)/\(time)\n".utf8)
      }
    }
    return fingerprint.digits
  }
}
