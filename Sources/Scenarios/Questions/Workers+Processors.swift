// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
public import Simulator
import Synchronization

extension Workers {
  /// So many at a time; nil for as many as the machine has processors.
  public static func processors(_ threads: Int? = nil) -> Workers {
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    return Workers { count, work in
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          work(index)
        }
      }
    }
  }
}
