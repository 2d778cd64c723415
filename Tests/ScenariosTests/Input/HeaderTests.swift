// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Scenarios
import Testing

@Suite struct HeaderTests {
  private let rows = "第一小学,小学,城区,东区,3200.5\n第二小学,小学,镇区,西区,\n第一中学,初中,城区,东区,\n"

  private func read(_ header: String) throws -> (County?, [Problem]) {
    let folder = try InputFolder(["schools.csv": header + "\n" + rows])
    let result = CountyFolder.read(folder.path)
    return (result.county, result.problems)
  }

  @Test(arguments: [
    "学校,办学类型,所在地,学区,教学及辅助用房面积",
    "School,Kind,Locality,Zone,Teaching floor area",
    "school,kind,locality,zone,teachingFloorArea",
    "校名,学校类型,城乡类型,所属学区,教学及辅助用房面积（㎡）",
    "学校 ,　办学类型, 所在地,学区,教学及辅助用房面积(平方米)",
    "学校,Kind,所在地,ZONE,教学及辅助用房面积(m2)",
  ])
  func chineseAndEnglishHeadersAreBothRead(header: String) throws {
    let (county, problems) = try read(header)
    #expect(problems.filter { $0.severity == .error }.map { $0.message(.chinese) } == [])
    #expect(county?.schools[0].shared[.teachingFloorArea] == Quantity(hundredths: 320_050))
  }

  @Test func moneyInAnotherUnitIsRefusedAndNotMisread() throws {
    let (county, problems) = try read("学校,办学类型,所在地,学区,教学仪器设备值(万元)")
    #expect(county == nil)
    #expect(problems.count == 1)
    guard case .wrongUnit = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
  }

  @Test func theUnitOfMoneyMayBeLeftOut() throws {
    let (county, problems) = try read("学校,办学类型,所在地,学区,教学仪器设备值")
    #expect(problems.filter { $0.severity == .error }.map { $0.message(.chinese) } == [])
    #expect(county?.schools[0].shared[.equipmentValue] == Quantity(hundredths: 320_050))
  }

  @Test func theOrderOfColumnsDoesNotMatter() throws {
    let folder = try InputFolder([
      "births.csv": "出生人数,学区,年份\n5,东区,2020\n"
    ])
    #expect(
      CountyFolder.read(folder.path).county?.births
        == [BirthRecord(zone: "东区", year: 2020, births: 5)])
  }
}
