// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("The served pages in a real browser", .enabled(if: !Browser.isRenounced), .serialized)
struct ServeBrowserTests {
  /// The small county served, and a window on it.
  final class Visit {
    let folder: Folder
    let program: ServedProgram
    let window: WebDriver

    init(width: Int = 1440, height: Int = 900, _ arguments: String...) async throws {
      folder = try Folder.changxi()
      program = try ServedProgram(folder.url)
      window = try await WebDriver(width: width, height: height)
    }

    func open(_ path: String = "") async throws {
      try await window.open(program.address + path)
    }

    /// The lines of the state, as the address holds them.
    func lines() async throws -> [String] {
      let found = try await window.run(
        "return new URLSearchParams(location.search).getAll('c')")
      return found.elements.compactMap(\.text)
    }

    func wait(lines: Int) async throws {
      try await window.wait(
        "new URLSearchParams(location.search).getAll('c').length === \(lines)")
    }

    func type(_ phrase: String) async throws {
      try await window.run(
        "const a = document.getElementById('add'); a.value = arguments[0]; a.form.requestSubmit(a.form.querySelector('button.main'))",
        [phrase])
    }

    func end() async {
      await window.end()
      program.end()
    }
  }

  private static let right = "\u{E014}"
  private static let left = "\u{E012}"
  private static let enter = "\u{E007}"
  private static let down = "\u{E015}"

  /// Visits, and closes the window whatever happens.
  func visit(
    width: Int = 1440, height: Int = 900, _ work: (Visit) async throws -> Void
  ) async throws {
    let visit = try await Visit(width: width, height: height)
    do {
      try await work(visit)
    } catch {
      await visit.end()
      throw error
    }
    await visit.end()
  }

  /// Where a project's bar is, and how wide a year.
  private func bar(_ visit: Visit, _ project: String) async throws -> (
    x: Double, y: Double, year: Double
  ) {
    let found = try await visit.window.run(
      """
      const row = [...document.querySelectorAll('g.row')].find((row) => row.dataset.p === arguments[0]);
      row.scrollIntoView({ block: 'nearest' });
      const box = row.querySelector('.move .bar').getBoundingClientRect();
      const picture = row.ownerSVGElement;
      return [box.x + box.width / 2, box.y + box.height / 2, picture.getScreenCTM().a * Number(picture.dataset.step)];
      """, [project])
    let numbers = found.elements.compactMap(\.number)
    guard numbers.count == 3 else { throw Junheng.Trouble("no bar of \(project)") }
    return (numbers[0], numbers[1], numbers[2])
  }

  @Test func aBarIsDraggedByYearsAndTheLinkHoldsIt() async throws {
    try await visit { visit in
      try await visit.open()
      let place = try await bar(visit, "长溪县第九中学建设项目")
      try await visit.window.drag([
        (place.x, place.y), (place.x + place.year, place.y), (place.x + 2 * place.year, place.y),
      ])
      try await visit.wait(lines: 1)
      #expect(try await visit.lines() == ["推迟 长溪县第九中学建设项目 2年"])
      let said = try await visit.window.run("return document.querySelector('ol.lines').innerText")
      #expect(said.text?.contains("2027 → 2029 学年") == true)
      // Whoever opens the link sees the same.
      let before = try await visit.window.run(
        "return document.getElementById('p-answer').innerHTML")
      try await visit.window.run("location.reload()")
      try await visit.window.wait(
        "document.getElementById('undo')?.closest('.script').hidden === false")
      let after = try await visit.window.run("return document.getElementById('p-answer').innerHTML")
      #expect(after == before)
    }
  }

  @Test func arrowKeysMoveAProjectAndUndoTakesItBack() async throws {
    try await visit { visit in
      try await visit.open()
      try await visit.window.run(
        "[...document.querySelectorAll('g.row')].find((row) => row.dataset.p === '河西小学综合楼').focus()"
      )
      try await visit.window.keys(Self.right, Self.right, Self.right, Self.left)
      try await visit.window.wait("decodeURIComponent(location.search).includes('河西小学综合楼 2年')")
      let focus = try await visit.window.run("return document.activeElement.dataset.p")
      #expect(focus.text == "河西小学综合楼")
      let value = try await visit.window.run(
        "return document.activeElement.getAttribute('aria-valuenow')")
      #expect(value.text == "2028")
      while try await !visit.lines().isEmpty {
        let now = try await visit.lines()
        try await visit.window.run("document.getElementById('undo').click()")
        try await visit.window.wait(
          "new URLSearchParams(location.search).getAll('c').join() !== '\(now.joined(separator: ","))'"
        )
      }
      try await visit.window.run("document.getElementById('redo').click()")
      try await visit.wait(lines: 1)
    }
  }

