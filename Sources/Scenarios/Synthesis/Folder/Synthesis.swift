// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

/// Makes baselines of county folders from recipes (示例基线).
///
/// A county that publishes its plan rarely publishes what each school has. Its folder then holds a
/// recipe, `synthesis.yaml`, and the schools that the plan names, `named-schools.csv`; the four tables of
/// the baseline are made from them and kept beside them.
public enum Synthesis {
  /// The tables that are made, in the order in which they are written.
  public static let baselineFiles = ["schools.csv", "sections.csv", "enrolment.csv", "births.csv"]

  /// The baseline tables of a folder with a recipe, as bytes by file name in the order of
  /// `baselineFiles`; nil with every problem at once where anything is wrong. Nothing is written.
  public static func files(
    _ path: String
  ) -> (files: [(name: String, bytes: [UInt8])]?, problems: [Problem]) {
    let log = ProblemLog()
    guard let input = SynthesisInput.read(path, log: log), log.errorCount == 0 else {
      return (nil, log.problems)
    }
    let baseline = SyntheticBaseline(
      input.recipe, named: input.named.schools, baseYear: input.county.baseYear,
      standard: input.standard)
    var county = input.county
    county.schools = baseline.schools
    county.enrolment = baseline.enrolment
    county.births = baseline.births
    return (tables(county), log.problems)
  }

  /// Writes the four baseline tables of a folder anew and nothing else; only where county.yaml says
  /// that the baseline is made up.
  ///
  /// - Returns: Every problem; where one of them is an error, nothing was written.
  /// - Throws: `FileTrouble`; all tables are the old ones then.
  public static func regenerate(_ path: String) throws -> [Problem] {
    let (files, problems) = files(path)
    if let files { try WholeFolder.write(files, to: path) }
    return problems
  }

  /// The baseline tables of a county as they are written.
  private static func tables(_ county: County) -> [(name: String, bytes: [UInt8])] {
    let text = TableText(schema: Schema.current, language: .chinese)
    let writers = CountyTables(county: county, text: text).tables()
    return baselineFiles.compactMap { name in
      writers.first { $0.table.file == name }.map { (name, $0.bytes(.chinese)) }
    }
  }
}
