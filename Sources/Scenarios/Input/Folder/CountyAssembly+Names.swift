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
    for spelling in spellings { schoolTokens[spelling, default: []].append(school) }
  }

  /// The school that a cell names: by its name, by the width of its brackets, and, which is said, by
  /// numbers written otherwise or the place in front. Any other name stays as it stands.
  func namedSchool(_ row: RowReader, _ key: String) -> ID<School>? {
    guard let id = row.school(key) else { return nil }
    if schoolIndex[id] != nil { return id }
    if let found = foldedSchools[TextFolding.word(id.rawValue)] { return found }
    let tokens = NameTokens(id.rawValue)
    let bare = tokens.dropping(prefix: NameTokens(file.name ?? ""))
    let fits = Set((schoolTokens[tokens] ?? []) + (schoolTokens[bare] ?? []))
    guard fits.count == 1, let found = fits.first else { return id }
    row.report(key, .nameReadAs(found.rawValue), value: id.rawValue)
    return found
  }
}
