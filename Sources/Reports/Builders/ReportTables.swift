// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension AnswerTables {
  /// The tables of a forecast, the one that is asked for most in front.
  public var forecast: [ReportTable] {
    [years, compliance] + Stage.allCases.map { coefficients($0) }
      + [money, moneyByYear, moneyByDepartment, posts, places, placesByYear, tasks]
  }
}
