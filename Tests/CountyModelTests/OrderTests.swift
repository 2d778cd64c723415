// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@Suite("Identifiers and sections have one order everywhere")
struct OrderTests {
  /// Names that collate differently by pinyin, by stroke, by case or by composition.
  private let names = [
    "", "0", "A", "B", "a", "e\u{301}", "z", "\u{E9}", "第一中学", "第七小学", "第三中学", "第九中学",
    "第二小学", "龙口中学", "\u{20000}",
  ]

  @Test func identifiersAreOrderedByScalars() {
    for (i, left) in names.enumerated() {
      for (j, right) in names.enumerated() {
        let expected = scalars(left) != scalars(right) && isBefore(scalars(left), scalars(right))
        #expect((ID<School>(left) < ID<School>(right)) == expected, "\(i) \(j)")
      }
    }
  }

  @Test func sortingIsTheSameFromAnyStart() {
    let sorted = names.map { ID<School>($0) }.sorted()
    for _ in 0..<20 { #expect(names.shuffled().map { ID<School>($0) }.sorted() == sorted) }
  }

  @Test func namesThatUnicodeCallsEqualAreOneIdentifierInOneTable() {
    // Swift compares strings by canonical equivalence; the order must agree with equality for a
    // sorted table to be the same on every run.
    let composed = ID<School>("\u{E9}")
    let decomposed = ID<School>("e\u{301}")
    #expect(composed == decomposed)
    #expect(composed.hashValue == decomposed.hashValue)
  }

  @Test func sectionsAreOrderedByStageAndThenBySchool() {
    let schools: [ID<School>] = ["第一中学", "第三中学", "第二小学"]
    let sections = Stage.allCases.flatMap { stage in
      schools.map { SectionID(school: $0, stage: stage) }
    }
    for (i, left) in sections.enumerated() {
      for (j, right) in sections.enumerated() { #expect((left < right) == (i < j)) }
    }
    #expect(SectionID(school: "兴莲中学", stage: .junior).description == "兴莲中学/junior")
  }

  @Test func aSchoolTeachesTheStagesOfItsKind() {
    for kind in SchoolKind.allCases {
      #expect(!kind.stages.isEmpty)
      #expect(kind.stages == kind.stages.sorted())
    }
    #expect(SchoolKind.completeSecondary.stages == [.junior])
    #expect(SchoolKind.nineYear.stages == [.primary, .junior])
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func isBefore(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    for (a, b) in zip(left, right) where a != b { return a < b }
    return left.count < right.count
  }
}