  @Test func whatIsTypedIsUnderstoodOrRefusedWithLinesToTake() async throws {
    try await visit { visit in
      try await visit.open()
      try await visit.type("第九中学晚")
      try await visit.window.wait("document.querySelector('.refusal button')")
      #expect(try await visit.lines().isEmpty)
      let kept = try await visit.window.run("return document.getElementById('add').value")
      #expect(kept.text == "第九中学晚")
      try await visit.window.run("document.querySelector('.refusal button').click()")
      try await visit.wait(lines: 1)
      let refusal = try await visit.window.run(
        "return document.getElementById('p-refusal').innerText")
      #expect(refusal.text == "")
      try await visit.type("价格 ×1.1")
      try await visit.wait(lines: 2)
      try await visit.window.run("document.querySelector('ol.lines button').click()")
      try await visit.wait(lines: 1)
      #expect(try await visit.lines() == ["价格 ×1.1"])
    }
  }

  @Test func filtersAndWhyWorkByKeyboard() async throws {
    try await visit { visit in
      try await visit.open()
      try await visit.window.run(
        "const box = document.querySelector('select[name=stage]'); box.value = 'junior'; box.dispatchEvent(new Event('change', { bubbles: true }))"
      )
      try await visit.window.wait("location.search.includes('stage=junior')")
      try await visit.window.run("document.querySelector('table.heat td[tabindex=\"0\"]').focus()")
      try await visit.window.keys(Self.right, Self.enter)
      try await visit.window.wait("document.querySelector('.why dl')")
      let title = try await visit.window.run("return document.querySelector('.why h2').innerText")
      #expect(title.text?.hasSuffix("2029") == true)
      try await visit.window.keys("\u{E00C}")
      try await visit.window.wait("!document.querySelector('.why')")
    }
  }

  @Test func aDraftIsSavedAndCanBeForecast() async throws {
    try await visit { visit in
      try await visit.open()
      try await visit.type("九中晚一年")
      try await visit.wait(lines: 1)
      try await visit.window.run(
        "document.getElementById('name').value = '会上的方案'; document.getElementById('save').requestSubmit()"
      )
      try await visit.window.wait("document.querySelector('#p-saved .good')")
      let forecast = try await Junheng.run("forecast", visit.folder.path, "--scenario", "会上的方案")
      #expect(forecast.code == 0, "\(forecast.all)")
      #expect(forecast.text.contains("推迟 长溪县第九中学建设项目 1年：2027 → 2028 学年"))
      let options = try await visit.window.run(
        "return [...document.querySelectorAll('select[name=from] option')].map((option) => option.value)"
      )
      #expect(options.elements.contains(.text("会上的方案")))
    }
  }

