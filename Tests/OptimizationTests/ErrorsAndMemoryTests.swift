// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Optimization
import Synchronization
import Testing

/// The size of the process says something only where no other test runs in it, which `make test`
/// sees to with a run of its own and this variable, and not under the address sanitizer, which
/// holds freed memory back for a while.
private let memoryIsMeasurable =
  ProcessInfo.processInfo.environment["JUNHENG_ALONE"] == "1"
  && ProcessInfo.processInfo.environment["ASAN_OPTIONS"] == nil

/// Errors thrown inside a function that C calls come out, and nothing stays behind.
@Suite(.serialized) struct ErrorsAndMemoryTests {
  /// Counts the objects that are alive.
  final class Census: Sendable {
    let living = Mutex(0)
  }

  /// An object inside an error: if the error is kept by anyone, it is still counted.
  final class Inhabitant: Sendable {
    let census: Census
    let number: Int
    init(_ census: Census, _ number: Int) {
      (self.census, self.number) = (census, number)
      census.living.withLock { $0 += 1 }
    }
    deinit { census.living.withLock { $0 -= 1 } }
  }

  struct Failure: Error { let inhabitant: Inhabitant }

  /// Calls a search 10,000 times that throws at one call or another, and checks that the error that
  /// comes out is the one that went in and that no other call was made after it.
  func repeatedly(_ search: (_ call: () throws(Failure) -> Void) throws(Failure) -> Void) {
    let census = Census()
    for round in 0..<10_000 {
      var calls = 0
      do throws(Failure) {
        try search { () throws(Failure) in
          calls += 1
          if calls == 1 + round % 6 { throw Failure(inhabitant: Inhabitant(census, round)) }
        }
        Issue.record("round \(round) threw nothing")
      } catch {
        #expect(error.inhabitant.number == round)
        #expect(calls == 1 + round % 6)
      }
    }
    #expect(census.living.withLock { $0 } == 0)
  }

  @Test func errorsComeOutOfRoot() {
    repeatedly { (call) throws(Failure) in
      _ = try Root.brent(in: 0...9, tolerance: Tolerance(), iterations: 99) {
        (x) throws(Failure) in
        try call()
        return x * x * x - 2
      }
    }
  }

  @Test func errorsComeOutOfMinimum() {
    repeatedly { (call) throws(Failure) in
      _ = try Minimum.brent(in: 0...9, tolerance: Tolerance(), iterations: 99) {
        (x) throws(Failure) in
        try call()
        return (x - 3) * (x - 3)
      }
    }
  }

  @Test func errorsComeOutOfBFGS() {
    repeatedly { (call) throws(Failure) in
      _ = try Minimizer.bfgs(start: [-1.2, 1], step: 0.01, gradientTolerance: 0, iterations: 99) {
        (x, gradient) throws(Failure) in
        try call()
        return MinimizerTests.rosenbrock(x, &gradient)
      }
    }
  }

  @Test func errorsComeOutOfNelderMead() {
    repeatedly { (call) throws(Failure) in
      _ = try Minimizer.nelderMead(
        start: [-1.2, 1], step: [1, 1], sizeTolerance: 0, iterations: 99
      ) { (x) throws(Failure) in
        try call()
        return x[0] * x[0] + x[1] * x[1]
      }
    }
  }

  @Test func errorsComeOutOfAnnealing() {
    let schedule = AnnealingSchedule(
      stepsPerTemperature: 9, initialTemperature: 1, cooling: 0.5, minimumTemperature: 0.1)
    repeatedly { (call) throws(Failure) in
      _ = try Annealing.minimise(
        start: 1, schedule: schedule, seed: 1,
        energy: { (x: Int) throws(Failure) -> Double in
          try call()
          return Double(x)
        }, neighbour: { (x: Int, _: inout RandomSource) throws(Failure) -> Int in x })
    }
  }

  @Test func aFunctionThatCannotThrowNeedsNoTry() {
    let result = Root.brent(in: 0...9, tolerance: Tolerance(), iterations: 99) { $0 - 1 }
    #expect(result.root == 1)
  }

  /// The memory of the process that is resident, in bytes, as Linux reports it.
  func residentMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(Int(line.filter(\.isNumber))) * 1_024
  }

  /// One forgotten workspace a round, of 100 variables or of a generator, is more than 4 kB, hence
  /// 40 MB in all; a quarter of that is let pass.
  @Test(.enabled(if: memoryIsMeasurable)) func tenThousandSearchesLeaveNoMemoryBehind() throws {
    struct Stop: Error {}
    let start = [Double](repeating: 1, count: 100)
    func round(_ index: Int) {
      _ = try? Minimizer.bfgs(start: start, step: 1, gradientTolerance: 0, iterations: 3) {
        x, gradient in
        if index % 2 == 0 { throw Stop() }
        for axis in x.indices { gradient[axis] = 2 * x[axis] }
        return x.indices.reduce(0) { $0 + x[$1] * x[$1] }
      }
      var source = RandomSource(seed: UInt64(index))
      var copy = source
      _ = source.next() &+ copy.next()
      var points = QuasiRandomSequence(dimensions: 40)
      var others = points
      _ = (points.next(), others.next())
      if index % 100 == 0 {
        _ = LinearLeastSquares.fit(predictors: [start, start], response: [1, 2])
        _ = try? Minimizer.nelderMead(
          start: start, step: start, sizeTolerance: 0, iterations: 2
        ) { _ in throw Stop() }
      }
    }
    for index in 0..<500 { round(index) }
    let before = try residentMemory()
    for index in 0..<10_000 { round(index) }
    let growth = try residentMemory() - before
    #expect(growth < 10_000_000, "\(growth) bytes more")
  }

  /// The one-dimensional solvers are small: each has two blocks, of at least 100 bytes together.
  /// Two hundred thousand forgotten ones are 20 MB.
  @Test(.enabled(if: memoryIsMeasurable)) func smallSolversLeaveNoMemoryBehindEither() throws {
    struct Stop: Error {}
    func search(_ index: Int) {
      func function(_ x: Double) throws -> Double {
        if index % 2 == 0 { throw Stop() }
        return (x - 2) * (x - 2) - 1
      }
      if index % 4 < 2 {
        _ = try? Root.brent(in: 0...2, tolerance: Tolerance(), iterations: 1, function: function)
      } else {
        _ = try? Minimum.brent(in: 0...5, tolerance: Tolerance(), iterations: 1, function: function)
      }
    }
    for index in 0..<1_000 { search(index) }
    let before = try residentMemory()
    for index in 0..<400_000 { search(index) }
    let growth = try residentMemory() - before
    #expect(growth < 10_000_000, "\(growth) bytes more")
  }

  @Test func manyTasksAtOnceGiveTheSameAnswers() async {
    // GSL keeps no state of its own besides the error handler, which is switched off once.
    let answers = await withTaskGroup(of: (Int, Double).self, returning: [Double].self) { group in
      for index in 0..<64 {
        group.addTask {
          var random = RandomSource(seed: 1, stream: index % 8)
          let target = random.uniform(in: 1...5)
          let found = Root.brent(in: 0...9, tolerance: Tolerance(), iterations: 99) {
            $0 * $0 * $0 - target
          }
          return (index, found.root)
        }
      }
      var answers = [Double](repeating: .nan, count: 64)
      for await (index, answer) in group { answers[index] = answer }
      return answers
    }
    for index in answers.indices { #expect(answers[index] == answers[index % 8]) }
    #expect(Set(answers).count == 8)
  }
}
