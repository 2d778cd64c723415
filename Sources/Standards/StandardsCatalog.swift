// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The standards by name, read from their files when asked for.
///
/// Reading one standard parses its own file and those it lies over, each once, and nothing else; a
/// catalogue and its copies remember what they have read.
public struct StandardsCatalog: Sendable {
  /// The standards that come with the program.
  public static let builtIn = StandardsCatalog(files: EmbeddedText.files)

  /// The files' texts by identifier.
  private let texts: [String: String]
  /// Files that were not written for the program, by identifier, with their names.
  private var foreign: [String: String] = [:]
  private let memory = StandardsMemory()

  /// A catalogue of files by path; `jiangxi-2018.yaml` holds the standard `jiangxi-2018`.
  public init(files: [String: String]) {
    var texts: [String: String] = [:]
    for (path, text) in files where path.hasSuffix(Self.suffix) {
      texts[String(path.dropLast(Self.suffix.count))] = text
    }
    self.texts = texts
  }

  /// The catalogue with a standard of somebody else's file: a whole one, or one over another. It is
  /// known by the file's name without its suffix and stands before one of the program of that name.
  public func adding(_ file: StandardFileText) -> StandardsCatalog {
    let name = Self.identifier(ofFile: file.file)
    var catalog = StandardsCatalog(texts: texts.merging([name: file.text]) { $1 })
    catalog.foreign = foreign.merging([name: file.file]) { $1 }
    return catalog
  }

  private init(texts: [String: String]) { self.texts = texts }

  /// Names of the files not of the program that a standard is made of.
  public func files(of id: String) -> [String] {
    stack(id).layers.map(\.file).filter { foreign.values.contains($0) }
  }

  /// The files that a standard is made of, the program's among them, with their texts.
  public func sources(of id: String) -> [StandardFileText] {
    stack(id).layers.map { layer in
      StandardFileText(file: layer.file, text: texts[Self.identifier(ofFile: layer.file)] ?? "")
    }
  }

  /// The identifier of the standard that a file holds: its name without folders and suffix.
  public static func identifier(ofFile file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    for suffix in [suffix, ".yml"] where name.hasSuffix(suffix) {
      return String(name.dropLast(suffix.count))
    }
    return name
  }

  private static let suffix = ".yaml"
  private static let amendmentsFile = "amendments"

  /// The identifiers of all standards, in order.
  public var names: [String] { texts.keys.sorted() }

  /// The identifiers of the standards that come with the program, in order.
  public static var names: [String] { builtIn.names }

  /// A standard of the program as it is in force on a day; see the method of the same name.
  public static func load(
    _ id: String, on day: CalendarDate, amendments: String? = nil
  ) -> Result<Standard, StandardsFailure> {
    builtIn.load(id, on: day, amendments: amendments)
  }

  /// A standard as it is in force on a day.
  ///
  /// `amendments` is a county's own text in the same schema, laid over the standard; one whose
  /// own `from` is later than the day is read and checked, and does not count yet. All problems
  /// of all files that were read are returned at once.
  public func load(
    _ id: String, on day: CalendarDate, amendments: String? = nil
  ) -> Result<Standard, StandardsFailure> {
    guard amendments == nil else { return compose(id, on: day, amendments: amendments) }
    return memory.standard(id, on: day) { compose(id, on: day, amendments: nil) }
  }

  private func compose(
    _ id: String, on day: CalendarDate, amendments: String?
  ) -> Result<Standard, StandardsFailure> {
    var (layers, problems) = stack(id)
    if let late = layers.first(where: { $0.isLater(than: day) }), let from = late.from {
      problems.append(
        StandardsProblem(
          file: late.file, line: nil, kind: .notInForce(id: id, on: day, from: from)))
    }
    if let amendments {
      let (layer, found) = Self.amendment(
        StandardFileText(file: Self.amendmentsFile, text: amendments), of: id)
      problems += found
      if !layer.isLater(than: day) { layers.append(layer) }
    }
    guard !layers.isEmpty, problems.isEmpty else { return .failure(StandardsFailure(problems)) }
    let composition = Composition(id: id, layers: layers, on: day)
    guard composition.problems.isEmpty else {
      return .failure(StandardsFailure(composition.problems))
    }
    return .success(composition.standard)
  }

  /// A county's own text over a standard.
  static func amendment(
    _ file: StandardFileText, of id: String
  ) -> (layer: Layer, problems: [StandardsProblem]) {
    var (layer, problems) = LayerReader.read(file.text, file: file.file, isAmendment: true)
    if let named = layer.over, named != id {
      problems.append(
        StandardsProblem(
          file: file.file, line: nil, kind: .amendmentForAnother(named: named, loaded: id)))
    }
    return (layer, problems)
  }

  /// The layers of a standard, the lowest first.
  func stack(_ id: String) -> (layers: [Layer], problems: [StandardsProblem]) {
    memory.stack(id) { readStack(id) }
  }

  private func readStack(_ id: String) -> (layers: [Layer], problems: [StandardsProblem]) {
    var layers: [Layer] = []
    var problems: [StandardsProblem] = []
    var path: [String] = []
    var next: String? = id
    while let name = next {
      let file = layers.last?.file ?? name
      guard !path.contains(name) else {
        problems.append(
          StandardsProblem(file: file, line: nil, kind: .circularOverlay(path + [name])))
        break
      }
      guard let text = texts[name] else {
        let nearest = NearestNames.of(name, among: names)
        let known = nearest.isEmpty ? names : nearest
        problems.append(
          StandardsProblem(
            file: file, line: nil, kind: .unknownStandard(id: name, nearest: known)))
        break
      }
      path.append(name)
      let (layer, found) = LayerReader.read(
        text, file: foreign[name] ?? name + Self.suffix, isAmendment: false,
        origin: foreign[name] == nil ? .program : .anybody)
      layers.append(layer)
      problems = found + problems
      next = layer.over
    }
    return (layers.reversed(), problems)
  }
}

extension StandardsCatalog {
  /// Checks every file of the program; see the method of the same name.
  public static func validate() -> [StandardsProblem] { builtIn.validate() }

  /// Checks every standard on every day on which anything in it changes, and returns each problem
  /// once, in the order of the standards.
  public func validate() -> [StandardsProblem] {
    var problems: [StandardsProblem] = []
    for id in names {
      let (layers, found) = stack(id)
      var all = found
      // Without sound files the checks of the whole would only repeat what is known.
      if found.isEmpty {
        for day in Self.daysOfChange(in: layers) {
          all += Composition(id: id, layers: layers, on: day).problems
        }
      }
      for problem in all where !problems.contains(problem) { problems.append(problem) }
    }
    return problems
  }

  /// The days from which the whole stack holds and on which one of its values, entries or amending
  /// files begins.
  static func daysOfChange(in layers: [Layer]) -> [CalendarDate] {
    let start = start(of: layers)?.firstDay
    let changes = layers.flatMap { layer -> [CalendarDate] in
      let entries = (layer.items + layer.vetoes).compactMap(\.from)
      let routes = layer.relaxations.compactMap(\.from)
      let values = layer.values.values.flatMap { $0.content.map(\.from) }
      return ([layer.from].compactMap(\.self) + entries + routes + values).map(\.firstDay)
    }
    guard let start else { return Set(changes).sorted() }
    return Set(changes.filter { $0 > start } + [start]).sorted()
  }
}

extension Layer {
  /// Whether the file as a whole holds only after a day.
  func isLater(than day: CalendarDate) -> Bool { from.map { $0.firstDay > day } ?? false }
}
