// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@Suite struct Catalog {
  private func failure(_ result: Result<Standard, StandardsFailure>) -> [StandardsProblem] {
    switch result {
    case .success: []
    case .failure(let failure): failure.problems
    }
  }

  @Test func theProgramsOwnFilesHaveNoProblem() {
    #expect(StandardsCatalog.validate().map(\.wording.en) == [])
    #expect(
      StandardsCatalog.names == [
        "anhui-2018", "hunan-2025", "jiangxi-2018", "national-2017", "national-2024",
        "xinjiang-2021",
      ])
  }

  @Test func whatIsEmbeddedIsWhatStandsInTheRepository() throws {
    let files = try Fixture.resources()
    let read = StandardsCatalog(files: files)
    for id in StandardsCatalog.names {
      #expect(
        try read.load(id, on: Fixture.today).get() == Fixture.standard(id), "\(id)")
    }
  }

  @Test(arguments: [
    ("jiangxi", ["jiangxi-2018"]), ("jiangxi-2081", ["jiangxi-2018"]),
    ("national", ["national-2017", "national-2024"]), ("hunan-2024", ["hunan-2025"]),
  ])
  func anUnknownStandardIsAnsweredWithTheNearest(id: String, nearest: [String]) throws {
    let problems = failure(StandardsCatalog.load(id, on: Fixture.today))
    #expect(problems.count == 1)
    guard case .unknownStandard(id, let names) = try #require(problems.first).kind else {
      Issue.record("\(problems)")
      return
    }
    #expect(Array(names.prefix(nearest.count)) == nearest)
  }

  @Test func aNameNearNoneIsAnsweredWithAll() {
    let problems = failure(StandardsCatalog.load("gb-1984-edition", on: Fixture.today))
    #expect(
      problems.map(\.kind) == [
        .unknownStandard(id: "gb-1984-edition", nearest: StandardsCatalog.names)
      ])
  }

  @Test func aStandardDoesNotHoldBeforeItsYear() throws {
    let early = CalendarDate(year: 2017, month: 12, day: 31)
    let problems = failure(StandardsCatalog.load("jiangxi-2018", on: early))
    #expect(
      problems.map(\.kind) == [
        .notInForce(id: "jiangxi-2018", on: early, from: PartialDate(year: 2018, month: 8, day: 27))
      ])
    _ = try Fixture.standard("national-2017", on: early)
    _ = try Fixture.standard("jiangxi-2018", on: CalendarDate(year: 2018, month: 8, day: 27))
    let before = CalendarDate(year: 2021, month: 2, day: 27)
    #expect(!failure(StandardsCatalog.load("xinjiang-2021", on: before)).isEmpty)
    _ = try Fixture.standard("xinjiang-2021", on: CalendarDate(year: 2021, month: 2, day: 28))
  }

  @Test func onlyTheFilesOfTheStandardAreRead() throws {
    var files = try Fixture.resources()
    for name in ["anhui-2018", "hunan-2025", "national-2024", "xinjiang-2021"] {
      files[name + ".yaml"] = "{{{"
    }
    let catalog = StandardsCatalog(files: files)
    #expect(try catalog.load("jiangxi-2018", on: Fixture.today).get().items.count == 38)
    #expect(!failure(catalog.load("anhui-2018", on: Fixture.today)).isEmpty)
  }

  @Test func standardsThatLieOverEachOtherInACircleAreRefused() {
    let catalog = StandardsCatalog(files: [
      "a.yaml": "name: {zh: 甲, en: A}\nfrom: 2020\nover: b\n",
      "b.yaml": "name: {zh: 乙, en: B}\nfrom: 2020\nover: a\n",
    ])
    let kinds = failure(catalog.load("a", on: Fixture.today)).map(\.kind)
    #expect(kinds == [.circularOverlay(["a", "b", "a"])])
  }

  @Test func aStandardOverAnUnknownOneIsRefused() throws {
    var files = try Fixture.resources()
    files["local.yaml"] = "name: {zh: 某, en: L}\nfrom: 2020\nover: national-2071\n"
    let problems = failure(StandardsCatalog(files: files).load("local", on: Fixture.today))
    #expect(
      problems == [
        StandardsProblem(
          file: "local.yaml", line: nil,
          kind: .unknownStandard(
            id: "national-2071", nearest: ["national-2017", "national-2024"]))
      ])
  }

  @Test func anEmptyFileIsAProblemAndNoStandard() {
    let catalog = StandardsCatalog(files: ["empty.yaml": ""])
    #expect(
      failure(catalog.load("empty", on: Fixture.today)).map(\.kind) == [.notYAML(reason: "empty")])
  }

  @Test func whatACatalogueRemembersIsWhatAFreshOneReads() throws {
    let kept = StandardsCatalog(files: try Fixture.resources())
    let amendments = try Fixture.text("good-amendment")
    // More days than are kept, each asked for twice, and amendments in between.
    for _ in 0..<2 {
      for year in 2016..<2016 + 40 {
        let day = CalendarDate(year: year, month: 9, day: 1)
        let fresh = StandardsCatalog(files: try Fixture.resources())
        for id in ["national-2017", "jiangxi-2018", "national-2071"] {
          #expect(kept.load(id, on: day) == fresh.load(id, on: day), "\(id) \(day)")
        }
        #expect(
          kept.load("national-2017", on: day, amendments: amendments)
            == fresh.load("national-2017", on: day, amendments: amendments), "\(day)")
      }
    }
    let empty = StandardsCatalog(files: [:])
    #expect(failure(empty.load("national-2017", on: Fixture.today)).count == 1)
  }
}

