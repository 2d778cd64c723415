// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PackagePlugin

/// Turns every file below a target's Resources folder into a string constant of that target.
@main
struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let root = target.directoryURL.appending(path: "Resources", directoryHint: .isDirectory)
    let paths = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isRegularFileKey])
    var inputs: [URL] = []
    while let url = paths?.nextObject() as? URL {
      let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      if isFile == true && !url.lastPathComponent.hasPrefix(".") { inputs.append(url) }
    }
    inputs.sort { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
    return [
      .buildCommand(
        displayName: "Embedding the text resources of \(target.name)",
        executable: try context.tool(named: "EmbedTextTool").url,
        arguments: [output.path, root.path] + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
