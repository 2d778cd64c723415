// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Standards
import Testing

@testable import Simulator

/// What a county folder says of the law: its own rules, a standard of its own, inspections by others.
@Suite struct CountyLawTests {
  /// A folder with the small county of the future rule and further files; removed afterwards.
  final class Folder {
    let url: URL

    init(_ files: [String: String], county: String = "标准: national-2017") throws {
      url = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID().uuidString)")
      let source = FutureRuleTests.fixtures.appending(path: "D7-future-rule/without")
      try FileManager.default.copyItem(at: source, to: url)
      let text =
        "名称: 示例县\n示例数据: 是\n基年: 2024\n目标学年: 2026\n截止学年: 2029\n" + county + "\n"
      try Data(text.utf8).write(to: url.appending(path: "county.yaml"))
      for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func open() throws -> CountyCase { try CountyCase.open(url.path).get() }

    var messages: [String] {
      if case .failure(let failure) = CountyCase.open(url.path) {
        failure.messages.map(\.zh)
      } else {
        []
      }
    }
  }

  static func rules(over: String = "national-2017", value: Int = 42, from: String = "2025-09")
    -> String
  {
    """
    name: {zh: 某县补充规定, en: Rules}
    over: \(over)
    document: c
    documents: {c: {title: 某县补充规定, readIn: 全文}}
    values:
      classSize.primary.limit: {from: \(from), value: \(value), unit: pupils, cite: 第一条}
    """
  }

  @Test(arguments: CountyLaw.amendmentNames)
  func bothNamesOfTheCountysRulesAreRead(name: String) throws {
    let opened = try Folder([name: Self.rules()]).open()
    #expect(opened.law.amendments?.file == name)
    #expect(opened.baseline.standard.classSizeLimit(.primary).value == ExactDecimal(42))
    #expect(opened.remarks == [])
  }

  @Test func twoFilesOfRulesAreRefused() throws {
    let names = CountyLaw.amendmentNames
    let folder = try Folder([names[0]: Self.rules(), names[1]: Self.rules()])
    #expect(folder.messages.contains { $0.contains(names[0]) && $0.contains(names[1]) })
  }

  @Test func whatInitWritesChangesNothing() throws {
    for language in [Language.chinese, .english] {
      let files = CountyTemplate.files(language)
      let name = CountyLaw.amendmentNames[language == .chinese ? 0 : 1]
      let text = try #require(files.first { $0.name == name }?.bytes)
      let opened = try Folder([name: String(decoding: text, as: UTF8.self)]).open()
      #expect(opened.law.amendments == nil)
      #expect(opened.remarks == [])
    }
  }

  @Test func theCommentedRulesHoldOnceTheSignsAreTakenAway() throws {
    for language in [Language.chinese, .english] {
      let name = CountyLaw.amendmentNames[language == .chinese ? 0 : 1]
      let bytes = try #require(CountyTemplate.files(language).first { $0.name == name }?.bytes)
      let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .drop { !$0.hasPrefix("# name:") }.map { $0.dropFirst(2) }.joined(separator: "\n")
      let opened = try Folder([name: text]).open()
      let standards = opened.baseline.standards
      #expect(standards[SchoolYear(2026)].classSizeLimit(.primary).value == ExactDecimal(45))
      #expect(standards[SchoolYear(2027)].classSizeLimit(.primary).value == ExactDecimal(42))
      #expect(standards[SchoolYear(2026)].teachingPointScopeLimit?.value == ExactDecimal(50))
      let floor = standards[SchoolYear(2026)].floor(.sportsArea, .primary)
      #expect(floor.map(Standard.saysNoFloor) == true)
    }
  }

  @Test func whatIsWrongNamesTheFileAndTheLine() throws {
    let wrong = Self.rules().replacingOccurrences(of: "pupils", with: "pupil")
    let folder = try Folder(["补充规定.yaml": wrong])
    #expect(folder.messages.contains { $0.hasPrefix("补充规定.yaml第6行：") }, "\(folder.messages)")
    let other = try Folder(["补充规定.yaml": Self.rules(over: "jiangxi-2018")])
    #expect(other.messages.contains { $0.hasPrefix("补充规定.yaml：") }, "\(other.messages)")
  }

