// SPDX-License-Identifier: GPL-3.0-or-later

/// A sparse convex programme: minimise ⟨c, x⟩ with x ≥ 0, rows ⟨a, x⟩ ≥ b, and cones ‖V·x + v‖ ≤ ⟨t, x⟩ + h.
///
/// Rows come first, then the cones, each as one row for its length and one for every component.
/// Columns hold their entries, so that both products run over one list.
struct ConicProgram {
  /// The rows of one cone: `head` bounds the Euclidean length of the rows after it.
  struct Cone: Hashable {
    /// Its first row.
    var head: Int
    /// Its components, the rows after the first.
    var count: Int
  }

  /// Cost of each column, not negative.
  private(set) var costs: [Double] = []
  /// What a row adds beside the columns: −b of a row, h and v of a cone.
  private(set) var constants: [Double] = []
  /// Ordinary rows: those before the first cone.
  private(set) var rowCount = 0
  /// Cones.
  private(set) var cones: [Cone] = []
  private var starts: [Int] = [0]
  private var rows: [Int] = []
  private var values: [Double] = []

  /// Adds a row ⟨a, x⟩ ≥ bound; all rows come before the first cone.
  mutating func addRow(atLeast bound: Double) -> Int {
    precondition(cones.isEmpty, "rows come before cones")
    constants.append(-bound)
    rowCount += 1
    return constants.count - 1
  }

  /// Adds a cone and returns its first row.
  mutating func addCone(head: Double, components: [Double]) -> Int {
    cones.append(Cone(head: constants.count, count: components.count))
    constants.append(head)
    constants += components
    return constants.count - components.count - 1
  }

  /// Adds a column with its entries.
  mutating func addColumn(cost: Double, entries: [(row: Int, value: Double)]) {
    costs.append(cost)
    for entry in entries where entry.value != 0 {
      rows.append(entry.row)
      values.append(entry.value)
    }
    starts.append(rows.count)
  }

  /// A point with its multipliers: one a row, not negative, and one vector a cone, inside the cone.
  struct Point {
    var x: [Double]
    var y: [Double]
  }

  /// An approximate optimum with its multipliers.
  ///
  /// The primal-dual hybrid gradient method with a step of its own for every column and row, reflected and
  /// drawn back towards the point of the last restart (Halpern), restarted where that has come far enough.
  /// A pass costs two products with the matrix. Nothing is claimed of the answer: what is proven from its multipliers
  /// is proven elsewhere.
  func solved(from start: Point? = nil, passes: Int, tolerance: Double = 1e-5) -> Point {
    var walk = ConicWalk(self, start: start)
    for pass in 0..<passes where !walk.hasConverged(tolerance) { walk.step(self, pass: pass) }
    return walk.reached
  }

  /// s = A·x + constants.
  func product(_ x: [Double], into s: inout [Double]) {
    for row in s.indices { s[row] = constants[row] }
    for column in x.indices where x[column] != 0 {
      for place in starts[column]..<starts[column + 1] {
        s[rows[place]] += values[place] * x[column]
      }
    }
  }

  /// ⟨column, y⟩.
  func product(_ y: [Double], column: Int) -> Double {
    var sum = 0.0
    for place in starts[column]..<starts[column + 1] { sum += values[place] * y[rows[place]] }
    return sum
  }

  /// Sums of absolute values by column, and by row.
  func sums() -> (columns: [Double], rows: [Double]) {
    var ofColumns = costs.map { _ in 0.0 }
    var ofRows = constants.map { _ in 0.0 }
    for column in costs.indices {
      for place in starts[column]..<starts[column + 1] {
        ofColumns[column] += abs(values[place])
        ofRows[rows[place]] += abs(values[place])
      }
    }
    return (ofColumns, ofRows)
  }

  /// Moves multipliers to the nearest point of their cones.
  func project(_ y: inout [Double]) {
    for row in 0..<rowCount { y[row] = max(0, y[row]) }
    for cone in cones {
      let components = cone.head + 1..<cone.head + 1 + cone.count
      var square = 0.0
      for row in components { square += y[row] * y[row] }
      let length = square.squareRoot()
      let head = y[cone.head]
      if length <= head { continue }
      let scale = length <= -head ? 0 : (head + length) / 2
      y[cone.head] = scale
      for row in components { y[row] *= scale == 0 ? 0 : scale / length }
    }
  }
}

