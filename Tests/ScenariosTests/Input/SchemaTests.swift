// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Scenarios

@Suite struct SchemaTests {
  private let schema = Schema.current

  private func values(_ list: String) -> [String] { (schema.choices[list] ?? []).map(\.value) }

  @Test func everyCaseOfTheModelHasItsWordAndNoWordIsWithoutACase() {
    #expect(values("schoolKind") == SchoolKind.allCases.map(\.rawValue))
    #expect(values("schoolStatus") == SchoolStatus.allCases.map(\.rawValue))
    #expect(values("locality") == Locality.allCases.map(\.rawValue))
    #expect(values("stage") == Stage.allCases.map(\.rawValue))
    #expect(values("projectKind") == ProjectKind.allCases.map(\.rawValue))
    #expect(values("projectStatus") == ProjectStatus.allCases.map(\.rawValue))
    #expect(values("openingMode") == OpeningMode.allCases.map(\.rawValue))
    #expect(values("measureAction") == MeasureAction.allCases.map(\.rawValue))
    #expect(values("leverLimit") == Lever.Limit.allCases.map(\.rawValue))
    #expect(values("signingRule") == SigningRule.allCases.map(\.rawValue))
    #expect(values("resourceKind") == ResourceKind.allCases.map(\.rawValue))
  }

  @Test func noHeaderOfATableNamesTwoColumns() {
    for table in schema.tables {
      var seen: [String: String] = [:]
      for column in table.columns {
        for name in Set([column.key, column.header.zh, column.header.en] + column.alsoRead) {
          #expect(seen[name] == nil, "\(table.file) \(name): \(column.key), \(seen[name] ?? "")")
          seen[name] = column.key
        }
      }
    }
  }

  @Test func everyColumnSaysWhatItMeansInBothLanguages() {
    let columns =
      schema.tables.flatMap(\.columns) + schema.countyKeys
      + schema.innerKeys.values.flatMap { $0 }
    #expect(columns.count > 150)
    for column in columns {
      #expect(!column.meaning.zh.isEmpty && !column.meaning.en.isEmpty, "\(column.key)")
      #expect(column.type != .choice || !column.choices.isEmpty, "\(column.key)")
      #expect(!column.isRequired || column.defaultText == nil, "\(column.key)")
    }
  }

  @Test func theIdentityOfATableNamesItsColumns() {
    for table in schema.tables {
      let keys = table.columns.map(\.key)
      #expect(table.identity.allSatisfy(keys.contains), "\(table.file)")
    }
  }

  @Test func everyDefaultIsLabelledWithItsOrigin() {
    let settings = Defaults.settings(from: SchoolYear(2024))
    #expect(settings.retirementRate.value == 0.029)
    #expect(settings.retirementRate.basis.isAssumed)
    #expect(settings.teachingAreaShare.value == 0.54)
    #expect(!settings.teachingAreaShare.basis.isAssumed)
    #expect(settings.classFormation.map(\.from) == [SchoolYear(2024)])
    #expect(Defaults.levers.map(\.action) == MeasureAction.allCases)
    // Leased ground counts on the relaxed route only: no search may buy it unasked.
    #expect(Defaults.levers.filter { !$0.isEnabled }.map(\.action) == [.leaseSportsArea])
    for lever in Defaults.levers {
      #expect(!lever.contributions.isEmpty, "\(lever.action)")
      switch lever.basis {
      case .stated(let text), .assumed(let text): #expect(!text.isEmpty, "\(lever.action)")
      }
    }
  }

  @Test func theDocumentOfTheFormatsIsTheOneMadeFromTheSchema() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/formats-input.md")
    if ProcessInfo.processInfo.environment["JUNHENG_WRITE_DOCS"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(FormatsDocument.text().utf8).write(to: url)
      Issue.record("docs/formats-input.md was written; run again without JUNHENG_WRITE_DOCS")
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == FormatsDocument.text())
  }

  @Test func theOriginOfEveryDefaultIsGivenInEnglishToo() {
    let settings = Defaults.settings(from: SchoolYear(2024))
    let parameters =
      [
        settings.retirementRate, settings.equipmentWriteOffRate, settings.teachingAreaShare,
        settings.discountRate, settings.transitionRate, settings.progressionRate,
        settings.poolingPupils, settings.constructionYears, settings.equipmentShareOfProgrammes,
        settings.equipmentPerNewPlace, settings.teachersFollowPupils,
        settings.classCost, settings.classBuildingArea, settings.classStoreys,
        settings.diversionPrice,
      ] + SigningNumbers.keys.compactMap { settings.signing[keyPath: $0.path] }
    let bases =
      parameters.map(\.basis) + settings.classFormation.map(\.basis) + Defaults.levers.map(\.basis)
      + [.assumed(SettingsFile.withoutOrigin)]
    #expect(bases.count == 41)
    for basis in bases {
      switch basis {
      case .stated(let chinese), .assumed(let chinese):
        let english = Defaults.english[chinese] ?? ""
        // Names of counties stay as they are; the sentence around them is English.
        #expect(english.contains(" ") && english != chinese, "\(chinese)")
      }
    }
  }
}
