// SPDX-License-Identifier: GPL-3.0-or-later
import CKernels
import Foundation

/// Has the same command run in another process and starts it again where a fault of the program ends it.
///
/// A batch of a thousand counties must not end because one of them meets a fault that nobody foresaw. The journal tells
/// which counties were at work then (`BatchJournal.faults`).
enum Supervision {
  /// What tells the other process that it is one.
  private static let mark = "JUNHENG_SUPERVISED"

  /// Whether this process is the one that works; it ends with the one that watches it.
  static func isWorker() -> Bool {
    guard ProcessInfo.processInfo.environment[mark] != nil else { return false }
    junheng_end_with_parent()
    return true
  }

  /// Runs the command in other processes until one ends by itself.
  ///
  /// - Parameter restarts: Notes a fault and tells whether to go on.
  /// - Returns: The exit code; nil where no process could be started.
  static func run(restarts: () -> Bool) -> Int32? {
    while true {
      guard let worker = start() else { return nil }
      let status = Forwarding(to: worker).wait()
      let signal = status & 0x7F
      guard signal != 0 else { return (status >> 8) & 0xFF }
      let isOrdered = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE].contains(signal)
      if isOrdered || !restarts() { return 128 + signal }
    }
  }

  /// Starts this program with its own arguments, in a group of its own: a Ctrl-C must reach it once, not twice.
  private static func start() -> pid_t? {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let environment = ProcessInfo.processInfo.environment.merging([mark: "1"]) { $1 }
    let arguments = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      unsafe (arguments + variables).forEach { unsafe free($0) }
    }
    var worker = pid_t()
    let code = unsafe posix_spawn(&worker, path, nil, &attributes, arguments, variables)
    return code == 0 ? worker : nil
  }

  /// This program's file.
  private static var path: String {
    let own = "/proc/self/exe"
    guard FileManager.default.fileExists(atPath: own) else {
      return Bundle.main.executablePath ?? CommandLine.arguments[0]
    }
    return own
  }
}

/// Waits for a process and hands on to it what this one is told.
private final class Forwarding {
  private let worker: pid_t
  private var sources: [any DispatchSourceSignal] = []

  init(to worker: pid_t) {
    self.worker = worker
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // Not ignored, because that would be inherited; the default action must not come first.
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { kill(worker, number) }
      source.activate()
      sources.append(source)
    }
  }

  /// How the process ended, as the system has it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(worker, &status, 0) == -1 && errno == EINTR {}
    for source in sources { source.cancel() }
    return status
  }
}
