// SPDX-License-Identifier: GPL-3.0-or-later

/// The primal-dual hybrid gradient method over a `ConicProgram`, with its iterates.
///
/// With restarts and a weight between the two spaces (D. Applegate and others, NeurIPS 2021), and
/// iterates drawn back towards the start of each epoch, as in Halpern's iteration.
struct PDHGSolver {
  private var x: PDHGIterate
  private var y: PDHGIterate
  private var slope: [Double]
  private var reach: [Double]
  private var mirrored: [Double]
  /// The entries by row: both products gather.
  private let rows: SparseLines
  private var weight = 1.0
  private var sinceRestart = 0
  private var firstResidual = Double.infinity
  private var lastResidual = Double.infinity
  private var greatest = 1.0

  init(_ program: ConicProgram, start: ConicProgram.Point?) {
    var sums = program.sums()
    for cone in program.cones {
      // One step for a whole cone, so that the projection stays the ordinary one.
      let rows = cone.head...cone.head + cone.count
      let most = rows.reduce(0) { max($0, sums.rows[$1]) }
      for row in rows { sums.rows[row] = most }
    }
    x = PDHGIterate(start?.x ?? program.costs.map { _ in 0 }, sums: sums.columns)
    y = PDHGIterate(start?.y ?? program.constants.map { _ in 0 }, sums: sums.rows)
    slope = program.costs
    mirrored = program.costs
    reach = program.constants
    rows = program.columns.transposed(lines: program.constants.count)
    let size = zip(program.constants, y.steps).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    let cost = zip(program.costs, x.steps).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    if size > 0, cost > 0 { weight = (cost / size).squareRoot() }
  }

  /// The last point inside all cones.
  var reached: ConicProgram.Point { ConicProgram.Point(x: x.next, y: y.next) }

  /// Whether the last residual is below this part of the greatest one seen.
  func hasConverged(_ tolerance: Double) -> Bool { lastResidual <= tolerance * greatest }

  /// One pass.
  ///
  /// - Parameter pass: Passes before this one.
  mutating func step(_ program: ConicProgram, pass: Int) {
    if sinceRestart > 0,
      lastResidual <= 0.2 * firstResidual || Double(sinceRestart) >= max(40, 0.3 * Double(pass))
    {
      restart()
    }
    // T(x, y): a step down in x, then a step up in y at the mirrored point.
    program.columns.product(y.at, sign: -1, base: program.costs, into: &slope)
    x.descend(slope: slope, weight: weight, mirrored: &mirrored)
    rows.product(mirrored, base: program.constants, into: &reach)
    for row in reach.indices { y.next[row] = y.at[row] - y.steps[row] * weight * reach[row] }
    program.project(&y.next)
    // (k + 1)/(k + 2) · (2·T(z) − z) + 1/(k + 2) · anchor.
    let part = Double(sinceRestart + 1) / Double(sinceRestart + 2)
    let moved = (x.halpernStep(part: part) * weight + y.halpernStep(part: part) / weight)
      .squareRoot()
    lastResidual = moved
    if sinceRestart == 0 { firstResidual = moved }
    greatest = max(greatest, moved)
    sinceRestart += 1
  }

  /// Starts anew from T's last point; the weight follows how far columns and rows went.
  private mutating func restart() {
    let (wayX, wayY) = (x.way, y.way)
    if wayX > 0, wayY > 0 {
      weight = (weight * (wayY / wayX).squareRoot()).squareRoot()
    }
    x.restart()
    y.restart()
    sinceRestart = 0
  }
}
