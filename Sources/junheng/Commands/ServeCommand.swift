// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Reports
import Scenarios
import Serve
import Standards

/// The pages that answer while one drags, on this machine.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "在浏览器里推演：拖动项目、写一句变更，马上看到结果 / What-ifs in a browser, answered while one drags")

  @Argument(help: "县区文件夹；不写则列出 scenarios/ 下的县区 / county folder; else those below scenarios/")
  var county: String?

  @Option(name: .long, help: "端口，0 为自动选 / port, 0 for any free one")
  var port = ServeOptions.defaultPort

  @Option(
    name: .long,
    help: "监听地址：现在只能是本机 / address to listen on: this machine's own only, for now")
  var listen = "127.0.0.1"

  @Flag(name: .long, help: "启动后打开浏览器 / open the browser")
  var open = false

  @Option(name: .long, help: "语言 zh 或 en / language")
  var language: Language = .chinese

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port 应在 0–65535 之间 / must lie in 0–65535")
    }
  }

  func run() throws {
    let (language, opens) = (language, open)
    do throws(ServeFailure) {
      let server = try JunhengServer(
        ServeOptions(
          county: county, port: port, address: listen, language: language,
          program: "junheng \(Junheng.version)", now: { .now }))
      try server.run { address in
        Console.write(
          language == .chinese
            ? "已启动，只在本机可见：\(address)\n按 Ctrl-C 结束。"
            : "Started, on this machine only: "
              + "\(address)\nCtrl-C ends it.")
        if opens { Self.open(address, language) }
      }
    } catch {
      throw CommandFailure.problems(error.messages, language)
    }
  }

  private static func open(_ address: String, _ language: Language) {
    let opener = Process()
    opener.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    opener.arguments = ["xdg-open", address]
    opener.standardOutput = FileHandle.nullDevice
    opener.standardError = FileHandle.nullDevice
    do {
      try opener.run()
    } catch {
      Console.complain(
        language == .chinese
          ? "没有能打开浏览器的程序，请自己打开上面的网址。"
          : "No program opens a browser "
            + "here: open the address yourself.")
    }
  }
}
