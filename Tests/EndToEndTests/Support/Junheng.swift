// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Runs the built program as a new user would: another process, arguments, pipes, an exit code.
enum Junheng {
  /// What a run left behind.
  struct Answer: Sendable {
    /// The exit code; negative for the signal that ended it.
    let code: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// Everything that was said, for the message of a failed expectation.
    var all: String { "exit \(code)\n\(text)\n\(errors)" }

    /// The answer as JSON.
    func json() throws -> JSON {
      do { return try JSON(output) } catch { throw Trouble("not JSON: \(all)") }
    }
  }

  struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// The program that the same build made: it stands beside the test bundle.
  static var binary: URL {
    get throws {
      let folder = try folderOfThisProcess
      let url = folder.appendingPathComponent("junheng")
      guard FileManager.default.isExecutableFile(atPath: url.path) else {
        throw Trouble("no junheng beside the test bundle in \(folder.path)")
      }
      return url
    }
  }

  private static var folderOfThisProcess: URL {
    get throws {
      // On Linux the bundle is the running file itself; elsewhere it is among the loaded bundles.
      if let bundle = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") }) {
        return bundle.bundleURL.deletingLastPathComponent()
      }
      return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent()
    }
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    input: String? = nil
  ) async throws -> Answer {
    try await run(binary, arguments, in: folder, environment: environment, input: input)
  }

  /// Runs the program to its end.
  static func run(_ arguments: String...) async throws -> Answer { try await run(arguments) }

  /// Programs run at the same time: a few, so that none waits for a processor until its time is over.
  private static let turns = Turns(ProcessInfo.processInfo.activeProcessorCount + 1)

  /// Runs any program to its end; one that takes longer than `seconds` is killed (SIGKILL).
  static func run(
    _ program: URL, _ arguments: [String], in folder: URL? = nil,
    environment: [String: String] = [:], seconds: Double = 600, input: String? = nil
  ) async throws -> Answer {
    // The turn comes before the pipes: hundreds of tests start at once, and would together hold
    // more than a thousand files and threads open while they wait.
    await turns.take()
    let answer: Answer
    do {
      answer = try await runAtOnce(program, arguments, folder, environment, seconds, input)
    } catch {
      await turns.giveBack()
      throw error
    }
    await turns.giveBack()
    return answer
  }

  private static func runAtOnce(
    _ program: URL, _ arguments: [String], _ folder: URL?, _ environment: [String: String],
    _ seconds: Double, _ input: String?
  ) async throws -> Answer {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let given = try input.map { text in
      // A few lines fit into a pipe before anybody reads them.
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try pipe.fileHandleForWriting.close()
      return pipe
    }
    process.standardInput = given ?? FileHandle.nullDevice
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    let outputData = read(output)
    let errorData = read(errors)
    try await ended(process, seconds: seconds).cancel()
    let signalled = process.terminationReason == .uncaughtSignal
    return Answer(
      code: signalled ? -process.terminationStatus : process.terminationStatus,
      output: await whole(outputData),
      errors: String(decoding: await whole(errorData), as: UTF8.self))
  }

  private static func ended(_ process: Process, seconds: Double) async throws -> DispatchWorkItem {
    let watchdog = DispatchWorkItem { [process = Unchecked(process)] in
      if process.value.isRunning { kill(process.value.processIdentifier, SIGKILL) }
    }
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do {
        try process.run()
        DispatchQueue.global().asyncAfter(
          deadline: .now() + seconds, execute: watchdog)
      } catch {
        process.terminationHandler = nil
        done.resume(throwing: error)
      }
    }
    return watchdog
  }

  /// Reads a pipe to its end on a thread of its own, which starts at once: the tasks of busy tests
  /// may come late, and a full pipe would stop the program meanwhile.
  private static func read(_ pipe: Pipe) -> AsyncStream<Data> {
    let handle = Unchecked(pipe.fileHandleForReading)
    let (stream, continuation) = AsyncStream<Data>.makeStream()
    Thread.detachNewThread {
      continuation.yield((try? handle.value.readToEnd()) ?? Data())
      continuation.finish()
    }
    return stream
  }

  private static func whole(_ stream: AsyncStream<Data>) async -> Data {
    for await data in stream { return data }
    return Data()
  }

  /// What Foundation does not declare sendable but is used by one thread at a time here.
  private struct Unchecked<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}
