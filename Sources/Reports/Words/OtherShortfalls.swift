// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What falls short in a year beside the seven indicators and their coefficients: the county's
/// verdict rests on it as much.
struct OtherShortfalls {
  /// One requirement with who falls short of it.
  struct Line {
    /// Its name.
    let name: Bilingual
    /// How many sections or schools fall short.
    let count: Int
    /// The sections that fall short, or one of each school.
    let sections: [Int]
    /// What is counted.
    let who: Bilingual
    /// How much is missing in all, with its unit; nil where a sum would mean nothing.
    let missing: Bilingual?

    /// The line with what is missing, for the first screen.
    var long: Bilingual {
      Bilingual(
        zh: "\(name.zh)：\(count) \(who.zh)未达标" + (missing.map { "，合计差 \($0.zh)" } ?? ""),
        en: "\(name.en): \(count) \(who.after(count).en) short"
          + (missing.map { ", \($0.en) in all" } ?? ""))
    }

    /// The line in short, for a list.
    var short: Bilingual {
      Bilingual(
        zh: "\(name.zh) \(count) \(who.zh)", en: "\(name.en) \(count) \(who.after(count).en)")
    }
  }

  /// The requirements that somebody falls short of.
  let lines: [Line]

  init(_ year: YearAssessment, _ baseline: Baseline) {
    func units(_ units: Int, _ unit: Bilingual) -> Bilingual {
      let number = NumberText.whole(units)
      return Bilingual(zh: "\(number) \(unit.zh)", en: "\(number) \(unit.after(number).en)")
    }
    let sections = Bilingual(zh: "个学部", en: "sections")
    let schools = Bilingual(zh: "所学校", en: "schools")
    let (staff, rooms) = (Bilingual(zh: "人", en: "staff"), Bilingual(zh: "间", en: "rooms"))
    var lines: [Line] = []
    let open = baseline.sections.indices.filter { year.sections[$0] != nil }
    let ratios = open.filter { year.sections[$0]?.staffRatio?.verdict == .fallsShort }
    lines.append(
      Line(
        name: Bilingual(zh: "师生比", en: "Staff ratio"), count: ratios.count, sections: ratios,
        who: sections,
        missing: units(
          ratios.reduce(0) { $0 + (year.sections[$1]?.staffRatio?.shortBy ?? 0) }, staff)))
    let classes = open.filter { year.sections[$0]?.classSize.verdict == .fallsShort }
    lines.append(
      Line(
        name: Bilingual(zh: "班额", en: "Class size"), count: classes.count, sections: classes,
        who: sections, missing: nil))
    let large = year.schoolSizes.indices.filter { year.schoolSizes[$0]?.verdict == .fallsShort }
    lines.append(
      Line(
        name: Bilingual(zh: "校额", en: "School size"), count: large.count,
        sections: large.compactMap { baseline.sectionsOfSchool[$0].first }, who: schools,
        missing: nil))
    // Rooms are the whole school's and shown at each of its sections.
    for (name, finding) in [
      (
        Bilingual(zh: "音乐专用教室", en: "Music rooms"),
        { (section: SectionAssessment) in section.musicRooms }
      ),
      (Bilingual(zh: "美术专用教室", en: "Art rooms"), { $0.artRooms }),
    ] {
      var ofSchools: [ID<School>: Int] = [:]
      var first: [Int] = []
      for index in open {
        guard let found = year.sections[index].map(finding), found.verdict == .fallsShort
        else { continue }
        let school = baseline.sections[index].id.school
        if ofSchools[school] == nil { first.append(index) }
        ofSchools[school] = found.shortBy ?? 0
      }
      lines.append(
        Line(
          name: name, count: ofSchools.count, sections: first, who: schools,
          missing: units(ofSchools.values.reduce(0, +), rooms)))
    }
    self.lines = lines.filter { $0.count > 0 }
  }
}
