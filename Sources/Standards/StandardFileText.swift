// SPDX-License-Identifier: GPL-3.0-or-later

/// A text in the schema of standards with the name of the file it was read from, for messages.
public struct StandardFileText: Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// What it says.
  public var text: String

  /// A text of a file.
  public init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}
