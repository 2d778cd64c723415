// SPDX-License-Identifier: GPL-3.0-or-later

/// A small linear programme in the form minimise ⟨p, x⟩, A·x ≥ b, x ≥ 0 with p ≥ 0, solved by the
/// dual simplex method on a dense dictionary.
///
/// Because no price is negative, the start x = 0 is dual feasible: there is no first phase, and the
/// objective at any step is a valid lower bound, also when the pivots run out. Tens of rows and
/// columns; a pivot costs rows × columns. Ties go to the smallest label, so that the answer depends on nothing
/// but the input.
struct LinearRelaxation {
  /// How the solve ended.
  enum Status: Hashable {
    /// The optimum was found.
    case optimal
    /// No point keeps all rows.
    case infeasible
    /// The pivots ran out; `objective` is still a lower bound.
    case stalled
  }

  /// How it ended.
  let status: Status
  /// The least cost, or a lower bound on it where stalled.
  let objective: Double
  /// The point, one value a column; meaningful where optimal.
  let point: [Double]

  private static let tolerance = 1e-9

  /// Solves; `rows` holds the coefficients row after row, `bounds` one number a row.
  init(prices: [Double], rows: [Double], bounds: [Double], pivotLimit: Int = 400) {
    let columns = prices.count
    let count = bounds.count
    let width = columns + 1
    // Dictionary: basic[i] = table[i, columns] + Σ table[i, j] · nonbasic[j].
    var table = [Double](repeating: 0, count: count * width)
    for row in 0..<count {
      for column in 0..<columns { table[row * width + column] = rows[row * columns + column] }
      table[row * width + columns] = -bounds[row]
    }
    var costs = prices
    var objective = 0.0
    // Labels: 0..<columns are the variables, the rest are the rows' slacks.
    var nonbasic = Array(0..<columns)
    var basic = Array(columns..<columns + count)
    var status = Status.stalled

    for _ in 0..<pivotLimit {
      guard let leaving = Self.mostViolated(table, width: width, basic: basic) else {
        status = .optimal
        break
      }
      var entering = -1
      var ratio = Double.infinity
      for column in 0..<columns {
        let slope = table[leaving * width + column]
        guard slope > Self.tolerance else { continue }
        let candidate = max(0, costs[column]) / slope
        let precedes =
          entering < 0 || candidate < ratio
          || (candidate == ratio && nonbasic[column] < nonbasic[entering])
        if precedes {
          ratio = candidate
          entering = column
        }
      }
      guard entering >= 0 else {
        status = .infeasible
        break
      }
      Self.pivot(&table, width: width, row: leaving, column: entering)
      let price = costs[entering]
      for column in 0..<columns {
        let slope = table[leaving * width + column]
        costs[column] = column == entering ? price * slope : costs[column] + price * slope
      }
      objective += price * table[leaving * width + columns]
      swap(&basic[leaving], &nonbasic[entering])
    }

    var point = [Double](repeating: 0, count: columns)
    for row in 0..<count where basic[row] < columns {
      point[basic[row]] = max(0, table[row * width + columns])
    }
    self.status = status
    self.objective = objective
    self.point = point
  }

  /// The row whose basic variable is most negative; the smallest label among equals.
  private static func mostViolated(_ table: [Double], width: Int, basic: [Int]) -> Int? {
    var worst: Int?
    var least = -tolerance
    for row in basic.indices {
      let value = table[row * width + width - 1]
      if value < least {
        least = value
        worst = row
      }
    }
    return worst
  }

  /// Solves the row for the entering variable and puts it into the other rows.
  private static func pivot(_ table: inout [Double], width: Int, row: Int, column: Int) {
    let inverse = 1 / table[row * width + column]
    let base = row * width
    for index in 0..<width { table[base + index] *= -inverse }
    table[base + column] = inverse
    for other in 0..<table.count / width where other != row {
      let factor = table[other * width + column]
      guard factor != 0 else { continue }
      let start = other * width
      table[start + column] = 0
      for index in 0..<width { table[start + index] += factor * table[base + index] }
    }
  }
}
