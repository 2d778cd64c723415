// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization
import Testing

@Suite struct AnnealingTests {
  let schedule = AnnealingSchedule(
    stepsPerTemperature: 60, initialTemperature: 20, cooling: 0.93, minimumTemperature: 0.1)

  /// Seven workers, seven tasks, a cost for each pair.
  struct Assignment {
    let costs: [[Double]]

    init(seed: UInt64) {
      var random = RandomSource(seed: seed)
      costs = (0..<7).map { _ in (0..<7).map { _ in Double(1 + random.integer(below: 30)) } }
    }

    func cost(_ tasks: [Int]) -> Double {
      zip(costs, tasks).reduce(0) { $0 + $1.0[$1.1] }
    }

    func optimum() -> Double {
      var best = Double.infinity
      func extend(_ tasks: [Int]) {
        if tasks.count == 7 { best = min(best, cost(tasks)) }
        for task in 0..<7 where !tasks.contains(task) { extend(tasks + [task]) }
      }
      extend([])
      return best
    }

    static func swapped(_ tasks: [Int], _ random: inout RandomSource) -> [Int] {
      var tasks = tasks
      tasks.swapAt(random.integer(below: 7), random.integer(below: 7))
      return tasks
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func theOptimumOfASmallAssignmentIsFound(seed: UInt64) {
    let assignment = Assignment(seed: seed)
    let result = Annealing.minimise(
      start: Array(0..<7), schedule: schedule, seed: seed, energy: assignment.cost,
      neighbour: Assignment.swapped)
    #expect(result.status == .cooled)
    #expect(Set(result.best) == Set(0..<7))
    #expect(result.bestEnergy == assignment.cost(result.best))
    #expect(result.bestEnergy == assignment.optimum())
  }

  @Test func theSameSeedRepeatsTheWalkAndAnotherDoesNot() {
    let assignment = Assignment(seed: 1)
    func walk(seed: UInt64, stream: Int) -> [[Int]] {
      var visited: [[Int]] = []
      _ = Annealing.minimise(
        start: Array(0..<7), schedule: schedule, seed: seed, stream: stream,
        energy: { (tasks: [Int]) -> Double in
          visited.append(tasks)
          return assignment.cost(tasks)
        }, neighbour: Assignment.swapped)
      return visited
    }
    let first = walk(seed: 9, stream: 0)
    #expect(first == walk(seed: 9, stream: 0))
    #expect(first != walk(seed: 10, stream: 0))
    #expect(first != walk(seed: 9, stream: 1))
  }

  @Test func everyStepIsCounted() {
    let assignment = Assignment(seed: 2)
    var calls = 0
    let result = Annealing.minimise(
      start: Array(0..<7), schedule: schedule, seed: 1,
      energy: { (tasks: [Int]) -> Double in
        calls += 1
        return assignment.cost(tasks)
      }, neighbour: Assignment.swapped)
    let rounds = schedule.temperatures.reduce(0) { count, _ in count + 1 }
    #expect(result.evaluations == calls && calls == 1 + 60 * rounds)
    #expect(result.accepted > 0 && result.accepted < calls)
    #expect(schedule.temperatures.allSatisfy { $0 >= 0.1 && $0 <= 20 })
  }

  @Test func anEnergyThatGivesUpAtItsLimitChangesNothing() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let assignment = Assignment(seed: seed)
      let full = Annealing.minimise(
        start: Array(0..<7), schedule: schedule, seed: seed, energy: assignment.cost,
        neighbour: Assignment.swapped)
      var givenUp = 0
      let pruned = Annealing.minimise(
        start: Array(0..<7), schedule: schedule, seed: seed,
        boundedEnergy: { (tasks: [Int], limit: Double) -> Double? in
          let energy = assignment.cost(tasks)
          if energy > limit { givenUp += 1 }
          return energy > limit ? nil : energy
        }, neighbour: Assignment.swapped)
      #expect(full == pruned, "seed \(seed)")
      #expect(givenUp > 0)
    }
  }

