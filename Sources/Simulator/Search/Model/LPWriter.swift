// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Writes a model in the LP format of CPLEX, which SCIP reads with its quadratic rows and HiGHS
/// without.
///
/// Names are ASCII; comments at the top say which school each number stands for. The objective is
/// in 万元 (ten thousand yuan) without a constant. The same model gives the same bytes.
public struct LPWriter {
  let model: SearchModel
  let hasCoefficients: Bool

  /// A writer for a model; without coefficients the quadratic rows are left out.
  public init(_ model: SearchModel, withoutCoefficients: Bool = false) {
    self.model = model
    hasCoefficients = !withoutCoefficients
  }

  /// The file's text.
  ///
  /// - Parameters:
  ///   - title: Lines for the head, for example county and standard.
  ///   - result: What the search found for the same question; it goes into comments, with status,
  ///     cost and bound in yuan and every amount of its plan, for others to hold against their own
  ///     answer.
  public func text(title: [String] = [], result: SearchResult? = nil) -> String {
    var lines: [String] = []
    for line in title + legend + answer(result) { lines.append(Self.comment(line)) }
    lines.append("minimize")
    let costs = model.variables.filter { $0.price != 0 }
      .map { Self.term(Self.number($0.price / 10_000), $0.name) }
    lines += Self.row("cost", costs, "")
    lines.append("subject to")
    for row in model.rows { lines += text(row) }
    if hasCoefficients { for cone in model.cones { lines += text(cone) } }
    lines.append("bounds")
    for variable in model.variables where !variable.isBinary {
      if let most = variable.most { lines.append(" 0 <= \(variable.name) <= \(most)") }
    }
    if hasCoefficients {
      for cone in model.cones {
        for member in cone.members { lines.append(" \(deviation(member, cone)) free") }
      }
    }
    lines.append(" \(Self.nothing) = 0")
    lines.append("general")
    lines += model.variables.filter { !$0.isBinary }.map { " " + $0.name }
    if model.variables.contains(where: \.isBinary) {
      lines.append("binary")
      lines += model.variables.filter(\.isBinary).map { " " + $0.name }
    }
    lines.append("end")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A variable that is zero: what rows without variables hold.
  static let nothing = "nothing"

  private var legend: [String] {
    var lines = [
      "Objective in 10,000 yuan: present value that the actions add; no constant.",
      "sN: school; p, j: its primary and junior section. Amounts are steps:",
    ]
    lines += model.steps.sorted { $0.key.rawValue < $1.key.rawValue }.map { action, step in
      "  \(action.rawValue): \(step) a step"
    }
    for (index, school) in model.schools.enumerated() {
      let stages = model.stages[index].map(\.rawValue).joined(separator: ", ")
      lines.append("  s\(index + 1): \(school.rawValue) (\(stages))")
    }
    return lines
  }

  private func answer(_ result: SearchResult?) -> [String] {
    guard let result else { return [] }
    let amounts = model.amounts(of: result.actions).amounts
    return [
      "search status \(result.status.rawValue)", "search cost \(result.cost.yuan)",
      "search lowerBound \(result.lowerBound.yuan)",
    ]
      + zip(model.variables, amounts).filter { $0.1 != 0 }.map { "plan \($0.0.name) \($0.1)" }
  }

  private func deviation(_ member: SearchModel.Cone.Member, _ cone: SearchModel.Cone) -> String {
    "deviation_\(member.name)_\(cone.indicator.rawValue)_\(cone.year.firstYear)"
  }
}

extension LPWriter {
  /// A linear row: divided by what all its summands have in common, or money in 万元.
  private func text(_ row: SearchModel.Row) -> [String] {
    let divisor =
      row.unit == .yuan
      ? 1
      : max(
        1,
        row.terms.reduce(Int64(0)) {
          Self.commonDivisor($0, $1.coefficient)
        })
    // Every whole amount that reaches the bound reaches the next multiple of the divisor, too.
    func reduced(_ bound: Int64) -> Int64 {
      let quotient = bound / divisor
      let remainder = bound % divisor
      switch row.relation {
      case .atLeast: return quotient + (remainder > 0 ? 1 : 0)
      case .atMost: return quotient - (remainder < 0 ? 1 : 0)
      case .equal: return quotient
      }
    }
    func digits(_ value: Int64) -> String {
      row.unit == .yuan ? Self.tenThousandths(value) : "\(value)"
    }
    let bound = reduced(row.bound)
    var terms = row.terms.map {
      Self.term(digits($0.coefficient / divisor), model.variables[$0.variable].name)
    }
    if let relief = row.relief {
      let gain = bound - reduced(row.bound - relief.coefficient)
      terms.append(Self.term("\(gain)", model.variables[relief.variable].name))
    }
    return Self.row(row.name, terms, " \(row.relation.rawValue) \(digits(bound))")
  }

