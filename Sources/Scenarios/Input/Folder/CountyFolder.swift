// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
import Standards

/// A county folder: the tables of the schema and county.yaml.
public enum CountyFolder {
  /// The most bytes of one table that are read.
  static let mostTableBytes = 64 << 20

  /// How the names of workbooks end: Excel's and those of WPS and LibreOffice.
  private static let workbookEndings: Set<String> = ["xlsx", "xlsm", "xls", "et", "ods"]

  /// Whether a name is one of a workbook.
  static func isWorkbook(_ name: String) -> Bool {
    name.lowercased().split(separator: ".").last.map { workbookEndings.contains(String($0)) }
      ?? false
  }

  /// Reads a county, of a folder or of a workbook in its place; every problem is given at once, in
  /// the order of files and rows.
  ///
  /// The county is nil when one of the problems is an error. Nothing is written, and nothing
  /// outside the folder is read.
  public static func read(_ path: String) -> (county: County?, problems: [Problem]) {
    let (county, problems, _) = readWithSources(path)
    return (county, problems)
  }

  /// The same, with the rows in which the parts of the county stand.
  static func readWithSources(
    _ path: String
  ) -> (county: County?, problems: [Problem], sources: SourceRows) {
    switch FolderFiles.open(path) {
    case .success(let opened): readWithSources(opened)
    case .failure(let failure): (nil, [failure.problem], SourceRows())
    }
  }

  /// The same of a folder, or of the workbook in its place, that is open already.
  static func readWithSources(
    _ folder: FolderFiles
  ) -> (county: County?, problems: [Problem], sources: SourceRows) {
    let log = ProblemLog()
    let schema = Schema.current
    for problem in folder.book?.problems ?? [] { log.add(problem) }
    let unfinished = folder.book == nil ? WholeFolder.noted(folder.root) : []
    if !unfinished.isEmpty {
      log.add(
        Problem(file: WholeFolder.note, kind: .unfinished(files: unfinished.sorted())))
    }
    let replaced = warnOfUnknownFiles(folder, schema: schema, log: log)
    var assembly = CountyAssembly(schema: schema, log: log)
    switch folder.bytes(KeyReader.file, limit: YAMLFile.mostBytes) {
    case .success(nil):
      log.add(Problem(file: KeyReader.file, kind: .fileMissing(title: countyTitle)))
    case .success(let bytes?): assembly.file = CountyFile(bytes, schema: schema, log: log)
    case .failure(let failure): log.add(failure.problem)
    }
    for table in schema.tables {
      switch folder.bytes(table.file, limit: mostTableBytes) {
      case .success(nil):
        assembly.sources.unreadTables.insert(table.file)
        // What stands there in its place has been named.
        if table.isRequired && !replaced.contains(table.file) {
          log.add(Problem(file: table.file, kind: .fileMissing(title: table.title)))
        }
      case .success(let bytes?):
        let rows = TableRows(bytes, table: table, log: log)
        rows.checkBlankHeaders(log: log)
        assembly.read(rows)
      case .failure(let failure):
        assembly.sources.unreadTables.insert(table.file)
        log.add(failure.problem)
      }
    }
    let (county, sources) = assembly.county()
    log.skipRowsWithErrors()
    CountyCheck.run(county, sources: sources, log: log)
    let law = CountyLaw(
      folder, standard: county.standard, inspections: county.inspections.compactMap(\.standard))
    for problem in law.problems + law.remarks(folder) { log.add(problem) }
    return (log.errorCount == 0 ? county : nil, log.problems.map(folder.placed), sources)
  }

  /// Everything that may be read of a county folder, whether it is there or not, and its what-ifs.
  public static func inputs(_ path: String) -> [String] {
    if isWorkbook(path) { return [path] }
    let folder = path + "/" + WhatIfFolder.folder
    return tables(path) + yamlFiles(folder).map { folder + "/" + $0 }
  }

  /// The same without the what-ifs.
  public static func tables(_ path: String) -> [String] {
    if isWorkbook(path) { return [path] }
    var names = Set(Schema.current.tables.map(\.file))
    names.formUnion([KeyReader.file, SynthesisRecipe.fileName, NamedSchools.fileName])
    names.formUnion(CountyLaw.amendmentNames)
    // Any other YAML file of the folder may hold a standard.
    names.formUnion(yamlFiles(path))
    return names.sorted().map { path + "/" + $0 }
  }

  private static func yamlFiles(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
  }

  /// Names files that no part of the program reads; gives the tables in whose place one stands.
  private static func warnOfUnknownFiles(
    _ folder: FolderFiles, schema: Schema, log: ProblemLog
  ) -> Set<String> {
    var replaced: Set<String> = []
    // The list of real schools is input of the synthesiser, and a budget may lie beside the tables.
    let known =
      (schema.tables + schema.singleTables).map(\.file) + ["named-schools.csv"]
      + WorkbookImport.ownFiles
    for name in folder.names
    where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") && !known.contains(name)
      && name != NamedSchools.fileName
    {
      let titled = table(titled: name, schema: schema)
      let nearest = titled?.file ?? NearestNames.of(name, among: known, count: 1).first
      let isInstead = titled.map { $0.isRequired && !folder.names.contains($0.file) } ?? false
      if let titled, isInstead { replaced.insert(titled.file) }
      log.add(Problem(file: name, kind: .unknownFile(nearest: nearest, isInstead: isInstead)))
    }
    // Excel's lock file, ~$schools.xlsx, is no workbook.
    for name in folder.names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let parts = name.lowercased().split(separator: ".")
      guard let ending = parts.last, workbookEndings.contains(String(ending)) else { continue }
      let table = parts.dropLast().joined(separator: ".") + ".csv"
      let isInstead = known.contains(table) && !folder.names.contains(table)
      if isInstead { replaced.insert(table) }
      log.add(
        Problem(
          file: name,
          kind: .workbook(table: known.contains(table) ? table : nil, isInstead: isInstead)))
    }
    return replaced
  }

  /// The table whose title a file's name has: 学部表.csv, 2024年学校表.csv.
  private static func table(titled name: String, schema: Schema) -> Table? {
    let stem = TextFolding.word(name.split(separator: ".").dropLast().joined(separator: "."))
    return schema.tables.first { stem == TextFolding.word($0.title.zh) }
      ?? schema.tables.first { stem.contains(TextFolding.word($0.title.zh)) }
  }
}
