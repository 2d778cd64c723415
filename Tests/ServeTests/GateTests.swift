// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Standards
import Testing

@testable import Serve

@Suite("Who may ask for what")
struct GateTests {
  @Test func everyAnswerForbidsWhatABrowserCouldDoMore() async throws {
    let desk = try Desk()
    for path in ["/changxi/", "/assets/desk.js", "/nothing/here", "/changxi/leader"] {
      let answer = try await desk.ask(.get, path)
      let policy = try #require(answer.headers[.contentSecurityPolicy])
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
      #expect(answer.headers[GateHeader.name("X-Frame-Options")] == "DENY")
      #expect(answer.headers[GateHeader.name("Cross-Origin-Resource-Policy")] == "same-origin")
    }
  }

  @Test func aNameOfAnotherSiteIsNotAnswered() {
    let policy = GatePolicy()
    policy.admit(port: 8750)
    for host in [
      "evil.example", "127.0.0.1", "127.0.0.1:80", "localhost:8751", "localhost:8750.evil.example",
      "",
    ] {
      #expect(!policy.isOwn(host: host), "\(host)")
    }
    for host in ["127.0.0.1:8750", "LOCALHOST:8750", "[::1]:8750"] {
      #expect(policy.isOwn(host: host), "\(host)")
    }
    #expect(!policy.isOwn(host: nil))
    #expect(!policy.isOwn(origin: "null"))
    #expect(!policy.isOwn(origin: "https://localhost:8750"))
    #expect(policy.isOwn(origin: "http://localhost:8750"))
  }

  @Test func aWrongHostGetsNothing() async throws {
    // Served at another port than the one that tests ask at.
    let desk = try Desk(port: 8750)
    let answer = try await desk.ask(.get, "/changxi/")
    #expect(answer.status == 421)
    #expect(!answer.text.contains("长溪县"))
  }

  @Test(arguments: [nil, "null", "http://evil.example", "http://localhost:81", "https://localhost"])
  func aFormOfAnotherSiteSavesNothing(_ origin: String?) async throws {
    let desk = try Desk()
    let before = desk.whatIfs
    let state = Desk.query("推迟 长溪县第九中学建设项目 1年")
    #expect(try await desk.save("外来", state: state, origin: origin).status == 403)
    #expect(desk.whatIfs == before)
  }

  @Test(arguments: ["", "0", String(repeating: "0", count: 64)])
  func aFormWithoutThePagesTokenSavesNothing(_ token: String) async throws {
    let desk = try Desk()
    let before = desk.whatIfs
    let state = Desk.query("推迟 长溪县第九中学建设项目 1年")
    #expect(try await desk.save("没有", state: state, token: token).status == 403)
    #expect(desk.whatIfs == before)
  }

  @Test func aPageElsewhereMayLinkHereAndLoadNothing() async throws {
    let desk = try Desk()
    let site = GateHeader.name("Sec-Fetch-Site")
    let mode = GateHeader.name("Sec-Fetch-Mode")
    let target = GateHeader.name("Sec-Fetch-Dest")
    let link: HTTPFields = [site: "cross-site", mode: "navigate", target: "document"]
    #expect(try await desk.get("", link).status == 200)
    let frame: HTTPFields = [site: "cross-site", mode: "navigate", target: "iframe"]
    #expect(try await desk.get("", frame).status == 403)
    let load: HTTPFields = [site: "cross-site", mode: "no-cors", target: "script"]
    #expect(try await desk.get("forecast.json", load).status == 403)
  }

  @Test(arguments: [
    "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/changxi/../../etc/passwd",
    "/assets/../desk.js",
    "/assets/%2e%2e%2fcounty.yaml", "/changxi/county.yaml", "/changxi/what-ifs/%E4%BD%8E.yaml",
    "/tmp/", "/assets/page.mustache",
  ])
  func noPathLeadsToAFile(_ path: String) async throws {
    let answer = try await Desk().ask(.get, path)
    #expect([303, 404].contains(answer.status), "\(path): \(answer.status)")
    #expect(!answer.text.contains("root:") && !answer.text.contains("名称:"))
  }

  @Test func tooLargeABodyIsRefused() async throws {
    let desk = try Desk()
    let headers: HTTPFields = [.origin: "http://localhost"]
    let body = "state=" + String(repeating: "a", count: GatePolicy.largestBody)
    let answer = try await desk.ask(.post, "/changxi/save", headers, body: body)
    #expect(answer.status == 413)
  }

  @Test func tooLongAnAddressIsRefused() async throws {
    let answer = try await Desk().get("?why=" + String(repeating: "a", count: 70_000))
    #expect(answer.status == 414)
  }

  @Test(arguments: [HTTPRequest.Method.put, .delete, .patch, .options, .trace, .connect])
  func otherMethodsAreRefused(_ method: HTTPRequest.Method) async throws {
    #expect(try await Desk().ask(method, "/changxi/").status == 405)
  }

  @Test func aCertificatesNamesAreTheOnlyOnes() {
    let policy = GatePolicy(
      hosts: ["tui.jyj.example.cn", "*.edu.example.cn", "10.1.2.3"], isSecure: true)
    #expect(!policy.isOwn(host: "tui.jyj.example.cn:8443"))
    policy.admit(port: 8443)
    for host in ["tui.jyj.example.cn:8443", "A.edu.example.cn:8443", "10.1.2.3:8443"] {
      #expect(policy.isOwn(host: host), "\(host)")
      #expect(policy.isOwn(origin: "https://" + host) && !policy.isOwn(origin: "http://" + host))
    }
    for host in [
      "localhost:8443", "127.0.0.1:8443", "edu.example.cn:8443", "a.b.edu.example.cn:8443",
      ".edu.example.cn:8443", "tui.jyj.example.cn", "tui.jyj.example.cn:443", "10.1.2.3:84431",
    ] {
      #expect(!policy.isOwn(host: host), "\(host)")
    }
    #expect(policy.cookie.name == "__Host-junheng-8443")
    #expect(policy.cookie.given("x").hasSuffix("; Secure"))
  }

  /// Others on the network come in with a certificate and users only.
  @Test(arguments: ["0.0.0.0", "192.168.1.5", "::", "[fe80::1]"])
  func itListensForOthersWithCertificateAndUsersOnly(_ address: String) {
    do throws(ServeFailure) {
      _ = try JunhengServer(
        ServeOptions(
          county: Desk.changxi.path, address: address, program: "test", now: { Desk.moment }))
      Issue.record("it listens on \(address)")
    } catch {
      #expect(
        error.messages[0].zh.contains("--certificate") && error.messages[0].zh.contains("--users"))
      #expect(error.messages[0].en.contains("docs/serve.md"))
    }
  }

  @Test(arguments: ["example.org", "", "256.1.1.1", "127.0.0.1:80"])
  func whatIsNoAddressIsSaid(_ address: String) {
    do throws(ServeFailure) {
      _ = try ListenAddress(address)
      Issue.record("\(address) is taken for an address")
    } catch {
      #expect(error.messages[0].zh.contains("不是 IP 地址"))
    }
  }
}
