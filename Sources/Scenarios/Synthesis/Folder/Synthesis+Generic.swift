// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
import Standards

extension Synthesis {
  /// A made-up county (示例县) with a small plan, complete and ready to run.
  ///
  /// - Parameters:
  ///   - schools: How many teach in the base year, from 1 to a million.
  ///   - seed: The same one gives the same county; its lowest 63 bits count.
  public static func county(schools: Int, seed: UInt64) -> County {
    GenericCounty(schools: schools, seed: seed).county()
  }

  /// Writes such a county as a folder that reads back as the same county, with the recipe from which
  /// `regenerate` makes its baseline again.
  ///
  /// - Parameter path: The folder; it is made when it is not there.
  /// - Throws: `CountyTemplate.Refusal` when the folder holds a table or a county file already, before
  ///   anything is written, so that no county's own data are lost; otherwise the file system's error.
  public static func write(to path: String, schools: Int, seed: UInt64) throws {
    try write(to: path, GenericCounty(schools: schools, seed: seed))
  }

  /// Writes a generic county as a folder.
  static func write(to path: String, _ generic: @autoclosure () -> GenericCounty) throws {
    let folder = URL(fileURLWithPath: path)
    let names = [KeyReader.file, SynthesisRecipe.fileName, NamedSchools.fileName]
    for name in Schema.current.tables.map(\.file) + names
    where FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) {
      throw CountyTemplate.Refusal.wouldOverwrite(name)
    }
    let generic = generic()
    let county = generic.county()
    let text = TableText(schema: Schema.current, language: .chinese)
    var named = county
    named.schools = generic.named
    let table = CountyTables(county: named, text: text).tables()
      .first { $0.table.file == "schools.csv" }
    guard let table else { preconditionFailure("the schema has a schools table") }
    let files =
      CountyFolder.files(county, path, .chinese)
      + [
        (SynthesisRecipe.fileName, Array(generic.recipeText.utf8)),
        (NamedSchools.fileName, NamedSchools.writer(table).bytes(.chinese)),
      ]
    try WholeFolder.write(files, to: path)
  }
}
