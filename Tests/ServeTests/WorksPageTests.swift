// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Serve

@Suite("The page of works")
struct WorksPageTests {
  @Test func aLateProjectIsSaidWithWhatItDoes() async throws {
    let desk = try Desk { folder in
      let table = """
        项目名称,截至,预计完成,完成百分比
        长溪县第九中学建设项目,2025-12,2028-08,40

        """
      try Data(table.utf8).write(to: folder.appendingPathComponent("progress.csv"))
    }
    let page = try await desk.get("progress")
    #expect(page.status == 200)
    #expect(page.text.contains("长溪县第九中学建设项目：晚"))
    #expect(page.text.contains("晚几个学年"))
  }

  @Test func withoutATableItSaysWhereToWriteOne() async throws {
    let page = try await Desk().get("progress")
    #expect(page.status == 200)
    #expect(page.text.contains("progress.csv"))
  }
}
