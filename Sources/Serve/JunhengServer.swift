// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import Scenarios
import Standards
import Synchronization

/// The served pages of one county, or of several: a program on this machine that answers a browser on
/// this machine.
public struct JunhengServer: Sendable {
  private let options: ServeOptions
  /// Whether only this machine reaches it.
  public let isOwn: Bool
  private let address: String
  private let identity: ServerIdentity?
  private let routes: Routes
  private let policy: GatePolicy
  private let bench = SearchBench()
  private let questions = Bench<FrontierJob>()

  /// Makes everything ready; a single county is opened at once, so that what is wrong with it is
  /// told here and not in a browser.
  public init(_ options: ServeOptions) throws(ServeFailure) {
    self.options = options
    let listen = try ListenAddress(options.address)
    (address, isOwn) = (listen.address, listen.isOwn)
    if !listen.isOwn, let missing = ListenAddress.missing(options) { throw missing }
    identity = try Self.identity(options)
    policy = identity.map { GatePolicy(hosts: $0.hosts, isSecure: true) } ?? GatePolicy()
    let counties = try ServedCounties(options.county, root: options.root)
    if options.county != nil,
      case .failure(let failure)? = counties.county(counties.folders[0].name)
    {
      throw ServeFailure(failure.messages)
    }
    routes = Routes(
      counties: counties, policy: policy, templates: Self.templates, language: options.language,
      program: options.program, bench: bench, questions: questions,
      importing: options.county == nil ? ImportBench(root: options.root) : nil,
      keeper: try Self.keeper(options), now: options.now)
  }

  /// What the server shows of itself over TLS; nil where it speaks plainly.
  private static func identity(_ options: ServeOptions) throws(ServeFailure) -> ServerIdentity? {
    switch (options.certificate, options.key) {
    case (nil, nil): return nil
    case (let certificate?, let key?):
      return try ServerIdentity(certificate: certificate, key: key, now: options.now())
    default:
      throw ServeFailure([
        Bilingual(
          zh: "--certificate 和 --key 要一起写。", en: "--certificate and --key go together: give both.")
      ])
    }
  }

  private static func keeper(_ options: ServeOptions) throws(ServeFailure) -> Doorkeeper? {
    guard let users = options.users else { return nil }
    do throws(UserTrouble) {
      return try Doorkeeper(users, now: options.now)
    } catch {
      throw ServeFailure([error.message])
    }
  }

  private static var templates: Templates {
    do { return try Templates() } catch {
      preconditionFailure("a template of the program: \(error)")
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
    questions.close()
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
    let scheme = identity == nil ? "http" : "https"
    // A browser must ask by a name that the certificate proves.
    let host =
      identity.map { Self.shown($0.hosts) } ?? (address.contains(":") ? "[\(address)]" : address)
    let plain = HTTPServerBuilder.http1(
      configuration: .init(
        idleTimeout: .seconds(20),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: GatePolicy.longestAddress,
          maxHeaderListSize: GatePolicy.longestAddress + (16 << 10), maxHeaderFieldCount: 100)))
    let server = identity.map { identity in
      do { return try HTTPServerBuilder.tls(plain, tlsConfiguration: identity.configuration) } catch
      {
        preconditionFailure("a configuration that made a context before makes one: \(error)")
      }
    }
    return Application(
      router: routes.router(),
      server: server ?? plain,
      configuration: ApplicationConfiguration(
        address: .hostname(address, port: options.port), serverName: nil,
        availableConnectionsDelegate: MaximumAvailableConnections(512)),
      onServerRunning: { [policy] channel in
        let port = channel.localAddress?.port ?? 0
        policy.admit(port: port)
        started("\(scheme)://\(host):\(port)/")
      },
      logger: logger)
  }

  /// The name of a certificate by which the address is shown: one that stands for a single server.
  private static func shown(_ hosts: [String]) -> String {
    hosts.first { !$0.hasPrefix("*.") } ?? hosts[0]
  }
}