  @Test(arguments: [
    ("补充规定2.yaml", "补充规定.yaml"), ("补充规定.yaml.txt", "补充规定.yaml"),
    ("standards-amendments.yaml", "standard-amendments.yaml"), ("county.yaml.txt", "county.yaml"),
    ("schools.csv.txt", "schools.csv"),
  ])
  func aMisnamedFileIsNamedWithTheNameItShouldHave(name: String, nearest: String) throws {
    let opened = try Folder([name: Self.rules()]).open()
    let remark = try #require(opened.remarks.first { $0.file == name })
    #expect(remark.kind == .misnamedFile(nearest: nearest))
    #expect(opened.baseline.standard.classSizeLimit(.primary).value == ExactDecimal(45))
  }

  @Test func aStandardThatNothingUsesIsNamed() throws {
    let whole = "name: {zh: 甲, en: A}\nfrom: 2017\nover: national-2017\n"
    let opened = try Folder(["hebei-2018.yaml": whole]).open()
    #expect(opened.remarks.map(\.kind) == [.unusedStandard])
    let used = try Folder(["hebei-2018.yaml": whole], county: "标准: hebei-2018.yaml").open()
    #expect(used.remarks == [])
    #expect(used.law.standardFiles == ["hebei-2018.yaml"])
    #expect(used.baseline.standard.id == "hebei-2018")
    let byName = try Folder(["hebei-2018.yaml": whole], county: "标准: hebei-2018").open()
    #expect(byName.baseline.standards == used.baseline.standards)
  }

  @Test func aStandardOfTheFolderLiesOverAnother() throws {
    let lower = "name: {zh: 甲, en: A}\nfrom: 2017\nover: national-2017\n" + Self.values(43)
    let upper = "name: {zh: 乙, en: B}\nfrom: 2017\nover: a-2017\n" + Self.values(41)
    let folder = try Folder(
      ["a-2017.yaml": lower, "b-2017.yml": upper, "补充规定.yaml": Self.rules(over: "b-2017")],
      county: "标准: b-2017.yml")
    let opened = try folder.open()
    #expect(opened.law.standardFiles == ["a-2017.yaml", "b-2017.yml"])
    #expect(opened.remarks == [])
    let standards = opened.baseline.standards
    #expect(standards[SchoolYear(2024)].classSizeLimit(.primary).value == ExactDecimal(41))
    #expect(standards[SchoolYear(2025)].classSizeLimit(.primary).value == ExactDecimal(42))
    #expect(standards[SchoolYear(2025)].name.zh == "乙 + 某县补充规定")
  }

  private static func values(_ limit: Int) -> String {
    """
    document: d
    documents: {d: {title: 某文件, readIn: 全文}}
    values:
      classSize.primary.limit: {from: 2017, value: \(limit), unit: pupils, cite: 一}
    """
  }

  @Test func aMissingFileOfAStandardIsRefusedWithWhatThereIs() throws {
    let folder = try Folder([:], county: "标准: hebei-2018.yaml")
    #expect(folder.messages.contains { $0.contains("hebei-2018") && $0.contains("national-2017") })
  }

