// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyAssembly {
  /// Notes the ways in which a school's name may be spelled elsewhere.
  mutating func noteSpellings(of school: ID<School>) {
    foldedSchools[TextFolding.word(school.rawValue)] = school
    let tokens = NameTokens(school.rawValue)
    var spellings: Set<NameTokens> = [tokens, tokens.dropping(prefix: NameTokens(file.name ?? ""))]
    // The name behind the place in front of it: 第一小学 for 示例县第一小学.
    if let place = tokens.pieces.firstIndex(where: { ["县", "区", "市", "旗"].contains($0) }),
      (1...5).contains(place), tokens.pieces.count - place > 3
    {
      spellings.insert(NameTokens(pieces: Array(tokens.pieces.dropFirst(place + 1))))
    }
    // 第一小学 for 示例第一小学 in 示例县.
    let countyName = NameTokens(file.name ?? "").pieces
    if let last = countyName.last, ["县", "区", "市", "旗"].contains(last), countyName.count > 2 {
      spellings.insert(tokens.dropping(prefix: NameTokens(pieces: Array(countyName.dropLast()))))
    }
    for spelling in spellings { schoolTokens[spelling, default: []].append(school) }
  }

  /// The school that a cell names: by its name, by the width of its brackets, and, which is said, by
  /// numbers written otherwise or the place in front. Any other name stays as it stands.
  func namedSchool(_ row: RowReader, _ key: String) -> ID<School>? {
    guard let id = row.school(key) else { return nil }
    if schoolIndex[id] != nil || sources.droppedSchools.contains(id) { return id }
    if let found = foldedSchools[TextFolding.word(id.rawValue)] { return found }
    let tokens = NameTokens(Self.withoutFootnote(id.rawValue) ?? id.rawValue)
    let bare = tokens.dropping(prefix: NameTokens(file.name ?? ""))
    let fits = Set((schoolTokens[tokens] ?? []) + (schoolTokens[bare] ?? []))
    guard fits.count == 1, let found = fits.first else { return id }
    row.report(key, .nameReadAs(found.rawValue), value: id.rawValue)
    return found
  }

  /// A school's name in the schools table, without the mark of a footnote behind it, which is said.
  func schoolName(_ row: RowReader) -> ID<School>? {
    guard let id = row.school("school") else { return nil }
    guard let bare = Self.withoutFootnote(id.rawValue) else { return id }
    row.report("school", .footnoteMark(name: bare), value: id.rawValue)
    return ID(bare)
  }

  /// A name without what marks a footnote at its end; nil where nothing does.
  private static func withoutFootnote(_ name: String) -> String? {
    let marks = "*＊※★☆△▲①②③④⑤⑥⑦⑧⑨¹²³⁴⁵⁶⁷⁸⁹"
    var body = name[...]
    while let last = body.last, marks.contains(last) { body = body.dropLast() }
    let bare = TextFolding.trimmed(body)
    return body.count < name.count && !bare.isEmpty ? bare : nil
  }

  /// Reports that a cell names no school, with what it names or the nearest.
  mutating func reportUnknown(_ id: ID<School>, _ row: RowReader, _ key: String) {
    if sources.droppedSchools.contains(id) { return }
    let isZone = zoneNames.contains(id.rawValue)
    let kind: Problem.Kind = isZone ? .zoneForSchool : .unknownSchool(nearest: nearest(id))
    row.report(key, kind, value: id.rawValue)
  }
}
