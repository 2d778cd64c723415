// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// The frames of pages: words go in escaped, markup made by the reports goes in as it is.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// Reads every template of the program.
  ///
  /// - Throws: where a template is no template, which a test sees.
  init() throws {
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in EmbeddedText.files where name.hasSuffix(".mustache") {
      templates[String(name.dropLast(".mustache".count))] = try MustacheTemplate(string: text)
    }
    library = MustacheLibrary(templates: templates)
  }

  /// A template with its values.
  func render(_ name: String, _ values: [String: Any]) -> String {
    guard let text = library.render(values, withTemplate: name) else {
      preconditionFailure("the program has no template \(name)")
    }
    return text
  }
}
