// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("The report in a real browser", .enabled(if: !Browser.isRenounced), .serialized)
struct BrowserTests {
  /// A report written by the program, on long Chinese names and several scenarios.
  private func report(_ language: String, _ more: String...) async throws -> (Folder, URL) {
    let folder = try Folder()
    let answer = try await Junheng.run(
      [
        "report", Fixtures.changxi.path, "--scenario", "基准方案", "--scenario", "第九中学推迟一年",
        "--scenario", "低出生", "--search", "--language", language, "--output", folder.path,
      ] + more)
    guard answer.code == 0 else { throw Junheng.Trouble(answer.all) }
    return (folder, folder["report.html"])
  }

  @Test func itsHeadingsAreThere() async throws {
    let (folder, page) = try await report("zh")
    let dom = try await Browser.run(page, in: folder, "--dump-dom")
    #expect(dom.code == 0, "\(dom.errors)")
    for heading in [
      "长溪县义务教育优质均衡推演报告", "逐年达标情况", "校际差异系数", "学校与指标", "项目日历", "资金", "方案比较",
      "可推算的部分怎样达标，最省要花多少", "全部评估指标", "依据与假设",
    ] {
      #expect(dom.text.contains(">\(heading)<"), "\(heading)")
    }
    // The browser mends broken markup silently; what it read has to be what was written.
    let written = try folder.text("report.html")
    for tag in ["<table", "<svg", "<section", "<td", "<li", "<rect", "<circle"] {
      func count(_ text: String) -> Int { text.components(separatedBy: tag).count }
      #expect(count(dom.text) == count(written), "\(tag)")
    }
  }

  @Test(arguments: ["zh", "en"])
  func nothingFlowsOverTheSideOfAScreen(_ language: String) async throws {
    let (folder, page) = try await report(language)
    for width in [1280, 820, 390, 320] {
      let (measured, height) = try await Browser.size(of: page, width: width, in: folder)
      #expect(measured <= width, "\(language): \(measured) px wide at \(width)")
      #expect(height > 2000, "\(language): only \(height) px high at \(width)")
    }
  }

  /// Long sets of reasons, in the language with the longer words.
  @Test(arguments: ["zh", "en"])
  func reasonsFlowOverNoSideEither(_ language: String) async throws {
    let (folder, page) = try await report(language, "--budget", "1万元", "--decide", "none")
    // Unfolded, as a reader may have it.
    let opened = try folder.text("report.html").replacing("<details", with: "<details open")
    try folder.write(opened, "report.html")
    for width in [1280, 390, 320] {
      let (measured, _) = try await Browser.size(of: page, width: width, in: folder)
      #expect(measured <= width, "\(language): \(measured) px wide at \(width)")
    }
  }

  @Test func screenshotsAreTakenAtDeskAndPhoneWidth() async throws {
    let (folder, page) = try await report("zh")
    for width in [1280, 390] {
      let picture = folder["page-\(width).png"]
      let answer = try await Browser.run(
        page, in: folder, "--window-size=\(width),2000", "--screenshot=\(picture.path)")
      #expect(answer.code == 0, "\(answer.errors)")
      let data = try Data(contentsOf: picture)
      #expect(PNGSize(data)?.width == width)
      // An empty page of this size takes some ten kilobytes.
      #expect(data.count > 60_000, "\(data.count) bytes at \(width)")
    }
  }

  @Test func itPrints() async throws {
    let (folder, page) = try await report("zh")
    let paper = folder["report.pdf"]
    let answer = try await Browser.run(
      page, in: folder, "--no-pdf-header-footer", "--print-to-pdf=\(paper.path)")
    #expect(answer.code == 0, "\(answer.errors)")
    let data = try Data(contentsOf: paper)
    #expect(data.starts(with: Array("%PDF-".utf8)))
    let pages = String(decoding: data, as: UTF8.self).matches(of: #/\/Type\s*\/Page\b/#).count
    #expect((2...20).contains(pages), "\(pages) pages")
  }
}
