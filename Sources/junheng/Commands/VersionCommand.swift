// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Reports

/// Which program this is: for who installs it, reports a fault, or asks a kept run again.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: "版本、提交、自带的标准及其指纹 / Version, commit, the standards it holds and their hashes")

  @OptionGroup var common: CommonOptions

  func run() throws {
    switch common.format {
    case .text: Console.write(VersionText.text(ProgramFacts.all, common.language))
    case .json: Console.write(try JSONText.encode(VersionDocument(ProgramFacts.all)))
    }
  }
}
