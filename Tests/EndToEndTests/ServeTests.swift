// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("The served program")
struct ServeTests {
  /// Every county with a change that means something in it.
  private static let counties = [
    ("xingguo", "推迟 兴国县第九中学建设项目 1年"), ("changjiang", "价格 ×1.1"), ("sixian", "价格 ×1.1"),
    ("lusong", "价格 ×1.1"), ("qitai", "价格 ×1.1"),
  ]

  @Test(arguments: counties)
  func pageAndCommandLineGiveTheSame(_ county: String, _ change: String) async throws {
    let folder = Fixtures.repository.appendingPathComponent("scenarios/\(county)")
    let program = try ServedProgram(folder)
    defer { program.end() }
    let line = change.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    for (query, arguments) in [("", []), ("?c=\(line)", ["--change", change])] {
      let page = try await program.get("forecast.json" + query)
      let command = try await Junheng.run(
        ["forecast", folder.path, "--format", "json"] + arguments)
      #expect(command.code == 0, "\(command.errors)")
      #expect(page == command.output, "\(county) \(query)")
    }
  }

  @Test func withoutACountyItOffersThoseOfTheFolder() async throws {
    let program = try ServedProgram(in: Fixtures.repository)
    defer { program.end() }
    let page = String(decoding: try await program.get(""), as: UTF8.self)
    for county in ["xingguo", "changjiang", "sixian", "lusong", "qitai"] {
      #expect(page.contains("href=\"/\(county)/\""), "\(county)")
    }
  }

  /// Who begins has no county yet: the first page offers to make one of workbooks.
  @Test func inAnEmptyFolderItOffersTheImport() async throws {
    let folder = try Folder()
    let program = try ServedProgram(in: folder.url)
    defer { program.end() }
    let page = String(decoding: try await program.get(""), as: UTF8.self)
    #expect(page.contains("href=\"/import\"") && page.contains("还没有县区"))
  }

  @Test func itStartsForThisMachineOnlyAndForGoodDataOnly() async throws {
    let listening = try await Junheng.run("serve", Fixtures.changxi.path, "--listen", "0.0.0.0")
    #expect(listening.code == 1)
    #expect(listening.errors.contains("--certificate") && listening.errors.contains("--users"))
    let folder = try Folder.changxi()
    try folder.edit("schools.csv") { $0.replacing("24000", with: "abc") }
    let broken = try await Junheng.run("serve", folder.path, "--port", "0")
    #expect(broken.code == 1)
    #expect(broken.errors.contains("schools.csv"))
    let port = try await Junheng.run("serve", folder.path, "--port", "70000")
    #expect(port.code == 2)
  }

  @Test func aPortThatIsTakenIsSaid() async throws {
    let program = try ServedProgram(Fixtures.changxi)
    defer { program.end() }
    let second = try await Junheng.run("serve", Fixtures.changxi.path, "--port", "\(program.port)")
    #expect(second.code == 1)
    #expect(second.errors.contains("--port"))
  }

  @Test func itEndsWhenItIsTold() async throws {
    let program = try ServedProgram(Fixtures.changxi)
    _ = try await program.get("")
    #expect(program.end() == 0)
  }

  /// Another name that leads to this machine (DNS rebinding) is not answered.
  @Test func anotherNameIsNotAnswered() async throws {
    let program = try ServedProgram(Fixtures.changxi)
    defer { program.end() }
    let page = try await PlainHTTP.body(
      "GET", port: program.port, path: "/changxi/", Data(), host: "evil.example:\(program.port)")
    #expect(!String(decoding: page, as: UTF8.self).contains("长溪县"))
  }
}
