// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Users in a real browser", .enabled(if: !Browser.isRenounced), .serialized)
struct LoginBrowserTests {
  /// The small county served to three users, one of each role, and a window.
  private final class Visit {
    let folder: Folder
    let program: ServedProgram
    let window: WebDriver

    init(width: Int = 1440) async throws {
      folder = try Folder()
      try FileManager.default.createDirectory(
        at: folder["scenarios"], withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Fixtures.changxi, to: folder["scenarios/changxi"])
      for role in ["view", "plan", "admin"] {
        let added = try await Junheng.run(
          ["users", folder["users.json"].path, "add", role, "--role", role],
          input: UsersTests.password + "\n")
        #expect(added.code == 0, "\(added.all)")
      }
      program = try ServedProgram(in: folder.url, ["--users", "users.json"])
      window = try await WebDriver(width: width, height: 900)
    }

    func open(_ path: String) async throws {
      try await window.open("http://127.0.0.1:\(program.port)" + path)
    }

    func login(_ role: String) async throws {
      try await open("/changxi/")
      try await window.wait("location.pathname === '/login'")
      try await window.run(
        """
        document.querySelector('input[type=text]').value = arguments[0];
        document.querySelector('input[type=password]').value = arguments[1];
        document.querySelector('button.main').click();
        """, [role, UsersTests.password])
      try await window.wait("location.pathname === '/changxi/'")
    }

    func end() async {
      await window.end()
      program.end()
    }
  }

  private func visit(width: Int = 1440, _ work: (Visit) async throws -> Void) async throws {
    let visit = try await Visit(width: width)
    do { try await work(visit) } catch {
      await visit.end()
      throw error
    }
    await visit.end()
  }

  @Test func whoMayViewTriesAndCannotSave() async throws {
    try await visit { visit in
      try await visit.login("view")
      try await visit.window.run(
        "const a = document.getElementById('add'); a.value = '九中晚一年'; a.form.requestSubmit(a.form.querySelector('button.main'))"
      )
      try await visit.window.wait("new URLSearchParams(location.search).getAll('c').length === 1")
      let form = try await visit.window.run("return document.getElementById('save')")
      #expect(form == .null)
      let script = try await visit.window.run("return document.cookie")
      #expect(script.text == "")
      // Logging out leads to the login, and back leads nowhere.
      try await visit.window.run("document.querySelector('.tools form button').click()")
      try await visit.window.wait("location.pathname === '/login'")
      try await visit.open("/changxi/")
      try await visit.window.wait("location.pathname === '/login'")
    }
  }

  @Test func whoMayPlanSaves() async throws {
    try await visit { visit in
      try await visit.login("plan")
      try await visit.window.run(
        "const a = document.getElementById('add'); a.value = '九中晚一年'; a.form.requestSubmit(a.form.querySelector('button.main'))"
      )
      try await visit.window.wait("new URLSearchParams(location.search).getAll('c').length === 1")
      try await visit.window.run(
        "document.getElementById('name').value = '会上'; document.getElementById('save').requestSubmit()"
      )
      try await visit.window.wait("document.querySelector('#p-saved .good')")
      let text = try visit.folder.text("scenarios/changxi/what-ifs/会上.yaml")
      #expect(text.contains("# 保存人：plan，"))
      try await visit.open("/users")
      let said = try await visit.window.run("return document.body.innerText")
      #expect(said.text?.contains("您的角色是“规划”") == true)
    }
  }

  @Test func whoIsAdminAddsAUserByThePage() async throws {
    try await visit { visit in
      try await visit.login("admin")
      try await visit.open("/users")
      try await visit.window.run(
        """
        const form = [...document.forms].find((form) => form.querySelector('button[value=add]'));
        form.querySelector('[name=name]:not([type=hidden])').value = '监测科';
        form.querySelector('[type=password]').value = '另外 四个 词语 啊';
        form.querySelector('button[value=add]').click();
        """)
      try await visit.window.wait("document.querySelector('.said.good')")
      let users = try await Junheng.run("users", visit.folder["users.json"].path)
      #expect(users.text.contains("view  监测科"))
    }
  }

  @Test(arguments: [1440, 320])
  func nothingFlowsOverTheSideAndEverythingHasAName(_ width: Int) async throws {
    try await visit(width: width) { visit in
      try await visit.open("/login")
      for path in ["/login", "", "/users", "/account", "/import?lang=en"] {
        if path.isEmpty {
          try await visit.login("admin")
          continue
        }
        try await visit.open(path)
        let wide = try await visit.window.run("return document.documentElement.scrollWidth")
        #expect((wide.whole ?? .max) <= width, "\(path): \(wide.whole ?? 0) at \(width)")
        let nameless = try await visit.window.run(
          """
          return [...document.querySelectorAll('button, input:not([type=hidden]), select, a')]
            .filter((element) => !(element.innerText?.trim() || element.getAttribute('aria-label')
              || element.labels?.length))
            .map((element) => element.outerHTML.slice(0, 120));
          """)
        #expect(nameless.elements.isEmpty, "\(path): \(nameless)")
      }
    }
  }
}
