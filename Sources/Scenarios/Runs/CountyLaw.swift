// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
public import Standards

/// The law of a county folder: which files say it, and what it is in every school year.
public struct CountyLaw: Sendable {
  /// The names that a county's own rules may have, the first one first.
  public static let amendmentNames = ["补充规定.yaml", "standard-amendments.yaml"]

  /// The program's standards and those of the folder.
  public let catalog: StandardsCatalog
  /// The identifier of the county's standard in the catalogue.
  public let standard: String
  /// The county's own rules over it; nil where it has none.
  public let amendments: StandardFileText?
  /// Files of the folder that hold a standard which is used, by name.
  public let standardFiles: [String]
  /// Files of the folder that may hold a standard and that nothing uses, by name.
  public let unusedFiles: [String]
  /// What keeps the files from being read.
  public let problems: [Problem]

  /// Reads the files of a folder for a county.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - standard: The county's standard, by identifier or by the name of a file of the folder.
  ///   - inspections: The standards of inspections, likewise.
  public init(_ path: String, standard: String, inspections: [String] = []) {
    self.init(
      try? FolderFiles.open(path).get(), standard: standard, inspections: inspections)
  }

  /// The same of a folder that is open already; nil for none.
  init(_ folder: FolderFiles?, standard: String, inspections: [String] = []) {
    var catalog = StandardsCatalog.builtIn
    var problems: [Problem] = []
    var found: [StandardFileText] = []
    var texts: [String: String] = [:]
    if let files = folder {
      for name in files.names where Self.mayHoldLaw(name) {
        switch files.bytes(name, limit: ScenarioFile.largestFile) {
        case .failure(let failure):
          if Self.amendmentNames.contains(name) { problems.append(failure.problem) }
        case .success(let bytes):
          texts[name] = bytes.map { String(decoding: $0, as: UTF8.self) }
        }
      }
    }
    let own = Self.amendmentNames.filter { texts[$0] != nil }
    if own.count > 1 {
      problems.append(Problem(file: own[1], kind: .twoAmendments(other: own[0])))
    }
    amendments = own.first.flatMap { name in
      texts[name].flatMap { text in
        Self.saysNothing(text) ? nil : StandardFileText(file: name, text: text)
      }
    }
    let asked = [standard] + inspections
    for (name, text) in texts.sorted(by: { $0.key < $1.key })
    where !Self.amendmentNames.contains(name) {
      let id = StandardsCatalog.identifier(ofFile: name)
      // A standard of the program keeps its name unless the county asks for the file.
      guard asked.contains(name) || !StandardsCatalog.names.contains(id) else { continue }
      let file = StandardFileText(file: name, text: text)
      catalog = catalog.adding(file)
      found.append(file)
    }
    self.catalog = catalog
    self.standard = Self.identifier(standard, among: found)
    let used = Set(
      asked.flatMap { catalog.files(of: Self.identifier($0, among: found)) })
    standardFiles = found.map(\.file).filter { used.contains($0) }
    unusedFiles = texts.keys.filter { !used.contains($0) && !Self.amendmentNames.contains($0) }
      .sorted()
    self.problems = problems
  }

  /// The identifier of a standard that is named by itself or by its file.
  public static func identifier(_ name: String, among files: [StandardFileText]) -> String {
    files.contains { $0.file == name } || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      ? StandardsCatalog.identifier(ofFile: name) : name
  }

  /// Whether a text is nothing but comments, as `junheng init` writes it.
  private static func saysNothing(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).allSatisfy { line in
      let start = line.drop { $0 == " " || $0 == "\u{FEFF}" }
      return start.isEmpty || start.hasPrefix("#")
    }
  }

  /// Whether a file of the folder may be a standard or the county's rules, by its name.
  private static func mayHoldLaw(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
      && name != KeyReader.file && name != SynthesisRecipe.fileName
  }
}

extension CountyLaw {
  /// The law of a county in every year of its projection, and that of each inspection.
  func standards(for county: County) -> Result<
    (own: YearlyStandards, inspections: [InspectionStandard]), StandardsFailure
  > {
    var failures: [StandardsProblem] = []
    var own: YearlyStandards?
    switch catalog.load(standard, years: Array(county.years), amendments: amendments) {
    case .success(let standards): own = standards
    case .failure(let failure): failures += failure.problems
    }
    var inspections: [InspectionStandard] = []
    for inspection in county.inspections {
      guard let name = inspection.standard else { continue }
      let id = Self.identifier(name, among: [])
      switch catalog.load(id, years: [inspection.year]) {
      case .success(let standards):
        let judged = standards[inspection.year]
        // By the county's own standard there is nothing to be judged a second time.
        if judged != own?[inspection.year] {
          inspections.append(InspectionStandard(inspection: inspection, standard: judged))
        }
      case .failure(let failure):
        failures += failure.problems.filter { !failures.contains($0) }
      }
    }
    guard let own, failures.isEmpty else { return .failure(StandardsFailure(failures)) }
    return .success((own, inspections))
  }
}
