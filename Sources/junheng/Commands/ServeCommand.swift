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

  @Argument(
    help: "县区文件夹；不写则列出 scenarios/ 下的县区 / county folder; else those below scenarios/",
    completion: .directory)
  var county: String?

  @Option(name: .long, help: "端口，0 为自动选 / port, 0 for any free one")
  var port = ServeOptions.defaultPort

  @Option(
    name: .long,
    help:
      "监听地址，默认只在本机；给网络上的人用要有证书、私钥和用户 / address to listen on: this machine's own unless there are certificate, key and users"
  )
  var listen = "127.0.0.1"

  @Option(
    name: .long, help: "用户文件，见 junheng users / file of users, made by junheng users",
    completion: .file(extensions: ["json"]))
  var users: String?

  @Option(
    name: .long, help: "服务器证书（PEM），后面接中间证书 / certificate and those between (PEM)",
    completion: .file())
  var certificate: String?

  @Option(name: .long, help: "证书的私钥（PEM） / key of the certificate (PEM)", completion: .file())
  var key: String?

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
          county: county, port: port, address: listen, language: language, users: users,
          certificate: certificate, key: key,
          program: ProgramFacts.line, now: { .now }))
      try server.run { address in
        let isOwn = server.isOwn
        Console.write(
          language == .chinese
            ? "已启动，\(isOwn ? "只在本机可见" : "网络上可见，要登录")：\(address)\n按 Ctrl-C 结束。"
            : "Started, \(isOwn ? "on this machine only" : "on the network, for who logs in"): "
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
