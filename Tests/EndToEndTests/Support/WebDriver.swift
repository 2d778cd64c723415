// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Glibc

/// A browser that a test drives: chromedriver over plain HTTP (W3C WebDriver).
///
/// `make install-browser` installs it; without it the tests fail, unless JUNHENG_WITHOUT_BROWSER=1 says
/// that somebody knows.
final class WebDriver: @unchecked Sendable {
  private let process = Process()
  private let port: UInt16
  private var session = ""

  /// Opens a window of a size in CSS pixels.
  init(width: Int, height: Int) async throws {
    process.executableURL = try Self.program
    process.arguments = ["--port=0"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = ""
    while said.firstMatch(of: #/successfully on port (\d+)/#) == nil {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw Junheng.Trouble("chromedriver ended: \(said)") }
      said += String(decoding: data, as: UTF8.self)
    }
    guard let number = said.firstMatch(of: #/successfully on port (\d+)/#).flatMap({ UInt16($0.1) })
    else { throw Junheng.Trouble("chromedriver names no port: \(said)") }
    port = number
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-background-networking", "--disable-extensions",
    ]
    let options = ["args": arguments, "binary": try Browser.program.path] as [String: Any]
    let wanted: [String: Any] = [
      "capabilities": [
        "alwaysMatch": ["browserName": "chrome", "goog:chromeOptions": options]
      ]
    ]
    session = try await send("POST", "/session", wanted)["sessionId"].text ?? ""
    // A window of a device is as wide as it says; a desk's window has a frame and a least width.
    try await devtools(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
  }

  deinit {
    kill()
  }

  /// The driver holds nothing that is worth an orderly end, and does not heed a polite one.
  private func kill() {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static var program: URL {
    get throws {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      for folder in path.split(separator: ":") {
        let url = URL(fileURLWithPath: String(folder)).appendingPathComponent("chromedriver")
        if FileManager.default.isExecutableFile(atPath: url.path) { return url }
      }
      throw Junheng.Trouble(
        "chromedriver is missing: run `make install-browser`, or set JUNHENG_WITHOUT_BROWSER=1")
    }
  }

  /// Closes the window.
  func end() async {
    _ = try? await send("DELETE", "/session/\(session)", nil)
    kill()
  }

  func open(_ address: String) async throws { try await command("/url", ["url": address]) }

  /// Runs a function's body in the page; its arguments are `arguments`.
  @discardableResult func run(_ script: String, _ arguments: [String] = []) async throws -> JSON {
    try await command("/execute/sync", ["script": script, "args": arguments])
  }

  /// Waits until an expression of the page is true.
  func wait(_ expression: String, seconds: Double = 20) async throws {
    let end = Date.now.addingTimeInterval(seconds)
    while Date.now < end {
      if try await run("return Boolean(\(expression))").bool == true { return }
      try await Task.sleep(for: .milliseconds(30))
    }
    let page = try await run(
      "return location.href + '\\n' + document.body.innerText.slice(0, 2000)")
    throw Junheng.Trouble("never true: \(expression)\n\(page.text ?? "")")
  }

  /// Types keys into whatever has the focus.
  func keys(_ keys: String...) async throws {
    let actions = keys.flatMap {
      [["type": "keyDown", "value": $0], ["type": "keyUp", "value": $0]]
    }
    try await act(["type": "key", "id": "keys", "actions": actions])
  }

  /// Presses the mouse at a point, moves it along others, and lets it go.
  func drag(_ points: [(x: Double, y: Double)]) async throws {
    func move(_ point: (x: Double, y: Double)) -> [String: Any] {
      [
        "type": "pointerMove", "duration": 60, "x": Int(point.x), "y": Int(point.y),
        "origin": "viewport",
      ]
    }
    let actions =
      [move(points[0]), ["type": "pointerDown", "button": 0]] + points.dropFirst().map(move)
      + [["type": "pointerUp", "button": 0]]
    try await act([
      "type": "pointer", "id": "mouse", "parameters": ["pointerType": "mouse"], "actions": actions,
    ])
  }

  private func act(_ source: [String: Any]) async throws {
    try await command("/actions", ["actions": [source]])
  }

  /// The page on paper, as a PDF; the page's own styles say which paper.
  func print() async throws -> Data {
    let answer = try await devtools(
      "Page.printToPDF", ["preferCSSPageSize": true, "printBackground": true])
    return Data(base64Encoded: answer["data"].text ?? "") ?? Data()
  }

  /// A picture of the window.
  func screenshot() async throws -> Data {
    let answer = try await send("GET", "/session/\(session)/screenshot", nil)
    return Data(base64Encoded: answer.text ?? "") ?? Data()
  }

  @discardableResult private func devtools(_ name: String, _ values: [String: Any]) async throws
    -> JSON
  {
    try await command("/goog/cdp/execute", ["cmd": name, "params": values])
  }

  @discardableResult private func command(_ path: String, _ body: [String: Any]) async throws
    -> JSON
  {
    try await send("POST", "/session/\(session)\(path)", body)
  }

  private func send(_ method: String, _ path: String, _ body: [String: Any]?) async throws -> JSON {
    let text = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    let data = try await PlainHTTP.body(method, port: port, path: path, text)
    let answer = try JSON(data)["value"]
    if let error = answer["error"].text {
      throw Junheng.Trouble("\(path): \(error): \(answer["message"].text ?? "")")
    }
    return answer
  }
}
