// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Testing

@testable import Scenarios

/// Square metres where rooms are counted, and classes where pupils are: they once passed in silence,
/// and ninety-six music rooms made a school comply.
@Suite struct RoomSlipTests {
  private static let schools = InputFolder.small["schools.csv"] ?? ""

  private func messages(_ schools: String) throws -> [String] {
    let folder = try InputFolder(["schools.csv": schools])
    return InputFolder.problems(folder.path).map { $0.message(.chinese) }
  }

  @Test func areasOfMusicAndArtRoomsAreDoubted() throws {
    let found = try messages(Self.schools.replacing("14,1,1", with: "14,96,90"))
    #expect(found.filter { $0.contains("一所学校的音乐或美术专用教室（间）") }.count == 2, "\(found)")
    #expect(try messages(Self.schools.replacing("14,1,1", with: "14,9,8")) == [])
  }

  @Test func anApprovedSizeInClassesIsDoubtedWithThePupilsItMayMean() throws {
    func approved(_ sizes: [String]) -> String {
      var lines = Self.schools.split(separator: "\n").map(String.init)
      lines[0] += ",批准规模"
      for (index, size) in sizes.enumerated() { lines[index + 1] += ",\(size)" }
      return lines.joined(separator: "\n") + "\n"
    }
    let found = try messages(approved(["12", "", ""]))
    #expect(found.count == 1 && found[0].contains("批准规模") && found[0].contains("540"), "\(found)")
    #expect(try messages(approved(["1200", "", "900"])) == [])
  }
}
