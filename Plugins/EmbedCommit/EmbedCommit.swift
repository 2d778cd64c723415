// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PackagePlugin

/// Makes the commit that is checked out a constant of a target: of the program alone, so that a
/// commit compiles no other module again.
@main
struct EmbedCommit: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "BuildCommit.swift")
    let repository = repository(of: context.package.directoryURL)
    // Both change with every commit and checkout and stay where they are; a branch's own file may be
    // packed away between two builds, and a build needs what it names.
    let inputs = ["HEAD", "logs/HEAD"].compactMap { repository?.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
    return [
      .buildCommand(
        displayName: "Noting the commit",
        executable: try context.tool(named: "EmbedTextTool").url,
        arguments: ["--commit", output.path] + (repository.map { [$0.path] } ?? []),
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  /// The folder of the work tree's repository; nil where the sources came without one.
  private func repository(of package: URL) -> URL? {
    let place = package.appending(path: ".git")
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else {
      return nil
    }
    if isFolder.boolValue { return place }
    // Of a linked work tree it is a file that names the folder.
    guard let text = try? String(contentsOf: place, encoding: .utf8), text.hasPrefix("gitdir: ")
    else { return nil }
    let path = text.dropFirst("gitdir: ".count).trimmingCharacters(in: .whitespacesAndNewlines)
    return URL(fileURLWithPath: path, isDirectory: true, relativeTo: package)
  }
}