@Suite struct Amendments {
  @Test func theValueInForceOnTheDayIsTaken() throws {
    let text = try Fixture.text("good-amendment")
    let steps: [(CalendarDate, Int)] = [
      (CalendarDate(year: 2025, month: 8, day: 31), 45),
      (CalendarDate(year: 2025, month: 9, day: 1), 42),
      (CalendarDate(year: 2027, month: 8, day: 31), 42),
      (CalendarDate(year: 2027, month: 9, day: 1), 40),
      (CalendarDate(year: 2040, month: 1, day: 1), 40),
    ]
    for (day, limit) in steps {
      let standard = try StandardsCatalog.load("national-2017", on: day, amendments: text).get()
      #expect(standard.classSizeLimit(.primary).value == ExactDecimal(limit), "\(day)")
      #expect(standard.classSizeLimit(.junior).value == ExactDecimal(50))
    }
  }

  @Test func aCountyMayAddReplaceAndWithdraw() throws {
    let text = try Fixture.text("good-amendment")
    let plain = try Fixture.standard("national-2017")
    let amended = try StandardsCatalog.load(
      "national-2017", on: Fixture.today, amendments: text
    ).get()
    #expect(amended.id == "national-2017")
    #expect(amended.name.zh == "国家优质均衡标准（2017年） + 某县补充规定")
    #expect(amended.teachingPointScopeLimit?.value == ExactDecimal(50))
    #expect(amended.values["declared.busSafety"]?.citation.document == "county-1")
    #expect(amended.items.last?.id == "L1")
    #expect(!amended.items.contains { $0.id == "30" })
    #expect(amended.items.count == plain.items.count)
    #expect(amended.documents.contains { $0.id == "county-1" && $0.number == "某教字〔2025〕1号" })
    #expect(plain == (try Fixture.standard("national-2017")), "the standard itself is untouched")
  }

  @Test func amendmentsThatBeginLaterDoNotCountYet() throws {
    let text = "from: 2030\n" + (try Fixture.text("good-amendment"))
    let standard = try StandardsCatalog.load(
      "national-2017", on: Fixture.today, amendments: text
    ).get()
    #expect(standard == (try Fixture.standard("national-2017")))
  }

  @Test func amendmentsThatSayNothingChangeNothing() throws {
    for id in StandardsCatalog.names {
      let standard = try StandardsCatalog.load(
        id, on: Fixture.today, amendments: "over: \(id)\n"
      ).get()
      #expect(standard == (try Fixture.standard(id)))
    }
  }

  @Test func theExampleInTheManualLoads() throws {
    let text = try Fixture.exampleInTheManual()
    #expect(text.contains("over: jiangxi-2018"))
    let standard = try StandardsCatalog.load(
      "jiangxi-2018", on: CalendarDate(year: 2027, month: 9, day: 1), amendments: text
    ).get()
    #expect(standard.classSizeLimit(.primary).value == ExactDecimal(42))
    #expect(standard.values["declared.seniorSchoolQuota"]?.value == ExactDecimal(75))
    #expect(standard.items.count == 37)
  }
}