  @Test func inspectionsMayNameTheirStandards() throws {
    let folder = try Folder(
      [:],
      county: """
        标准: jiangxi-2018
        验收学年:
          - {学年: 2026, 级别: 省级, 标准: jiangxi-2018}
          - {year: 2027, level: 国家, standard: national-2024}
          - 2028
        """)
    // One county file, Chinese keys and English ones.
    let opened = try folder.open()
    #expect(
      opened.county.inspections == [
        Inspection(year: SchoolYear(2026), level: "省级", standard: "jiangxi-2018"),
        Inspection(year: SchoolYear(2027), level: "国家", standard: "national-2024"),
        Inspection(year: SchoolYear(2028)),
      ])
    // By the county's own standard nothing is judged twice.
    #expect(opened.baseline.inspections.map(\.standard.id) == ["national-2024"])
    let outcome = opened.baseline.outcome(plan: opened.county.plan, future: opened.county.future)
    let found = outcome.inspections(opened.baseline)
    #expect(found.map(\.strict.year) == [SchoolYear(2027)])
    #expect(found.first?.strict.standard.requiredIndicators.value == ExactDecimal(6))
    #expect(outcome.strict.years[3].standard.requiredIndicators.value == ExactDecimal(7))
  }

  @Test func anInspectionsUnknownStandardIsRefusedUnderItsKey() throws {
    let folder = try Folder(
      [:], county: "标准: jiangxi-2018\n验收学年: [{学年: 2027, 标准: national-2042}]")
    #expect(folder.messages.contains { $0.contains("验收学年") && $0.contains("national-2024") })
    let mistyped = try Folder([:], county: "标准: jiangxi-2018\n验收学年: [{年: 2027}]")
    #expect(!mistyped.messages.isEmpty)
  }
}

/// Standards that come with no program: one that was read, and one made up for the trial.
@Suite struct OwnStandardTests {
  private func open(_ name: String) throws -> CountyCase {
    try CountyCase.open(FutureRuleTests.fixtures.appending(path: "own-standard/\(name)").path).get()
  }

  @Test func aProvincesTextIsAFileOfTheFolder() throws {
    let opened = try open("hebei")
    let standard = opened.baseline.standard
    #expect(standard.id == "hebei-2018")
    #expect(standard.teachingPointScopeLimit?.value == ExactDecimal(50))
    #expect(standard.teachingPointScopeLimit?.citation.document == "hebei")
    #expect(standard.notes.count == 1)
    #expect(standard.items.count == 32, "what was not read is the national ledger")
    #expect(opened.law.standardFiles == ["hebei-2018.yaml"])
  }

  @Test func twelveValuesOfDataAloneReachTheVerdicts() throws {
    let opened = try open("trial")
    let baseline = opened.baseline
    let national = try StandardsCatalog.load(
      "national-2017", on: SchoolYear(2026).opening
    ).get()
    let different = baseline.standard.values.filter {
      national.values[$0.key]?.value != $0.value.value
    }
    #expect(different.count == 12)
    #expect(different.values.allSatisfy { $0.citation.document == "trial" })
    let outcome = baseline.outcome(plan: opened.county.plan, future: opened.county.future)
    let year = outcome.strict.years[2]
    let index = try #require(baseline.section("示例第一小学", stage: .primary))
    let section = try #require(year.sections[index])
    func indicator(_ indicator: Indicator) -> Finding { section.indicators[indicator.index] }
    // 43 of 774 is 5.56, under 6.5; there is no floor, so that the rule of five of seven may hold.
    #expect(indicator(.teachersAboveRequiredQualification).threshold.value == ExactDecimal("6.5"))
    #expect(indicator(.teachersAboveRequiredQualification).verdict == .fallsShort)
    #expect(indicator(.sportsArea).threshold.value == ExactDecimal(8))
    #expect(indicator(.equipmentValue).threshold.value == ExactDecimal(2600))
    #expect(section.classSize.threshold.value == ExactDecimal(40))
    #expect(section.classSize.verdict == .fallsShort)
    #expect(section.musicRooms.verdict == .fallsShort, "18 classes need three rooms at one for six")
    #expect(year.schoolSizes[0]?.threshold.value == ExactDecimal(700))
    #expect(year.schoolSizes[0]?.verdict == .fallsShort)
    #expect(year.coefficients[.primary]?.first?.limit.value == ExactDecimal("0.40"))
    let junior = try #require(baseline.section("示例初级中学", stage: .junior))
    #expect(
      year.sections[junior]?.indicators[Indicator.backboneTeachers.index].threshold.value
        == ExactDecimal("1.5"))
    let retention = year.items.first { $0.item == "23" }?.clauses.first?.required
    #expect(retention?.value == ExactDecimal(99))
    #expect(year.standard.requiredIndicators.value == ExactDecimal(5))
    #expect(opened.baseline.standards.begins == nil)
  }
}
