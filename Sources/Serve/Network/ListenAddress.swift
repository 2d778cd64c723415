// SPDX-License-Identifier: GPL-3.0-or-later
import NIOCore
import Standards

/// Where a server may listen.
struct ListenAddress: Sendable {
  /// The address to bind.
  let address: String
  /// Whether only this machine reaches it.
  let isOwn: Bool

  /// Reads an address.
  ///
  /// - Throws: where it is none.
  init(_ text: String) throws(ServeFailure) {
    switch text.lowercased() {
    case "127.0.0.1", "localhost": (address, isOwn) = ("127.0.0.1", true)
    case "::1", "[::1]": (address, isOwn) = ("::1", true)
    default:
      let bare =
        text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
      guard (try? SocketAddress(ipAddress: bare, port: 0)) != nil else {
        throw ServeFailure([
          Bilingual(
            zh: "--listen “\(text)”不是 IP 地址。请写本机网卡的地址（用 ip addr 看），或 0.0.0.0 表示全部。",
            en: "--listen “\(text)” is no IP address. Write that of a network card of this machine "
              + "(`ip addr` shows them), or 0.0.0.0 for all.")
        ])
      }
      (address, isOwn) = (bare, false)
    }
  }

  /// What is missing before others may reach it; nil where nothing is.
  static func missing(_ options: ServeOptions) -> ServeFailure? {
    var (zh, en): ([String], [String]) = ([], [])
    if options.certificate == nil || options.key == nil {
      zh.append("证书和私钥（--certificate 证书.pem --key 私钥.pem）")
      en.append("a certificate and its key (--certificate FILE.pem --key FILE.pem)")
    }
    if options.users == nil {
      zh.append("用户（--users 用户文件，先用 junheng users 用户文件 add 姓名 --role admin 建一个）")
      en.append(
        "users (--users FILE, made before with junheng users FILE add NAME --role admin)")
    }
    guard !zh.isEmpty else { return nil }
    return ServeFailure([
      Bilingual(
        zh: "不能在 \(options.address) 上提供服务：网络上的人都能打开，所以还要有\(zh.joined(separator: "，以及"))。"
          + "只在本机打开就去掉 --listen。怎样做见 docs/serve.md。",
        en:
          "It does not listen on \(options.address): everybody on the network could open the pages, so "
          + "it needs \(en.joined(separator: ", and ")). Leave out --listen to open them on this machine "
          + "alone. docs/serve.md tells how.")
    ])
  }
}
