// SPDX-License-Identifier: GPL-3.0-or-later
import Reports

/// The files that pages load: all of them this program's own, none from outside.
enum Asset {
  /// A file's text and its type; nil where there is no such file.
  static func named(_ name: String) -> (text: String, type: String)? {
    switch name {
    // Pages and reports speak one visual language: the report's own styles come first.
    case "report.css": return (ReportStyle.css, "text/css; charset=utf-8")
    case "desk.css", "desk.js", "leader.js", "search.js", "mark.svg":
      let type =
        name.hasSuffix("css")
        ? "text/css; charset=utf-8"
        : name.hasSuffix("js") ? "text/javascript; charset=utf-8" : "image/svg+xml"
      return EmbeddedText.files[name].map { ($0, type) }
    default: return nil
    }
  }
}
