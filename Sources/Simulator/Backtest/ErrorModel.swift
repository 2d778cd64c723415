// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization

/// How far a forecast of a section's pupils may be off.
///
///     σ² = k² · ((a / pupils + b) · h^2c · j^(2·log₂(6 / grades)) + (common · h)²)
///
/// is the variance of the logarithm of what comes over what is forecast, h years ahead. a is the
/// chance of single children, b what schools do by themselves, c how errors grow, j what a section
/// of half the grades has more, common what hits all schools of a county at once. k is near 1: what
/// the county's own errors of few or many grades, of a size and of a size so many years ahead say
/// beyond the formula. Values from which a county starts are assumptions **[A]** from public panels;
/// `fitted(to:)` moves them as far as its own past tells.
public struct ErrorModel: Hashable, Sendable {
  /// The variance of one child: a.
  public var perPupil: Double
  /// The variance of a large section: b.
  public var perSection: Double
  /// The power of the years ahead: c.
  public var growth: Double
  /// The factor on the deviation of a section with half the grades: j.
  public var fewGrades: Double
  /// The deviation of the county as a whole, a year ahead.
  public var common: Double
  /// The logarithms of k, which add up.
  public var corrections = ErrorCorrections()

  /// Where estimates start.
  public static let start = ErrorModel(
    perPupil: 0.7, perSection: 0.0007, growth: 0.8, fewGrades: 1.15, common: 0.012)

  /// The largest logarithm of a factor on pupils: ten times, or a tenth. What a past with impossible
  /// jumps would give beyond it says nothing.
  public static let mostLogarithm = 2.302585092994046

  /// A factor on pupils from its logarithm, kept within ten times and a tenth; 1 where it is no
  /// number.
  public static func factor(_ logarithm: Double) -> Double {
    guard !logarithm.isNaN else { return 1 }
    return Elementary.exponential(min(mostLogarithm, max(-mostLogarithm, logarithm)))
  }

  /// So many deviations to each side hold 80 % of what comes.
  public static let eighty = 1.2815515655446004

  /// The standard deviation of the logarithm of pupils, what is common to the county's schools
  /// included.
  ///
  /// - Parameters:
  ///   - pupils: As forecast; fewer than one count as one.
  ///   - yearsAhead: From 1; 0 has no error.
  ///   - grades: How many grades the section teaches.
  ///   - size: Pupils of the section in the base year; nil for those forecast.
  public func deviation(
    pupils: Double, yearsAhead: Int, grades: Int, size: Int? = nil
  ) -> Double {
    guard yearsAhead > 0 else { return 0 }
    let correction = corrections.logarithm(
      size: size ?? Int(max(1, pupils)), yearsAhead: yearsAhead, grades: grades)
    return plainDeviation(pupils: pupils, yearsAhead: yearsAhead, grades: grades)
      * Elementary.exponential(correction)
  }

  /// The part of the deviation that is the section's own.
  public func ownDeviation(
    pupils: Double, yearsAhead: Int, grades: Int, size: Int? = nil
  ) -> Double {
    let all = deviation(pupils: pupils, yearsAhead: yearsAhead, grades: grades, size: size)
    let common = common * Double(yearsAhead)
    return max(0, all * all - common * common).squareRoot()
  }

  /// The same model with every deviation so many times as large; a factor above zero.
  public func scaled(by factor: Double) -> Self {
    var model = self
    model.perPupil *= factor * factor
    model.perSection *= factor * factor
    model.common *= factor
    return model
  }

  /// The deviation by the formula alone, k = 1.
  func plainDeviation(pupils: Double, yearsAhead: Int, grades: Int) -> Double {
    let variance = perPupil / max(1, pupils) + perSection
    let common = common * Double(yearsAhead)
    return (variance * square(yearsAhead: yearsAhead, grades: grades) + common * common)
      .squareRoot()
  }

  /// h^2c · j^(2·log₂(6 / grades)).
  func square(yearsAhead: Int, grades: Int) -> Double {
    let halvings = Elementary.logarithm(6 / Double(min(6, max(1, grades)))) / 0.6931471805599453
    return Elementary.power(Double(yearsAhead), 2 * growth)
      * Elementary.power(fewGrades, 2 * halvings)
  }

  /// Between what numbers pupils will be in 80 % of cases.
  public func band(
    pupils: Double, yearsAhead: Int, grades: Int, size: Int? = nil
  ) -> ClosedRange<Double> {
    let deviation = deviation(pupils: pupils, yearsAhead: yearsAhead, grades: grades, size: size)
    let factor = Self.factor(Self.eighty * deviation)
    return (pupils / factor)...(pupils * factor)
  }
}
