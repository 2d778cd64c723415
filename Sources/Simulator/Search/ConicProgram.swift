// SPDX-License-Identifier: GPL-3.0-or-later

/// A sparse convex programme: minimise ⟨c, x⟩ with x ≥ 0, rows ⟨a, x⟩ ≥ b, and cones ‖V·x + v‖ ≤
/// ⟨t, x⟩ + h.
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
  /// The entries, column after column.
  private(set) var columns = SparseLines()

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
  mutating func addColumn(cost: Double, entries: [(place: Int, value: Double)]) {
    costs.append(cost)
    columns.append(entries)
  }

  /// A point with its multipliers: one a row, not negative, and one vector a cone, inside the cone.
  struct Point {
    var x: [Double]
    var y: [Double]
  }

  /// An approximate optimum with its multipliers.
  ///
  /// The primal-dual hybrid gradient method with a step of its own for every column and row,
  /// reflected and drawn back towards the point of the last restart (Halpern), restarted where that
  /// has come far enough. A pass costs two products with the matrix. Nothing is claimed of the
  /// answer: what is proven from its multipliers is proven elsewhere.
  func solved(from start: Point? = nil, passes: Int, tolerance: Double = 1e-5) -> Point {
    var walk = PDHGSolver(self, start: start)
    for pass in 0..<passes where !walk.hasConverged(tolerance) { walk.step(self, pass: pass) }
    return walk.reached
  }

  /// Sums of absolute values by column, and by row.
  func sums() -> (columns: [Double], rows: [Double]) {
    var ofColumns = costs.map { _ in 0.0 }
    var ofRows = constants.map { _ in 0.0 }
    columns.visit { column, row, value in
      ofColumns[column] += abs(value)
      ofRows[row] += abs(value)
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
