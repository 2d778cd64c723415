// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What a folder says about the baseline to be made.
struct SynthesisInput {
  /// The recipe.
  var recipe: SynthesisRecipe
  /// Schools with names of their own.
  var named: NamedSchools
  /// The county of county.yaml, without tables.
  var county: County
  /// The standard whose thresholds the recipe's levels refer to.
  var standard: Standard

  /// Reads a folder; nil with every problem in the log where anything is missing or wrong.
  static func read(_ path: String, log: ProblemLog) -> SynthesisInput? {
    let folder: FolderFiles
    switch FolderFiles.open(path) {
    case .success(let opened): folder = opened
    case .failure(let failure):
      log.add(failure.problem)
      return nil
    }
    func bytes(_ name: String, limit: Int, title: Bilingual?) -> [UInt8]? {
      switch folder.bytes(name, limit: limit) {
      case .success(let bytes):
        if bytes == nil, let title {
          log.add(Problem(file: name, kind: .fileMissing(title: title)))
        }
        return bytes
      case .failure(let failure):
        log.add(failure.problem)
        return nil
      }
    }
    var assembly = CountyAssembly(schema: Schema.current, log: log)
    let countyBytes = bytes(
      KeyReader.file, limit: YAMLFile.mostBytes, title: CountyFolder.countyTitle)
    if let countyBytes {
      assembly.file = CountyFile(countyBytes, schema: Schema.current, log: log)
    }
    let recipe = bytes(SynthesisRecipe.fileName, limit: YAMLFile.mostBytes, title: Self.title)
      .flatMap { readRecipe($0, log: log) }
    let namedBytes = bytes(
      NamedSchools.fileName, limit: CountyFolder.mostTableBytes, title: nil)
    let named = namedBytes.map { NamedSchools($0, log: log) } ?? NamedSchools()
    if let recipe { named.check(recipe, log: log) }
    guard countyBytes != nil, assembly.file.baseYear != nil, assembly.file.standard != nil else {
      return nil
    }
    let county = assembly.county().0
    if !county.isSynthetic { refuseRealData(line: assembly.file.lines["isSynthetic"], log: log) }
    guard
      let standard = readStandard(
        county, path, line: assembly.file.lines["standard"], log: log),
      let recipe
    else { return nil }
    return SynthesisInput(recipe: recipe, named: named, county: county, standard: standard)
  }

  /// What the recipe's file is called in messages.
  private static let title = Bilingual(zh: "示例基线配方", en: "Recipe of the baseline")

  /// A county that does not call its baseline made up has data of its own, which nothing may replace.
  private static func refuseRealData(line: Int?, log: ProblemLog) {
    let schema = Schema.current
    let text = TableText(schema: schema, language: .chinese)
    let column = schema.countyKeys.first { $0.key == "isSynthetic" }?.header
    let yes = Bilingual(zh: text.flag(true), en: "yes")
    log.add(
      Problem(
        file: KeyReader.file, row: line, column: column, value: text.flag(false),
        kind: .notAChoice([yes], nearest: yes)))
  }

  private static func readRecipe(_ bytes: [UInt8], log: ProblemLog) -> SynthesisRecipe? {
    switch TextDecoding.utf8(bytes) {
    case .failure(let failure):
      log.add(
        Problem(file: SynthesisRecipe.fileName, row: failure.line, kind: failure.kind))
      return nil
    case .success(let decoded):
      let (recipe, problems) = SynthesisRecipe.read(String(decoding: decoded, as: UTF8.self))
      for problem in problems { log.add(problem) }
      return recipe
    }
  }

  private static func readStandard(
    _ county: County, _ path: String, line: Int?, log: ProblemLog
  ) -> Standard? {
    let law = CountyLaw(path, standard: county.standard)
    if case .success(let standards) = law.catalog.load(law.standard, years: [county.baseYear]) {
      return standards[county.baseYear]
    }
    let known = law.catalog.names
    let nearest = NearestNames.of(county.standard, among: known, count: 1).first
    log.add(
      Problem(
        file: KeyReader.file, row: line, column: .same("standard"), value: county.standard,
        kind: .notAChoice(known.map { .same($0) }, nearest: nearest.map { .same($0) })))
    return nil
  }
}
