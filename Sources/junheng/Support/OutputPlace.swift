// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Register
import Scenarios
import Standards

/// Where a command will write: looked at before long work begins, so that no result is lost at its end, and held
/// against everything that the command reads, so that no input is overwritten.
struct OutputPlace {
  /// What the command reads.
  let inputs: [String]
  let language: Language

  /// What a command reads: the files of county folders, and single files.
  ///
  /// - Parameter files: Paths; what is no path of a file, such as an amount of money, is passed over.
  init(counties: [String], files: [String?] = [], _ language: Language) {
    inputs =
      counties.flatMap { CountyFolder.inputs($0) + [RunRegister.place(of: $0)] }
      + files.compactMap { $0 }
    self.language = language
  }

  /// A file to be written; ends the command where it cannot be.
  func check(file path: String) throws {
    try checkName(path)
    if path.hasSuffix("/") || isFolder(path) {
      throw CommandFailure.problems(
        [FileTrouble.isFolder.message(writing: path, in: path)], language)
    }
    try checkInputs(path)
    do throws(FileTrouble) {
      try OutputProbe.file(path)
    } catch {
      throw CommandFailure.cannotWrite(path, error, language)
    }
  }

  /// A folder into which files of these names will be written; it need not be there.
  func check(folder path: String, files: [String]) throws {
    try checkName(path)
    for name in files { try checkInputs(path + "/" + name) }
    do throws(FileTrouble) {
      try OutputProbe.folder(path)
    } catch {
      throw CommandFailure.cannotWrite(path, error, language)
    }
    // A file of the name may be a folder, or one that may not be replaced.
    for name in files where isFolder(path) { try check(file: path + "/" + name) }
  }

  private func checkName(_ path: String) throws {
    let isBlank = path.allSatisfy(\.isWhitespace)
    if isBlank { throw CommandFailure.noName(language) }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func checkInputs(_ path: String) throws {
    let place = FileIdentity(path)
    guard let input = inputs.first(where: { FileIdentity($0).isSame(as: place) }) else { return }
    throw CommandFailure.problems(
      [
        Bilingual(
          zh: "\(path) 就是要读的 \(input)，写入会覆盖它，没有写任何文件。请换一个输出文件名。",
          en:
            "\(path) is the input \(input); writing would overwrite it, and nothing was written. Choose another name."
        )
      ], language)
  }
}

extension CommandFailure {
  /// A path without a name: exit code 2. It would stand for the current folder.
  static func noName(_ language: Language) -> CommandFailure {
    usage(
      Bilingual(
        zh: "文件或文件夹的名称是空的。请写出名称。", en: "The name of the file or folder is empty. Give one."),
      language)
  }
}
