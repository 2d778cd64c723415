// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@Suite struct Ledgers {
  @Test(arguments: [
    ("national-2017", 32, 0, 0), ("national-2024", 32, 0, 14), ("xinjiang-2021", 32, 0, 0),
    ("anhui-2018", 33, 0, 0), ("hunan-2025", 31, 0, 16), ("jiangxi-2018", 38, 7, 0),
  ])
  func countsAreThoseOfTheDocuments(id: String, items: Int, vetoes: Int, routes: Int) throws {
    let standard = try Fixture.standard(id)
    #expect(standard.items.count == items)
    #expect(standard.vetoes.count == vetoes)
    #expect(standard.relaxations.count == routes)
    #expect(Set(standard.items.map(\.id)).count == items)
  }

  @Test func jiangxiHas27BindingItemsAnd11ScoredOnesThatSumTo100() throws {
    let standard = try Fixture.standard("jiangxi-2018")
    let binding = standard.items.filter { $0.itemClass == .binding }
    let scored = standard.items.filter { $0.itemClass == .scored }
    #expect(binding.count == 27)
    #expect(binding.allSatisfy { $0.points == nil })
    #expect(scored.count == 11)
    let printed = [
      "8": 10, "9": 9, "23": 8, "28": 9, "30": 5, "31": 10, "33": 10, "34": 10, "35": 9,
      "36": 12, "37": 8,
    ]
    #expect(printed.values.reduce(0, +) == 100)
    for item in scored {
      #expect(item.points == printed[item.id].map { ExactDecimal($0) }, "item \(item.id)")
      #expect(item.judgements == [.declaredPoints])
    }
    #expect(standard.vetoes.allSatisfy { $0.judgements == [.declaredYesNo] })
  }

  @Test func nationalItemsAreAllBindingInGroupsOf7And15And9And1() throws {
    let standard = try Fixture.standard("national-2017")
    #expect(standard.items.allSatisfy { $0.itemClass == .binding })
    #expect(standard.items.map(\.id) == (1...32).map { "\($0)" })
    var counts: [String: Int] = [:]
    for item in standard.items { counts[item.group.zh, default: 0] += 1 }
    #expect(counts == ["资源配置": 7, "政府保障程度": 15, "教育质量": 9, "社会认可度": 1])
  }

  @Test(arguments: StandardsCatalog.names)
  func theFirstSevenItemsAreTheSevenIndicatorsInOrder(id: String) throws {
    let items = try Fixture.standard(id).items.prefix(7)
    #expect(items.map(\.judgements) == Indicator.allCases.map { [.computed(.indicator($0))] })
  }

  @Test(arguments: [
    ("national-2017", "10", "11", "12"), ("hunan-2025", "10", "11", "12"),
    ("jiangxi-2018", "11", "12", "13"),
  ])
  func roomsAndSizesAreComputed(id: String, rooms: String, school: String, classes: String) throws {
    let standard = try Fixture.standard(id)
    for (item, computed) in [
      (rooms, ComputedItem.artsRooms), (school, .schoolSize), (classes, .classSize),
    ] {
      let found = try #require(standard.items.first { $0.id == item })
      #expect(found.judgements == [.computed(computed)])
    }
  }

  @Test func jiangxiItemTenHasFourClausesOfWhichOneIsComputed() throws {
    let standard = try Fixture.standard("jiangxi-2018")
    let item = try #require(standard.items.first { $0.id == "10" })
    #expect(
      item.judgements == [
        .declaredYesNo, .computed(.staffRatio), .declaredYesNo, .declaredYesNo,
      ])
    #expect(item.declarationNames == ["10.1", nil, "10.3", "10.4"])
    #expect(item.title(ofClause: 1).zh == "教职工编制小学1:19、初中1:13.5")
  }

  @Test func anItemWithOneDeclaredClauseIsDeclaredByItsOwnNumber() throws {
    let item = try #require(Fixture.standard("jiangxi-2018").items.first { $0.id == "26" })
    #expect(item.declarationNames == ["26"])
    #expect(item.title(ofClause: 0) == item.title)
    #expect(
      item.judgements == [.declared(comparison: .atLeast, valueKey: "declared.juniorRetention")])
  }

  @Test(arguments: StandardsCatalog.names)
  func declarationNamesAreUniqueAcrossItemsAndVetoes(id: String) throws {
    let standard = try Fixture.standard(id)
    let names = (standard.items + standard.vetoes).flatMap { item in
      item.declarationNames.compactMap { $0 }
    }
    #expect(Set(names).count == names.count)
    #expect(!names.isEmpty)
  }

  @Test func qualityVariationMustBeStrictlyBelow() throws {
    for (id, number) in [("national-2017", "31"), ("hunan-2025", "31"), ("jiangxi-2018", "32")] {
      let item = try #require(Fixture.standard(id).items.first { $0.id == number })
      #expect(
        item.judgements.contains(
          .declared(comparison: .below, valueKey: "declared.qualityVariation")))
    }
  }

  @Test(arguments: StandardsCatalog.names)
  func everyItemHasTitlesInBothLanguagesAndClausesThatCanBeToldApart(id: String) throws {
    let standard = try Fixture.standard(id)
    for item in standard.items + standard.vetoes {
      #expect(item.title.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(item.id)")
      #expect(item.title.zh.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(item.id)")
      let titles = item.judgements.indices.map { item.title(ofClause: $0) }
      #expect(Set(titles).count == titles.count, "clauses of \(item.id)")
    }
  }
}

