// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A repository as git lays it out (gitrepository-layout), read without git, which need not be there.
struct Checkout {
  /// Where HEAD is: of a linked work tree a folder of its own.
  private let folder: URL

  /// Looks at the repository folder of a work tree, `.git`.
  init(_ folder: String) { self.folder = URL(fileURLWithPath: folder, isDirectory: true) }

  /// The commit that is checked out; nil where that cannot be found out.
  var commit: String? {
    guard let head = text(folder, "HEAD") else { return nil }
    guard head.hasPrefix("ref: ") else { return hash(head) }
    let name = String(head.dropFirst("ref: ".count))
    guard name.hasPrefix("refs/"), !name.contains("..") else { return nil }
    return text(folder, name).flatMap(hash) ?? text(common, name).flatMap(hash) ?? packed(name)
  }

  /// The folder that all work trees of the repository share.
  private var common: URL {
    guard let path = text(folder, "commondir") else { return folder }
    return URL(fileURLWithPath: path, isDirectory: true, relativeTo: folder)
  }

  /// A name of many in one file: a hash and a name a line.
  private func packed(_ name: String) -> String? {
    let lines = text(common, "packed-refs")?.split(separator: "\n") ?? []
    return lines.first { $0.hasSuffix(" " + name) }.flatMap {
      hash(String($0.prefix { $0 != " " }))
    }
  }

  private func text(_ folder: URL, _ name: String) -> String? {
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
      return nil
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A text that is a hash: nothing else gets into the code.
  private func hash(_ text: String) -> String? {
    [40, 64].contains(text.count) && text.allSatisfy { $0.isASCII && $0.isHexDigit } ? text : nil
  }
}