  @Test(arguments: [1440, 1024, 390, 320])
  func nothingFlowsOverTheSide(_ width: Int) async throws {
    try await visit(width: width, height: 844) { visit in
      for path in [
        "", "leader", "search", "runs", "progress", "money?s=\(Self.escaped("低出生"))",
        "?lang=en&c=\(Self.escaped("推迟 长溪县第九中学建设项目 1年"))",
      ] {
        try await visit.open(path)
        let wide = try await visit.window.run("return document.documentElement.scrollWidth")
        #expect((wide.whole ?? .max) <= width, "\(path): \(wide.whole ?? 0) at \(width)")
        let picture = try await visit.window.screenshot()
        #expect(picture.count > 15_000, "\(path)")
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  @Test func theLeadersPageIsOneSheetOfPaper() async throws {
    try await visit { visit in
      try await visit.open("leader")
      try await visit.window.wait("!document.querySelector('[data-odds]')", seconds: 60)
      let paper = try await visit.window.print()
      let text = String(decoding: paper, as: UTF8.self)
      #expect(paper.starts(with: Array("%PDF-".utf8)))
      #expect(text.matches(of: #/\/Type\s*\/Page\b/#).count == 1)
      // A4, upright, in points.
      let box = text.firstMatch(of: #/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/#)
      #expect(
        box.map { "\($0.1.prefix(3))x\($0.2.prefix(3))" } == "594x841"
          || box.map { "\($0.1.prefix(3))x\($0.2.prefix(3))" } == "595x841"
          || box.map { "\($0.1.prefix(3))x\($0.2.prefix(3))" } == "595x842")
    }
  }

  /// For who wants to know how fast it is here: JUNHENG_MEASURE=1. No time is judged.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["JUNHENG_MEASURE"] == "1"))
  func timesFromAChangeToItsPicture() async throws {
    let county = Fixtures.repository.appendingPathComponent("scenarios/xingguo")
    let program = try ServedProgram(county)
    let window = try await WebDriver(width: 1440, height: 900)
    try await window.open(program.address)
    for turn in 1...200 {
      // There and back, over all projects: no answer is the one before.
      try await window.run(
        """
        const rows = [...document.querySelectorAll('g.row:not(.fixed)')];
        rows[Math.floor(arguments[0] / 2) % rows.length].dispatchEvent(new KeyboardEvent('keydown',
          { key: arguments[0] % 2 ? 'ArrowLeft' : 'ArrowRight', bubbles: true }));
        """, ["\(turn)"])
      try await window.wait("performance.getEntriesByName('answer').length >= \(turn)")
    }
    let times = try await window.run(
      "return performance.getEntriesByName('answer').map((entry) => entry.duration)")
    await window.end()
    program.end()
    let sorted = times.elements.compactMap(\.number).sorted()
    #expect(sorted.count == 200)
    Swift.print("change to picture, ms: median \(sorted[100]), p99 \(sorted[197])")
  }

  /// Names of what can be worked, contrast of what is read: the checks that find most.
  @Test(arguments: [
    "", "?theme=dark", "leader", "leader?theme=dark", "search", "search?theme=dark", "runs",
    "progress", "money?s=低出生", "money?s=低出生&theme=dark",
  ])
  func everythingHasANameAndCanBeRead(_ path: String) async throws {
    try await visit { visit in
      try await visit.open(path)
      let nameless = try await visit.window.run(
        """
        return [...document.querySelectorAll('button, input:not([type=hidden]), select, a, [role=slider]')]
          .filter((element) => !(element.innerText?.trim() || element.ariaLabel || element.getAttribute('aria-label')
            || element.labels?.length))
          .map((element) => element.outerHTML.slice(0, 120));
        """)
      #expect(nameless.elements.isEmpty, "\(nameless)")
      let faint = try await visit.window.run(Self.contrast)
      #expect(faint.elements.isEmpty, "\(faint.elements.prefix(8))")
      // Whoever goes by keyboard sees where they are, and no part of the page leads astray.
      let unseen = try await visit.window.run(
        """
        return [...document.querySelectorAll('button:not(:disabled), input:not([type=hidden]), select, a[href], [tabindex="0"]')]
          .filter((element) => element.checkVisibility() && !element.closest('.hidden'))
          .filter((element) => { element.focus({ focusVisible: true }); const style = getComputedStyle(element);
            return document.activeElement === element && !element.matches('g')
              && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2); })
          .map((element) => element.outerHTML.slice(0, 120));
        """)
      #expect(unseen.elements.isEmpty, "\(unseen)")
      let ranks = try await visit.window.run(
        "return [...document.querySelectorAll('h1, h2, h3')].map((head) => Number(head.tagName[1]))"
      )
      let levels = ranks.elements.compactMap(\.whole)
      #expect(!zip(levels, levels.dropFirst()).contains { $1 > $0 + 1 }, "\(path): \(levels)")
      let twice = try await visit.window.run(
        "const all = [...document.querySelectorAll('[id]')].map((element) => element.id); return all.filter((id, index) => all.indexOf(id) !== index)"
      )
      #expect(twice.elements.isEmpty, "\(twice)")
    }
  }

  /// 300 kB, styles and script with them; of a large county, too.
  @Test func pagesWeighLittle() async throws {
    let county = Fixtures.repository.appendingPathComponent("scenarios/xingguo")
    let program = try ServedProgram(county)
    let window = try await WebDriver(width: 1440, height: 900)
    for path in ["", "leader", "money", "search", "progress", "runs"] {
      try await window.open(program.address + path)
      let weight = try await window.run(
        "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.decodedBodySize, 0)"
      )
      let bytes = weight.whole ?? 0
      #expect(bytes > 10_000 && bytes < 300_000, "\(path): \(bytes)")
      let foreign = try await window.run(
        "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(location.origin))"
      )
      #expect(foreign.elements.isEmpty, "\(foreign)")
    }
    await window.end()
    program.end()
  }

  @Test func whoHearsThePageIsToldTheAnswer() async throws {
    try await visit { visit in
      try await visit.open()
      try await visit.type("九中晚一年")
      try await visit.wait(lines: 1)
      let live = try await visit.window.run(
        "const live = document.getElementById('live'); return [live.ariaLive, live.textContent, document.querySelector('#p-answer p.answer').innerText]"
      )
      let said = live.elements.compactMap(\.text)
      #expect(said.count == 3 && said[0] == "polite" && !said[1].isEmpty && said[1] == said[2])
      // What is refused is said, too, and the field keeps the focus.
      try await visit.window.run("document.getElementById('add').focus()")
      try await visit.type("第九中学晚")
      try await visit.window.wait("document.querySelector('.refusal button')")
      let refused = try await visit.window.run(
        "return [document.getElementById('live').textContent, document.activeElement.id]")
      #expect(refused.elements.first?.text?.isEmpty == false)
      #expect(refused.elements.last?.text == "add")
    }
  }

  /// Every text against what is behind it: 4.5 to 1, or 3 to 1 for large letters (WCAG 2.2, 1.4.3).
  private static let contrast = """
    const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = parse(getComputedStyle(at).backgroundColor);
        if (colour.length === 3 || colour[3] === 1) return colour;
      }
      return [255, 255, 255];
    };
    const found = new Set();
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!own || element.closest('option, title, .hidden, .skip, [hidden], :disabled')) continue;
      if (!element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const front = parse(element.closest('svg') ? style.fill : style.color);
      const [a, b] = [light(front), light(behind(element))].sort((x, y) => y - x);
      const ratio = (a + 0.05) / (b + 0.05);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5)) {
        found.add(`${element.tagName}.${element.getAttribute('class')} ${ratio.toFixed(2)} "${element.textContent.trim().slice(0, 20)}"`);
      }
    }
    return [...found];
    """
}
