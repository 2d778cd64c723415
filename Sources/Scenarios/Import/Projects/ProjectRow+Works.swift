// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ProjectRow {
  /// What the project brings to which schools.
  mutating func readWorks(_ assembly: inout ImportAssembly) {
    let schools = schools(assembly)
    guard !schools.isEmpty else {
      if !text("buildingArea").isEmpty || !text("newPlaces").isEmpty
        || text("content").contains("所")
      {
        assembly.leave(source("project"), raw: name, .noSchool(name))
        _ = assembly.answer(
          .project, name + "|学校", source("project"), raw: name, .noSchool(name), choices: [])
      }
      return
    }
    let places = places(schools, &assembly)
    for school in schools {
      var work = ["project": name, "school": school.name]
      if let place = places.first(where: { $0.school == school.name }) {
        work["stage"] = Schema.current.word("stage", place.stage.rawValue).zh
        work["places"] = place.count
      }
      readAreas(&work, school.name, isAlone: schools.count == 1, &assembly)
      if work.count > 2 { works.append(work) }
      if !school.isNew, !assembly.names.known.contains(school.name) {
        if !missing.contains("学校") { missing.append("学校") }
        assembly.leave(source("project"), raw: name, .noSchool(school.name))
      }
      if school.isNew { found(school.name, &assembly) }
    }
  }

  private struct Named {
    var name: String
    var isNew: Bool
  }

  private static let endings = ["新建工程建设项目", "建设项目", "新建项目", "建设工程", "新建工程", "新建", "项目", "工程"]

  /// The schools that the project names: known ones at its beginning, or new ones.
  private func schools(_ assembly: ImportAssembly) -> [Named] {
    let said = answers.answer(.project, name + "|学校")
    let column = text("projectSchool")
    if let said { return CellText.list(said).map { Named(name: $0, isNew: false) } }
    let body = column.isEmpty ? name : column
    let known = assembly.names.known.filter { !assembly.held.contains($0) }
    // The longest name counts: 石门镇中心小学 before 中心小学.
    let held = known.filter { body.contains($0) }
    let inside = held.filter { one in !held.contains { $0 != one && $0.contains(one) } }
    if !inside.isEmpty { return inside.map { Named(name: $0, isNew: false) } }
    guard values["kind"] == "新建" || values["kind"] == "整体搬迁" else {
      // A school that no other sheet has: its name is told by the beginning of the project's.
      return Self.leadingSchool(body).map { [Named(name: $0, isNew: false)] } ?? []
    }
    var bare = TextFolding.trimmed(body)
    for ending in Self.endings where bare.hasSuffix(ending) {
      bare.removeLast(ending.count)
      break
    }
    let names = CellText.list(bare).filter { FoundTable.looksLikeSchool($0) }
    return names.map { Named(name: $0, isNew: true) }
  }

  /// `石门中学教学综合楼` is about 石门中学.
  private static func leadingSchool(_ text: String) -> String? {
    let letters = Array(text)
    for end in 2..<max(3, letters.count) where end < letters.count {
      let name = String(letters[...end])
      let isSchool = ["小学", "中学", "学校", "教学点"].contains { name.hasSuffix($0) }
      if isSchool, !["薄弱学校", "农村学校", "全县学校", "中小学"].contains(where: { name.hasSuffix($0) }) {
        return name
      }
    }
    return nil
  }

  private typealias Places = (school: String, stage: Stage, count: String)

  private func places(_ schools: [Named], _ assembly: inout ImportAssembly) -> [Places] {
    let raw = text("newPlaces")
    guard !raw.isEmpty else { return [] }
    let source = source("newPlaces")
    let parts = ImportAssembly.stageParts(raw)
    if !parts.isEmpty {
      assembly.leave(source, raw: raw, .placesSplit(raw))
      return parts.compactMap { stage, count in
        let own = schools.filter { self.stage($0.name, assembly) == stage }
        let school = schools.count == 1 ? schools : own
        return school.count == 1 ? (school[0].name, stage, count) : nil
      }
    }
    guard let column = table.found.column("newPlaces"), schools.count == 1,
      case .number(let number, _) = CellReader(
        words: words, unit: nil, dimension: .count, isWhole: true
      ).read(table.found.grid.cell(row, column.number)),
      let stage = stage(schools[0].name, assembly)
    else {
      _ = assembly.answer(
        .project, name + "|新增学位", source, raw: raw, .bothStages(raw), choices: ["小学…、初中…"])
      let said = answers.answer(.project, name + "|新增学位")
      return ImportAssembly.stageParts(said ?? "").compactMap { stage, count in
        schools.first.map { ($0.name, stage, count) }
      }
    }
    return [(schools[0].name, stage, "\(number)")]
  }

  private func stage(_ school: String, _ assembly: ImportAssembly) -> Stage? {
    switch assembly.kinds[school] {
    case .primary, .teachingPoint: return .primary
    case .junior, .completeSecondary: return .junior
    case nil: break
    default: return nil
    }
    let base = HeadingText.brackets(school).base
    if base.hasSuffix("小学") { return .primary }
    return base.hasSuffix("中学") || base.hasSuffix("初中") ? .junior : nil
  }

  private func readAreas(
    _ work: inout [String: String], _ school: String, isAlone: Bool,
    _ assembly: inout ImportAssembly
  ) {
    let content = ProjectContent(text("content"), words)
    if let column = table.found.column("buildingArea") {
      let reader = CellReader(
        words: words, unit: table.unit(column), dimension: .area, isWhole: false)
      let cell = table.found.grid.cell(row, column.number)
      if case .number(let number, _) = reader.read(cell) {
        if isAlone {
          work["buildingArea"] = "\(number)"
        } else {
          let subject = name + "|校舍面积|" + school
          work["buildingArea"] = assembly.answer(
            .project, subject, source("buildingArea"), raw: "\(number)", .sharedArea("\(number)"),
            choices: [])
        }
      }
    }
    if let land = content.land(of: stage(school, assembly), isAlone: isAlone) {
      work["landArea"] = "\(land)"
    }
    guard isAlone else { return }
    work["classes"] = content.classes.map { "\($0)" }
    work["sportsArea"] = content.newSports.map { "\($0)" }
    work["removedTeachingFloorArea"] = content.removed.map { "\($0)" }
    if let area = content.renovatedSports {
      work["renovatedSportsArea"] = "\(area)"
      assembly.leave(source("content"), raw: text("content"), .renovated("\(area)平方米"))
    }
    guard work["buildingArea"] != nil else { return }
    if words.holds(name + text("content"), "notTeaching"), !text("content").contains("教学") {
      work["teachingFloorArea"] = "0"
      assembly.leave(source("content"), raw: text("content"), .notTeaching(text("content")))
    } else {
      _ = assembly.answer(
        .project, name + "|教学及辅助用房面积", source("buildingArea"), raw: text("buildingArea"),
        .teachingPartUnknown, choices: [], taken: "按假设推算")
      let said = answers.answer(.project, name + "|教学及辅助用房面积")
      if let said, case .success = PlainNumber.read(said) { work["teachingFloorArea"] = said }
    }
  }

  /// A school that the project founds needs a row of its own.
  private mutating func found(_ school: String, _ assembly: inout ImportAssembly) {
    var row = ["school": school, "status": "拟建"]
    if let stage = stage(school, assembly) {
      row["kind"] = stage == .primary ? "小学" : "初级中学"
    }
    let table = Schema.current.table("schools.csv")
    for key in ["kind", "locality", "zone"] where row[key] == nil {
      let column = table.column(key)
      row[key] = assembly.answer(
        .required, school + "|" + column.header.zh, source("project"), raw: school,
        .newSchool(school), choices: column.choices.map(\.word.zh))
      if row[key] == nil, !missing.contains("新学校的" + column.header.zh) {
        missing.append("新学校的" + column.header.zh)
      }
    }
    values["opening"] =
      assembly.answer(
        .project, name + "|招生方式", source("project"), raw: name, .openingMode,
        choices: ["逐年级", "整体"], taken: "逐年级") ?? "逐年级"
    founded.append(row)
  }

  /// Puts the project, its works and the schools that it founds.
  func put(_ assembly: inout ImportAssembly) {
    let source = source("project")
    func put(_ file: String, _ key: String, _ row: [String: String]) {
      let columns = Schema.current.table(file).columns.map(\.key)
      for column in columns {
        guard let text = row[column], !text.isEmpty else { continue }
        assembly.put(file, key, column, text, source, raw: name)
      }
    }
    put("projects.csv", name, values)
    for work in works {
      put("works.csv", name + "|" + (work["school"] ?? "") + "|" + (work["stage"] ?? ""), work)
    }
    for school in founded { put("schools.csv", school["school"] ?? "", school) }
  }
}
