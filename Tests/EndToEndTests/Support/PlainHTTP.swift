// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Glibc

/// One request to a port of this machine over a socket of its own, and its answer's body.
///
/// Foundation's own client refuses the headers that chromedriver writes.
enum PlainHTTP {
  /// - Parameters:
  ///   - host: Whom the request says it is for; nil for this machine's own address.
  ///   - origin: Whose page it says it comes from; nil for none.
  static func body(
    _ method: String, port: UInt16, path: String, _ body: Data, host: String? = nil,
    origin: String? = nil
  ) async throws -> Data {
    // On a thread that may wait, so that no other test does.
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Data, any Error>) in
      Thread.detachNewThread {
        done.resume(
          with: Result {
            try exchange(method, port, path, body, host ?? "127.0.0.1:\(port)", origin)
          })
      }
    }
  }

  private static func exchange(
    _ method: String, _ port: UInt16, _ path: String, _ body: Data, _ host: String,
    _ origin: String?
  ) throws -> Data {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Junheng.Trouble("no socket: \(errno)") }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, size)
      }
    }
    guard code == 0 else { throw Junheng.Trouble("port \(port) does not answer: \(errno)") }
    let from = origin.map { "Origin: \($0)\r\n" } ?? ""
    let head = """
      \(method) \(path) HTTP/1.1\r
      Host: \(host)\r
      Content-Type: application/json; charset=utf-8\r
      Content-Length: \(body.count)\r
      \(from)Connection: close\r
      \r

      """
    try handle.write(contentsOf: Data(head.utf8) + body)
    var answer = Data()
    let end = Data("\r\n\r\n".utf8)
    while true {
      if let found = answer.range(of: end) {
        let head = String(decoding: answer[..<found.lowerBound], as: UTF8.self).lowercased()
        let length = head.firstMatch(of: #/content-length:\s*(\d+)/#).flatMap { Int($0.1) }
        let body = answer[found.upperBound...]
        if let length, body.count >= length { return Data(body) }
      }
      let more = handle.availableData
      guard !more.isEmpty else { break }
      answer += more
    }
    guard let found = answer.range(of: end) else { throw Junheng.Trouble("no answer at \(path)") }
    return Data(answer[found.upperBound...])
  }
}
