// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Standards
import Synchronization

/// Long work that a page began: it goes on while nobody looks.
protocol BenchJob: AnyObject, Sendable {
  /// Its number in this run of the server.
  var number: Int { get }
  /// Whether it goes on.
  var isRunning: Bool { get }
  /// Asks it to end with the best it has.
  func stop()
  /// Does it, on this thread, to the end.
  func work()
}

/// Where long work of a server goes on: a few at a time, one a county, and the last ones kept.
final class Bench<Job: BenchJob>: Sendable {
  private struct State {
    var jobs: [String: [Job]] = [:]
    var last = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(
    label: "junheng.bench", qos: .utility, attributes: .concurrent)

  /// Begins a job, off the threads that answer.
  ///
  /// - Parameter make: The job of a number.
  func begin(_ county: String, _ make: (Int) -> Job) -> Result<Job, SearchRefusal> {
    let begun: Result<Job, SearchRefusal> = state.withLock { state in
      if let busy = state.jobs[county]?.last(where: \.isRunning) {
        return .failure(.countyIsBusy(busy.number))
      }
      let atWork = state.jobs.values.joined().count { $0.isRunning }
      guard atWork < BenchLimits.mostAtWork, !state.isClosed else {
        return .failure(.serverIsBusy)
      }
      state.last += 1
      let job = make(state.last)
      let kept = (state.jobs[county] ?? []) + [job]
      state.jobs[county] = kept.suffix(BenchLimits.mostKept)
      return .success(job)
    }
    if case .success(let job) = begun { queue.async { job.work() } }
    return begun
  }

  /// The jobs of a county that are kept, the last one first.
  func jobs(_ county: String) -> [Job] {
    state.withLock { ($0.jobs[county] ?? []).reversed() }
  }

  /// A job by its number; nil where it is not kept any longer.
  func job(_ county: String, _ number: Int?) -> Job? {
    state.withLock { $0.jobs[county]?.first { $0.number == number } }
  }

  /// Ends every job, because the server ends.
  func close() {
    state.withLock { state in
      state.isClosed = true
      for job in state.jobs.values.joined() { job.stop() }
    }
  }
}

/// How much long work a server takes.
enum BenchLimits {
  /// The most jobs of a kind that go on at a time in one server.
  static let mostAtWork = 2
  /// The most jobs of a county that are kept, with those that go on.
  static let mostKept = 4
}

/// Where searches go on.
typealias SearchBench = Bench<SearchJob>

extension Bench where Job == SearchJob {
  /// Begins a search.
  func begin(_ county: String, _ ask: SearchAsk, _ start: SearchStart) -> Result<
    SearchJob, SearchRefusal
  > {
    begin(county) { SearchJob($0, ask, start) }
  }
}

extension SearchRefusal {
  /// One search a county at a time.
  static func countyIsBusy(_ number: Int) -> SearchRefusal {
    SearchRefusal([
      Bilingual(
        zh: "本县区正在进行第 \(number) 次搜索，没有另开一次。请等它结束，或打开它按“停止”。",
        en:
          "Search \(number) of this county is going on; no other was begun. Wait for it, or open it and "
          + "press Stop.")
    ])
  }

  /// As many as the server takes are going on.
  static let serverIsBusy = SearchRefusal([
    Bilingual(
      zh: "服务器正在为别的县区搜索，已到同时 \(BenchLimits.mostAtWork) 次的上限，没有另开一次。请等一会儿再开始。",
      en:
        "Searches of other counties are going on, \(BenchLimits.mostAtWork) at a time at most; no other "
        + "was begun. Begin it again in a while.")
  ])

  /// The search is not kept any longer.
  static let isGone = SearchRefusal([
    Bilingual(
      zh: "这次搜索已不在服务器上（服务重新启动过，或之后又搜了 \(BenchLimits.mostKept) 次）。请再搜一次。",
      en: "This search is not on the server any longer: it was started again, or has searched "
        + "\(BenchLimits.mostKept) times since. Search once more.")
  ])
}
