// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension CountyLaw {
  /// What somebody should know of the folder's files: standards that nothing uses, and files whose
  /// names are nearly those of what is read.
  func remarks(_ folder: FolderFiles) -> [Problem] {
    let unused = unusedFiles.map { name in
      Self.nearest(name).map { Problem(file: name, kind: .misnamedFile(nearest: $0)) }
        ?? Problem(file: name, kind: .unusedStandard)
    }
    let misnamed = Self.unread(folder).compactMap { name in
      Self.nearest(name).map { Problem(file: name, kind: .misnamedFile(nearest: $0)) }
    }
    var whatIfs: [Problem] = []
    if case .success(let files) = folder.folder(WhatIfFolder.folder) {
      whatIfs = files.names.filter {
        !$0.hasPrefix(".") && !$0.hasSuffix(".yaml") && !$0.hasSuffix(".yml")
      }.map { Problem(file: WhatIfFolder.folder + "/" + $0, kind: .notAWhatIf) }
    }
    return (unused + misnamed + whatIfs).sorted()
  }

  /// Files of a folder that no part of the program reads and that are not warned of elsewhere:
  /// neither tables and workbooks, nor what may hold the law, nor the text that the template brings,
  /// nor the register of runs with its journal.
  public static func unread(_ path: String) -> [String] {
    guard case .success(let files) = FolderFiles.open(path) else { return [] }
    return unread(files)
  }

  static func unread(_ files: FolderFiles) -> [String] {
    files.names.filter { name in
      let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
      return !name.hasPrefix(".") && !name.hasPrefix("~$")
        && !name.hasPrefix(SavedRun.registerName)
        && !["csv", "yaml", "yml", "xlsx", "xlsm", "xls", "et", "ods"].contains(ending)
        && !["what-ifs", "expected", "说明.txt", "README.txt"].contains(name)
    }
  }

  /// The name that a file should have had; nil where it is like none.
  ///
  /// What was added behind a name is taken off first (`county.yaml.txt`, `补充规定.yaml - 副本`),
  /// then the nearest stem is looked for.
  static func nearest(_ name: String) -> String? {
    let schema = Schema.current
    let known =
      [KeyReader.file] + amendmentNames + (schema.tables + schema.singleTables).map(\.file)
    let folded = name.lowercased()
    if let inside = known.first(where: { folded != $0 && folded.contains($0) }) { return inside }
    let stem = folded.split(separator: ".").first.map(String.init) ?? folded
    let stems = known.map { $0.split(separator: ".").first.map(String.init) ?? $0 }
    if let same = stems.firstIndex(of: stem) { return known[same] }
    if let part = stems.firstIndex(where: { $0.count > 2 && stem.contains($0) }) {
      return known[part]
    }
    return NearestNames.of(stem, among: stems, count: 1).first.flatMap { near in
      stems.firstIndex(of: near).map { known[$0] }
    }
  }

  /// A problem of a standard, with the key of the county file that asked for it where the file itself
  /// is none of the folder's.
  func message(_ problem: StandardsProblem, asked county: County) -> Bilingual {
    let own = standardFiles + [amendments?.file].compactMap(\.self)
    if own.contains(problem.file) { return problem.wording }
    // The file of the standard is the program's own; what is wrong stands in the county's.
    let isInspection =
      problem.file != standard && problem.file != county.standard
      && county.inspections.contains { $0.standard == problem.file }
    let key =
      isInspection
      ? Bilingual(zh: "验收学年", en: "inspectionYears") : Bilingual(zh: "标准", en: "standard")
    let words = problem.wording
    return Bilingual(
      zh: "\(KeyReader.file) 的“\(key.zh)”：\(words.zh)",
      en: "\(KeyReader.file), \"\(key.en)\": \(words.en)")
  }
}
