// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Standards
import Synchronization

/// The counties that a server shows, by the names of their folders; each is opened when it is first
/// asked for, and again where its tables were changed.
///
/// A name in an address is looked up among these and never becomes a path.
final class ServedCounties: Sendable {
  /// The only county, by its folder; nil where all those of a folder are served.
  private let only: (name: String, path: String)?
  /// The folder in which counties lie.
  private let root: String
  private let opened = Mutex<[String: ServedCounty]>([:])

  /// Names and folders as they are now, in order of name: one may have been imported meanwhile.
  var folders: [(name: String, path: String)] {
    if let only { return [only] }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted()
    return names.filter { name in
      !name.hasPrefix(".") && !CountyFolderName.reserved.contains(name.lowercased())
        && ["county.yaml", "县情.yaml"].contains {
          FileManager.default.fileExists(atPath: "\(root)/\(name)/\($0)")
        }
    }.map { ($0, "\(root)/\($0)") }
  }

  /// The folders that a server is started for.
  init(_ county: String?, root: String) throws(ServeFailure) {
    self.root = root
    only = try county.map { (county) throws(ServeFailure) in try Self.only(county) }
  }

  /// A single county, by its folder.
  private static func only(
    _ county: String
  ) throws(ServeFailure) -> (name: String, path: String) {
    let url = URL(fileURLWithPath: county).standardizedFileURL
    let kind =
      try? FileManager.default.attributesOfItem(atPath: county)[.type] as? FileAttributeType
    if kind == .typeRegular {
      throw ServeFailure([
        Bilingual(
          zh: "\(county) 是文件，不是文件夹；网页要往县区文件夹里存预案。工作簿先转成文件夹："
            + "junheng convert \(county) 文件夹，再 junheng serve 文件夹。",
          en: "\(county) is a file and no folder; the page saves scenarios in a county folder. "
            + "Convert a workbook first: junheng convert \(county) FOLDER, then "
            + "junheng serve FOLDER.")
      ])
    }
    let name = url.lastPathComponent
    if CountyFolderName.reserved.contains(name.lowercased()) {
      throw ServeFailure([
        Bilingual(
          zh: "文件夹名“\(name)”是网页自己的地址，打不开。请给文件夹改名，再启动。",
          en:
            "The folder's name “\(name)” is an address of the pages themselves. Rename the folder and "
            + "start again.")
      ])
    }
    return (name, county)
  }

  /// The county of a name, with its tables as they are now; nil where none has it.
  func county(_ name: String) -> Result<ServedCounty, CaseFailure>? {
    guard let folder = folders.first(where: { $0.name == name }) else { return nil }
    // Opening waits for who opens the same: it is done once.
    return opened.withLock { known in
      let old = known[name]
      if let old, old.isAsRead { return .success(old) }
      // What cannot be opened may be mended meanwhile, and is tried again then.
      return ServedCounty.open(folder.path, name: name, after: old).map { county in
        known[name] = county
        return county
      }
      .mapError { failure in old == nil ? failure : failure.afterAChange }
    }
  }
}

extension CaseFailure {
  /// The same, of tables that could be read before.
  fileprivate var afterAChange: CaseFailure {
    let changed = Bilingual(
      zh: "县区的表改过以后读不出了，网页先不显示旧数。请照下面改好并保存，再刷新这一页：",
      en: "The county's tables were changed and cannot be read now; old numbers are not shown. "
        + "Mend and save them as said below, then reload this page:")
    return CaseFailure([changed] + messages)
  }
}
