// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Chromium without a window. `make install-browser` installs it; without it the tests fail, unless
/// JUNHENG_WITHOUT_BROWSER=1 says that somebody knows.
enum Browser {
  static let isRenounced =
    ProcessInfo.processInfo.environment["JUNHENG_WITHOUT_BROWSER"] == "1"

  static var program: URL {
    get throws {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      for folder in path.split(separator: ":") {
        for name in ["chromium", "chromium-browser", "google-chrome"] {
          let url = URL(fileURLWithPath: String(folder)).appendingPathComponent(name)
          if FileManager.default.isExecutableFile(atPath: url.path) { return url }
        }
      }
      throw Junheng.Trouble(
        "chromium is missing: run `make install-browser`, or set JUNHENG_WITHOUT_BROWSER=1")
    }
  }

  /// Opens a page and does what the arguments say; the profile lives in `folder`.
  static func run(_ page: URL, in folder: Folder, _ arguments: String...) async throws
    -> Junheng.Answer
  {
    let fixed = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--no-first-run", "--disable-background-networking", "--disable-extensions",
      "--user-data-dir=\(folder["profile-\(UUID().uuidString)"].path)",
    ]
    return try await Junheng.run(program, fixed + arguments + [page.absoluteString], seconds: 90)
  }

  /// Width and height that a page takes in a window of `width`, in CSS pixels.
  ///
  /// The report runs no script, so a page around it measures.
  static func size(of page: URL, width: Int, in folder: Folder) async throws -> (Int, Int) {
    let wrapper = page.deletingLastPathComponent().appendingPathComponent("measure-\(width).html")
    let script = """
      <!DOCTYPE html><body><iframe id=f src="\(page.lastPathComponent)" width=\(width) height=800></iframe>
      <script>f.onload = () => {
        const e = f.contentDocument.documentElement;
        document.body.dataset.size = e.scrollWidth + "x" + e.scrollHeight;
      }</script></body>
      """
    try Data(script.utf8).write(to: wrapper)
    defer { try? FileManager.default.removeItem(at: wrapper) }
    let answer = try await run(
      wrapper, in: folder, "--allow-file-access-from-files", "--dump-dom",
      "--virtual-time-budget=4000")
    guard let match = answer.text.firstMatch(of: #/data-size="(\d+)x(\d+)"/#),
      let measuredWidth = Int(match.1), let height = Int(match.2)
    else { throw Junheng.Trouble("the page was not measured: \(answer.all.suffix(2000))") }
    return (measuredWidth, height)
  }
}

/// Width and height that a PNG file states in its header.
struct PNGSize: Equatable {
  let width: Int
  let height: Int

  init?(_ data: Data) {
    let bytes = [UInt8](data.prefix(24))
    guard bytes.count == 24, bytes[0..<4] == [0x89, 0x50, 0x4E, 0x47] else { return nil }
    func number(_ start: Int) -> Int {
      bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    width = number(16)
    height = number(20)
  }
}