  /// The cone as deviations d from the mean m, both in units in which the mean is about 1 to 10:
  ///
  ///     d_i + m − Σ amount · x ÷ p_i = held_i ÷ p_i      Σ w_i · d_i = 0      Σ w_i · d_i² ≤ c² ·
  ///     m²
  private func text(_ cone: SearchModel.Cone) -> [String] {
    let pupils = cone.members.reduce(0) { $0 + $1.pupils }
    let scale = cone.scale
    let mean = "mean_\(cone.name)"
    var lines: [String] = []
    var centre: [String] = []
    var squares: [String] = []
    for member in cone.members {
      let own = deviation(member, cone)
      var terms = ["+ 1 \(own)", "+ 1 \(mean)"]
      for term in member.terms {
        let amount = -term.amount / (member.pupils * scale)
        terms.append(Self.term(Self.number(amount), model.variables[term.variable].name))
      }
      let held = Self.number(member.held / (member.pupils * scale))
      lines += Self.row("held_\(member.name)_\(cone.name)", terms, " = \(held)")
      let weight = Self.number(member.pupils / pupils)
      centre.append(Self.term(weight, own))
      squares.append(Self.term(weight, own + "^2"))
    }
    lines += Self.row("centre_\(cone.name)", centre, " = 0")
    squares[0] = "[ " + squares[0]
    squares.append("- \(Self.number(cone.limit * cone.limit)) \(mean)^2 ]")
    return lines + Self.row("coefficient_\(cone.name)", squares, " <= 0")
  }

  /// Lines of one row, broken before they grow long.
  private static func row(_ name: String, _ terms: [String], _ end: String) -> [String] {
    var lines: [String] = []
    var line = " \(name):"
    for term in terms.isEmpty ? ["+ 0 \(nothing)"] : terms {
      if line.count + term.count > 200 {
        lines.append(line)
        line = "  "
      }
      line += " " + term
    }
    lines.append(line + end)
    return lines
  }

  private static func term(_ number: String, _ name: String) -> String {
    number.hasPrefix("-") ? "- \(number.dropFirst()) \(name)" : "+ \(number) \(name)"
  }

  /// The shortest digits that read back as the same number.
  static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Yuan as 万元, exactly.
  static func tenThousandths(_ yuan: Int64) -> String {
    let digits = "\(yuan.magnitude % 10_000)"
    var decimals = String(repeating: "0", count: 4 - digits.count) + digits
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let whole = (yuan < 0 ? "-" : "") + "\(yuan.magnitude / 10_000)"
    return decimals.isEmpty ? whole : whole + "." + decimals
  }

  private static func commonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (a, b) = (abs(left), abs(right))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// A comment of one line, whatever a name holds.
  private static func comment(_ text: String) -> String {
    "\\ " + String(text.map { $0.isNewline || $0 == "\0" ? " " : $0 })
  }
}

extension SearchModel.Cone {
  /// A power of ten that brings the mean between 1 and 10; of what is held, or where nothing is, of
  /// what a step adds.
  var scale: Double {
    let pupils = members.reduce(0) { $0 + $1.pupils }
    let held = members.reduce(0) { $0 + $1.held }
    let step = members.flatMap { $0.terms.map { abs($0.amount) } }.max() ?? 1
    var mean = (held > 0 ? held : step) / pupils
    var scale = 1.0
    while mean >= 10 { (mean, scale) = (mean / 10, scale * 10) }
    while mean < 1, scale > 1e-6 { (mean, scale) = (mean * 10, scale / 10) }
    return scale
  }
}
