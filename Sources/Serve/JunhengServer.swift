// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Scenarios
import Standards
import Synchronization

/// The served pages of one county, or of several: a program on this machine that answers a browser on
/// this machine.
public struct JunhengServer: Sendable {
  private let options: ServeOptions
  private let address: String
  private let routes: Routes
  private let policy = GatePolicy()
  private let bench = SearchBench()

  /// Makes everything ready; a single county is opened at once, so that what is wrong with it is
  /// told here and not in a browser.
  public init(_ options: ServeOptions) throws(ServeFailure) {
    self.options = options
    address = try ListenAddress.bound(options.address)
    let counties = try ServedCounties(options.county)
    if options.county != nil,
      case .failure(let failure)? = counties.county(counties.folders[0].name)
    {
      throw ServeFailure(failure.messages)
    }
    routes = Routes(
      counties: counties, policy: policy, templates: Self.templates, language: options.language,
      program: options.program, bench: bench, now: options.now)
  }

  private static var templates: Templates {
    do { return try Templates() } catch {
      preconditionFailure(
        "a template of the "
          + "program: \(error)")
    }
  }

  /// Serves until it is told to stop (SIGINT or SIGTERM), then ends open requests and returns.
  ///
  /// - Parameter started: Called once with the address of the first page.
  public func run(started: @escaping @Sendable (String) -> Void) throws(ServeFailure) {
    let done = DispatchSemaphore(value: 0)
    let trouble = Mutex<String?>(nil)
    let application = application(started: started)
    Task.detached {
      do {
        try await application.runService()
      } catch {
        trouble.withLock { $0 = "\(error)" }
      }
      done.signal()
    }
    done.wait()
    // Searches end with the server.
    bench.close()
    guard let text = trouble.withLock({ $0 }) else { return }
    let port = options.port
    throw ServeFailure([
      Bilingual(
        zh: "端口 \(port) 不能用（\(text)）。可能已有程序占用：请用 --port 换一个，或 --port 0 自动选一个。",
        en: "Port \(port) cannot be used (\(text)). Another program "
          + "may hold it: choose one with --port, or any free one "
          + "with --port 0.")
    ])
  }

  /// The application, for the server and for tests.
  func application(started: @escaping @Sendable (String) -> Void) -> some ApplicationProtocol {
    var logger = Logger(label: "junheng.serve")
    logger.logLevel = .critical
    policy.admit(port: options.port)
    let host = address.contains(":") ? "[\(address)]" : address
    return Application(
      router: routes.router(),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(20),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: GatePolicy.longestAddress,
            maxHeaderListSize: GatePolicy.longestAddress + (16 << 10), maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(address, port: options.port), serverName: nil,
        availableConnectionsDelegate: MaximumAvailableConnections(512)),
      onServerRunning: { [policy] channel in
        let port = channel.localAddress?.port ?? 0
        policy.admit(port: port)
        started("http://\(host):\(port)/")
      },
      logger: logger)
  }
}