  @Test func statesThatAreNotAllowedAreLeftAndNotEnteredAgain() {
    // From 0, only numbers of at least 5 are allowed, and the least is sought.
    var entered = false
    let result = Annealing.minimise(
      start: 0, schedule: schedule, seed: 3,
      energy: { (x: Int) -> Double in x < 5 ? .infinity : Double(x) },
      neighbour: { (x: Int, random: inout RandomSource) -> Int in
        if x >= 5 { entered = true } else { #expect(!entered) }
        return x + random.integer(below: 3) - 1
      })
    #expect(result.best == 5 && result.bestEnergy == 5)
  }

  @Test func aCheckStopsIt() {
    let result = Annealing.minimise(
      start: 50, schedule: schedule, seed: 3, energy: { (x: Int) -> Double in Double(x * x) },
      neighbour: { (x: Int, random: inout RandomSource) -> Int in x + random.integer(below: 3) - 1
      },
      shouldStop: { $0.evaluations == 10 })
    #expect(result.status == .stopped && result.evaluations == 10)
    #expect(result.bestEnergy == Double(result.best * result.best))
  }

  @Test(arguments: [Double.nan, -.infinity])
  func anEnergyThatIsNoEnergyIsAStatus(_ bad: Double) {
    let atOnce = Annealing.minimise(
      start: 1, schedule: schedule, seed: 3, energy: { (_: Int) -> Double in bad },
      neighbour: { (x: Int, _: inout RandomSource) -> Int in x })
    #expect(atOnce.status == .functionNotFinite && atOnce.evaluations == 1)
    let later = Annealing.minimise(
      start: 1, schedule: schedule, seed: 3,
      energy: { (x: Int) -> Double in x < 5 ? Double(-x) : bad },
      neighbour: { (x: Int, _: inout RandomSource) -> Int in x + 1 })
    #expect(later.status == .functionNotFinite)
    #expect(later.best == 4 && later.bestEnergy == -4 && later.evaluations == 5)
  }

  @Test func walksSideBySideAreTheWalksOfTheirStreams() {
    let assignment = Assignment(seed: 4)
    let count = 3
    var visited = [[[Int]]](repeating: [], count: count)
    let together = Annealing.minimise(
      starts: Array(repeating: Array(0..<7), count: count), schedule: schedule, seed: 9,
      firstStream: 2,
      boundedEnergies: { (candidates: [(state: [Int], limit: Double)]) -> [Double?] in
        candidates.enumerated().map { place, candidate in
          visited[place].append(candidate.state)
          let energy = assignment.cost(candidate.state)
          return energy <= candidate.limit ? energy : nil
        }
      }, neighbour: Assignment.swapped)
    var best = Double.infinity
    var evaluations = 0
    for place in 0..<count {
      var alone: [[Int]] = []
      let walk = Annealing.minimise(
        start: Array(0..<7), schedule: schedule, seed: 9, stream: 2 + place,
        energy: { (tasks: [Int]) -> Double in
          alone.append(tasks)
          return assignment.cost(tasks)
        }, neighbour: Assignment.swapped)
      #expect(visited[place] == alone, "walk \(place)")
      best = min(best, walk.bestEnergy)
      evaluations += walk.evaluations
    }
    #expect(visited[0] != visited[1])
    #expect(together.bestEnergy == best && together.evaluations == evaluations)
    #expect(assignment.cost(together.best) == best && together.status == .cooled)
  }

  @Test func walksSideBySideStopTogether() {
    var steps = 0
    let result = Annealing.minimise(
      starts: [3.0, 5.0], schedule: schedule, seed: 1,
      boundedEnergies: { (candidates: [(state: Double, limit: Double)]) -> [Double?] in
        candidates.map { $0.state * $0.state }
      }, neighbour: { state, random in state + random.uniform() - 0.5 },
      shouldStop: { _ in
        steps += 1
        return steps > 10
      })
    #expect(result.status == .stopped && result.evaluations == 22)
    #expect(result.bestEnergy <= 9)
  }
}
