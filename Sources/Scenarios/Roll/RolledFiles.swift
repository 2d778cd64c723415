// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

/// The files of a county's folder in its new year.
///
/// Tables that the new year changes are written anew; county.yaml keeps its text but for the base year,
/// because people write reasons into it; everything else is copied byte by byte.
struct RolledFiles {
  let path: String
  let county: County
  let file: CountyFile
  let source: NextYearFiles
  let year: SchoolYear
  let whatIfs: RolledWhatIfs

  var files: [(name: String, bytes: [UInt8])] {
    var result: [(name: String, bytes: [UInt8])] = []
    let written = tables
    let names = Set(written.map(\.name))
    // What is no regular file, leads out of the folder or is hidden is no part of the county.
    if case .success(let folder) = FolderFiles.open(path) {
      for name in folder.names
      where !names.contains(name) && name != KeyReader.file && !name.hasPrefix(".") {
        if case .success(let bytes?) = folder.bytes(name, limit: CountyFolder.mostTableBytes) {
          result.append((name, bytes))
        }
      }
    }
    result += written
    result += source.notes
    result += whatIfs.kept.map { (WhatIfFolder.folder + "/" + $0.name, $0.bytes) }
    result += whatIfs.droppedFiles.map { (RollForward.droppedFolder + "/" + $0.name, $0.bytes) }
    result.append((KeyReader.file, Array(countyFile.utf8)))
    return result
  }

  private var tables: [(name: String, bytes: [UInt8])] {
    let text = TableText(schema: Schema.current, language: language)
    let changed = Set(["schools.csv", "sections.csv", "enrolment.csv"] + source.bytes.keys)
    return CountyTables(county: asWritten, text: text).tables()
      .filter { changed.contains($0.table.file) }
      .map { ($0.table.file, $0.bytes(language)) }
  }

  /// The county with areas as the tables state them, where county.yaml says that they are the
  /// statistics' own.
  private var asWritten: County {
    var county = county
    for index in county.schools.indices {
      guard let indoor = county.schools[index].indoorSportsArea, indoor > .zero else { continue }
      if file.teachingIncludesIndoor, let area = county.schools[index].shared[.teachingFloorArea] {
        county.schools[index].shared[.teachingFloorArea] = area + indoor
      }
      if file.sportsExcludesIndoor, let area = county.schools[index].shared[.sportsArea] {
        county.schools[index].shared[.sportsArea] = max(.zero, area - indoor)
      }
    }
    return county
  }

  /// The language of the county's own keys.
  private var language: Language { file.spellings["baseYear"] == "baseYear" ? .english : .chinese }

  /// county.yaml with the new base year and nothing else changed; written anew where the line is not
  /// found.
  private var countyFile: String {
    let old = try? FolderFiles.open(path).get()
      .bytes(KeyReader.file, limit: YAMLFile.mostBytes).get()
    var lines = String(decoding: old ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let number = file.lines["baseYear"], lines.indices.contains(number - 1),
      let digits = lines[number - 1].firstRange(of: /\d{4}/)
    {
      lines[number - 1].replaceSubrange(digits, with: "\(year.firstYear)")
      return lines.joined(separator: "\n")
    }
    return CountyFileText(county: county, schema: .current, language: language).text()
  }
}
