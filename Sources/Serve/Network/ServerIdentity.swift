// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import NIOCore
import NIOSSL
import Standards

/// What a server shows of itself over TLS, and the names that this proves.
struct ServerIdentity: Sendable {
  /// How connections are secured.
  let configuration: TLSConfiguration
  /// Names and addresses of the certificate: by these, and no others, the server may be asked.
  let hosts: [String]

  /// Reads a certificate, with those that vouch for it after it, and its key (PEM).
  ///
  /// - Throws: what is wrong with them and what to do.
  init(certificate: String, key: String, now: Date) throws(ServeFailure) {
    let chain = try Self.chain(certificate)
    let names = Self.names(chain[0])
    guard !names.isEmpty else {
      throw ServeFailure([
        Bilingual(
          zh: "证书 \(certificate) 没有写服务器的名称（subjectAltName），浏览器不认。请换一张写了名称的证书。",
          en:
            "The certificate \(certificate) names no server (subjectAltName); no browser takes it. Get "
            + "one that does.")
      ])
    }
    let end = Date(timeIntervalSince1970: Double(chain[0].notValidAfter))
    guard end > now else {
      throw ServeFailure([
        Bilingual(
          zh: "证书 \(certificate) 已经过期。请换一张有效的，再启动。",
          en: "The certificate \(certificate) has expired. Get a valid one and start again.")
      ])
    }
    if let mode = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: key).resolvingSymlinksInPath().path)[.posixPermissions] as? Int,
      mode & 0o007 != 0
    {
      throw ServeFailure([
        Bilingual(
          zh: "本机的任何账户都能读或写私钥 \(key)，不用它。请先运行：chmod 600 \(key)",
          en:
            "Every account of this machine may read or write the key \(key); it is not used. First "
            + "run: chmod 600 \(key)")
      ])
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) },
      privateKey: .privateKey(try Self.key(key)))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    do {
      _ = try NIOSSLContext(configuration: configuration)
    } catch {
      throw ServeFailure([
        Bilingual(
          zh: "私钥 \(key) 和证书 \(certificate) 不是一对（\(error)）。请给出同时得到的两个文件。",
          en:
            "The key \(key) does not belong to the certificate \(certificate) (\(error)). Give the "
            + "two files that came together.")
      ])
    }
    (self.configuration, hosts) = (configuration, names)
  }

  private static func chain(_ path: String) throws(ServeFailure) -> [NIOSSLCertificate] {
    if let chain = try? NIOSSLCertificate.fromPEMFile(path), !chain.isEmpty { return chain }
    throw ServeFailure([
      Bilingual(
        zh: "证书 \(path) 读不出。要 PEM 格式（以 -----BEGIN CERTIFICATE----- 开头），先是服务器的，后面接中间证书。",
        en:
          "The certificate \(path) cannot be read. It must be PEM (-----BEGIN CERTIFICATE-----), the "
          + "server's own first, then those between.")
    ])
  }

  private static func key(_ path: String) throws(ServeFailure) -> NIOSSLPrivateKey {
    if let key = try? NIOSSLPrivateKey(file: path, format: .pem) { return key }
    throw ServeFailure([
      Bilingual(
        zh: "私钥 \(path) 读不出。要没有密码的 PEM 格式（以 -----BEGIN PRIVATE KEY----- 开头）。",
        en: "The key \(path) cannot be read. It must be PEM without a password "
          + "(-----BEGIN PRIVATE KEY-----).")
    ])
  }

  /// Names of the certificate as a browser writes them (RFC 5280 4.2.1.6).
  private static func names(_ certificate: NIOSSLCertificate) -> [String] {
    certificate._subjectAlternativeNames().compactMap { name in
      switch name.nameType {
      case .dnsName: return String(decoding: Array(name.contents), as: UTF8.self).lowercased()
      case .ipAddress:
        let packed = ByteBuffer(bytes: Array(name.contents))
        guard let address = try? SocketAddress(packedIPAddress: packed, port: 0),
          let text = address.ipAddress
        else { return nil }
        return text.contains(":") ? "[\(text)]" : text
      default: return nil
      }
    }
  }
}