@Suite struct Relaxations {
  @Test func routesOfThe2024RulesAreThoseLusongLists() throws {
    let routes = try Fixture.standard("national-2024").relaxations
    let area = ComputedItem.indicator(.teachingFloorArea)
    let sports = ComputedItem.indicator(.sportsArea)
    let primary = "relaxed.classSize.primary.limit"
    let junior = "relaxed.classSize.junior.limit"
    let expected: [(String, ComputedItem, RelaxationRoute.Effect, [Locality], Int?)] = [
      ("teachingArea.cityPlan", area, .recognisedByPlan, [.city], nil),
      ("teachingArea.startingGrade", area, .startingGradePupils, [], nil),
      ("teachingArea.underConstruction", area, .includeUnderConstruction, [], nil),
      ("sportsArea.leased", sports, .includeLeased, [.city], nil),
      ("sportsArea.startingGrade", sports, .startingGradePupils, [], nil),
      ("sportsArea.underConstruction", sports, .includeUnderConstruction, [], nil),
      ("artsRooms.until2016", .artsRooms, .roomCountOnly, [], 2016),
      ("artsRooms.cityPlan", .artsRooms, .recognisedByPlan, [.city], nil),
      ("artsRooms.startingGrade", .artsRooms, .startingGradeClasses, [], nil),
      ("schoolSize.eachCampus", .schoolSize, .eachCampus, [], nil),
      ("schoolSize.approved", .schoolSize, .approvedSize, [], nil),
      ("schoolSize.cityPlan", .schoolSize, .recognisedByPlan, [.city], nil),
      (
        "classSize.expandedSchool", .classSize,
        .otherClassLimit(primaryKey: primary, juniorKey: junior), [], nil
      ),
      (
        "classSize.startingGrade", .classSize,
        .startingGradeWithin(primaryKey: primary, juniorKey: junior), [], nil
      ),
    ]
    #expect(routes.map(\.id) == expected.map(\.0))
    for (route, want) in zip(routes, expected) {
      #expect(route.appliesTo == [want.1], "\(route.id)")
      #expect(route.effect == want.2, "\(route.id)")
      #expect(route.localities == want.3, "\(route.id)")
      #expect(route.builtUntil == want.4, "\(route.id)")
    }
  }

  @Test func readingTheStartingGradeAsSixGradesIsSaidToBeAnInterpretation() throws {
    let routes = try Fixture.standard("national-2024").relaxations
    for route in routes where route.effect == .startingGradePupils {
      let note = try #require(route.citation.note)
      #expect(note.contains("解释") && note.contains("×6") && note.contains("×3"))
    }
  }
}
