// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Standards
import Synchronization

/// Where searches of a server go on: a few at a time, one a county, and the last ones kept.
final class SearchBench: Sendable {
  /// The most searches that go on at a time in one server.
  static let mostAtWork = 2
  /// The most searches of a county that are kept, with those that go on.
  static let mostKept = 4

  private struct State {
    var jobs: [String: [SearchJob]] = [:]
    var last = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(
    label: "junheng.search", qos: .utility, attributes: .concurrent)

  /// Begins a search, off the threads that answer.
  func begin(_ county: String, _ ask: SearchAsk, _ start: SearchStart) -> Result<
    SearchJob, SearchRefusal
  > {
    let begun: Result<SearchJob, SearchRefusal> = state.withLock { state in
      if let busy = state.jobs[county]?.last(where: \.isRunning) {
        return .failure(.countyIsBusy(busy.number))
      }
      let atWork = state.jobs.values.joined().count { $0.isRunning }
      guard atWork < Self.mostAtWork, !state.isClosed else { return .failure(.serverIsBusy) }
      state.last += 1
      let job = SearchJob(state.last, ask, start)
      let kept = (state.jobs[county] ?? []) + [job]
      state.jobs[county] = kept.suffix(Self.mostKept)
      return .success(job)
    }
    if case .success(let job) = begun { queue.async { job.work() } }
    return begun
  }

  /// The searches of a county that are kept, the last one first.
  func jobs(_ county: String) -> [SearchJob] {
    state.withLock { ($0.jobs[county] ?? []).reversed() }
  }

  /// A search by its number; nil where it is not kept any longer.
  func job(_ county: String, _ number: Int?) -> SearchJob? {
    state.withLock { $0.jobs[county]?.first { $0.number == number } }
  }

  /// Ends every search, because the server ends.
  func close() {
    state.withLock { state in
      state.isClosed = true
      for job in state.jobs.values.joined() { job.stop() }
    }
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
      zh: "服务器正在为别的县区搜索，已到同时 \(SearchBench.mostAtWork) 次的上限，没有另开一次。请等一会儿再开始。",
      en:
        "Searches of other counties are going on, \(SearchBench.mostAtWork) at a time at most; no other "
        + "was begun. Begin it again in a while.")
  ])

  /// The search is not kept any longer.
  static let isGone = SearchRefusal([
    Bilingual(
      zh: "这次搜索已不在服务器上（服务重新启动过，或之后又搜了 \(SearchBench.mostKept) 次）。请再搜一次。",
      en: "This search is not on the server any longer: it was started again, or has searched "
        + "\(SearchBench.mostKept) times since. Search once more.")
  ])
}