/// One walk of the method, with its memory.
private struct ConicWalk {
  var x: [Double]
  var y: [Double]
  private var nextX: [Double]
  private var nextY: [Double]
  private var anchorX: [Double]
  private var anchorY: [Double]
  private var s: [Double]
  private var mirrored: [Double]
  private let columnSteps: [Double]
  private let rowSteps: [Double]
  private var weight = 1.0
  private var sinceRestart = 0
  private var firstResidual = Double.infinity
  private var lastResidual = Double.infinity
  private var greatest = 1.0

  init(_ program: ConicProgram, start: ConicProgram.Point?) {
    x = start?.x ?? program.costs.map { _ in 0 }
    y = start?.y ?? program.constants.map { _ in 0 }
    (nextX, nextY, anchorX, anchorY) = (x, y, x, y)
    s = program.constants
    mirrored = x
    var sums = program.sums()
    for cone in program.cones {
      // One step for a whole cone, so that the projection stays the ordinary one.
      let rows = cone.head...cone.head + cone.count
      let most = rows.reduce(0) { max($0, sums.rows[$1]) }
      for row in rows { sums.rows[row] = most }
    }
    columnSteps = sums.columns.map { $0 > 0 ? 0.998 / $0 : 0 }
    rowSteps = sums.rows.map { $0 > 0 ? 0.998 / $0 : 0 }
    let size = zip(program.constants, rowSteps).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    let cost = zip(program.costs, columnSteps).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    if size > 0, cost > 0 { weight = (cost / size).squareRoot() }
  }

  /// The last point inside all cones.
  var reached: ConicProgram.Point { ConicProgram.Point(x: nextX, y: nextY) }

  /// Whether the last residual is below this part of the greatest one seen.
  func hasConverged(_ tolerance: Double) -> Bool { lastResidual <= tolerance * greatest }

  mutating func step(_ program: ConicProgram, pass: Int) {
    if sinceRestart > 0,
      lastResidual <= 0.2 * firstResidual || Double(sinceRestart) >= max(40, 0.3 * Double(pass))
    {
      restart()
    }
    // T(x, y): a step down in x, then a step up in y at the mirrored point.
    for column in x.indices {
      let slope = program.costs[column] - program.product(y, column: column)
      nextX[column] = max(0, x[column] - columnSteps[column] / weight * slope)
      mirrored[column] = 2 * nextX[column] - x[column]
    }
    program.product(mirrored, into: &s)
    for row in y.indices { nextY[row] = y[row] - rowSteps[row] * weight * s[row] }
    program.project(&nextY)
    let moved = residual()
    lastResidual = moved
    if sinceRestart == 0 { firstResidual = moved }
    greatest = max(greatest, moved)
    // (k + 1)/(k + 2) · (2·T(z) − z) + 1/(k + 2) · anchor.
    let part = Double(sinceRestart + 1) / Double(sinceRestart + 2)
    for column in x.indices {
      x[column] = part * (2 * nextX[column] - x[column]) + (1 - part) * anchorX[column]
    }
    for row in y.indices {
      y[row] = part * (2 * nextY[row] - y[row]) + (1 - part) * anchorY[row]
    }
    sinceRestart += 1
  }

  /// Starts anew from T's last point; the weight follows how far columns and rows went.
  private mutating func restart() {
    var wayX = 0.0
    var wayY = 0.0
    for column in x.indices where columnSteps[column] > 0 {
      let way = nextX[column] - anchorX[column]
      wayX += way * way / columnSteps[column]
    }
    for row in y.indices where rowSteps[row] > 0 {
      let way = nextY[row] - anchorY[row]
      wayY += way * way / rowSteps[row]
    }
    if wayX > 0, wayY > 0 {
      weight = (weight * (wayY / wayX).squareRoot()).squareRoot()
    }
    (x, y) = (nextX, nextY)
    (anchorX, anchorY) = (x, y)
    sinceRestart = 0
  }

  private func residual() -> Double {
    var sum = 0.0
    for column in x.indices where columnSteps[column] > 0 {
      let way = nextX[column] - x[column]
      sum += way * way / columnSteps[column] * weight
    }
    for row in y.indices where rowSteps[row] > 0 {
      let way = nextY[row] - y[row]
      sum += way * way / rowSteps[row] / weight
    }
    return sum.squareRoot()
  }
}
