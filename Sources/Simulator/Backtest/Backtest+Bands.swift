// SPDX-License-Identifier: GPL-3.0-or-later
extension Backtest {
  /// What part of what came lay in the 80 % bands, and of how many.
  public struct Coverage: Hashable, Sendable {
    /// Those within.
    public var within: Int
    /// All of them.
    public var count: Int
    /// The part, 0 to 1.
    public var part: Double { Double(within) / Double(max(1, count)) }

    /// So many of so many.
    public init(within: Int, count: Int) {
      self.within = within
      self.count = count
    }
  }

  /// The error model of the county's own past.
  public var errorModel: ErrorModel { ErrorModel.fitted(to: misses) }

  /// What part of what came lay in bands that had not seen it: the sections' errors of one half of
  /// the county are judged by the model of the other half.
  ///
  /// - Parameter isIn: Which forecasts to count, by pupils of the base year and years ahead.
  public func coverage(where isIn: (Int, Int) -> Bool = { _, _ in true }) -> Coverage {
    counted(crossFitted, isIn)
  }

  /// Coverage by years ahead (rows) and size class (columns), from one pair of models.
  public func coverageTable() -> [[Coverage]] {
    let judged = crossFitted
    return horizons.map { horizon in
      SizeClass.all.map { size in
        counted(judged) { size.contains($0) && $1 == horizon }
      }
    }
  }

  private func counted(
    _ judged: [(miss: ErrorModel.Miss, isWithin: Bool)], _ isIn: (Int, Int) -> Bool
  ) -> Coverage {
    var result = Coverage(within: 0, count: 0)
    for each in judged where isIn(each.miss.size, each.miss.yearsAhead) {
      result.count += 1
      if each.isWithin { result.within += 1 }
    }
    return result
  }

  private var crossFitted: [(miss: ErrorModel.Miss, isWithin: Bool)] {
    let all = misses
    let halves = (0...1).map { half in all.filter { $0.section % 2 == half } }
    let models = halves.map { ErrorModel.fitted(to: $0) }
    return all.map { ($0, $0.isWithin(models[1 - $0.section % 2])) }
  }

  /// The errors of the program's own method.
  var misses: [ErrorModel.Miss] {
    (cases[.levelShares] ?? []).filter { $0.forecast > 0 }.map {
      ErrorModel.Miss(
        base: $0.base, section: $0.section, size: $0.basePupils, forecast: $0.forecast,
        actual: Double($0.actual), yearsAhead: $0.horizon, grades: $0.grades)
    }
  }
}
