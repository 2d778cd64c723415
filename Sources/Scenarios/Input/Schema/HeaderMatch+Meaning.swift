// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

extension HeaderMatch {
  /// What headers speak of; words of one group mean the same. Longer words come first.
  private static let groups: [[String]] = [
    ["班级个数", "教学班数", "班级数", "教学班", "班数", "班级", "班"],
    ["最大班额", "班额"],
    ["在校学生", "学生人数", "学生数", "在校生", "学生", "人数", "生数"],
    ["教职工", "教工", "在编人员"], ["教师", "师资"], ["骨干"], ["学历"], ["体育艺术", "体艺", "音体美"],
    ["面积"], ["占地", "用地", "土地"], ["校舍", "建筑"], ["教学及辅助用房", "教学用房", "教学辅助"],
    ["运动场", "体育场", "体育运动", "场馆"], ["室内体育"], ["仪器设备", "设备"], ["多媒体"], ["音乐"], ["美术"],
    ["学位"], ["投资", "资金", "造价", "经费", "概算"], ["竣工", "完成", "完工", "建成"], ["开工"], ["城乡"], ["学区", "片区"],
    ["办学类型", "学校类别", "学校类型"], ["出生"], ["学年", "年度", "学年度"], ["单位", "部门"],
    ["一年级", "1年级"], ["二年级", "2年级"], ["三年级", "3年级"], ["四年级", "4年级"], ["五年级", "5年级"],
    ["六年级", "6年级"], ["七年级", "7年级", "初一"], ["八年级", "8年级", "初二"], ["九年级", "9年级", "初三"],
  ]

  /// The header of the column that a header means, told by what it speaks of; nil where that is none or
  /// several.
  func meaning(_ header: String) -> Bilingual? {
    let wanted = TextFolding.word(header)
    let named = columns.first { column in
      column.meant.contains { form in
        TextFolding.word(form).split(separator: "/").allSatisfy { wanted.contains($0) }
      }
    }
    if let named { return named.header }
    let spoken = Self.spoken(wanted)
    guard !spoken.isEmpty else { return nil }
    let shared = columns.map { column in
      ([column.header.zh] + column.alsoRead).map { name -> Int in
        let said = Self.spoken(TextFolding.word(name))
        return 2 * said.intersection(spoken).count - said.symmetricDifference(spoken).count
      }.max() ?? 0
    }
    // One word in common is enough where nothing else is spoken of.
    guard let best = shared.max(), best >= (spoken.count == 1 ? 2 : 3) else { return nil }
    let found = columns.indices.filter { shared[$0] == best }
    return found.count == 1 ? columns[found[0]].header : nil
  }

  private static func spoken(_ word: String) -> Set<Int> {
    Set(groups.indices.filter { groups[$0].contains { word.contains($0) } })
  }

  /// Words for where a part of the money comes from.
  private static let sources = [
    "中央", "省级", "省财政", "市级", "县级", "区级", "本级", "地方", "配套", "自筹", "专项", "债券", "债", "上级", "社会", "贷款",
    "奖补", "补助", "捐", "财政",
  ]

  /// The column of the whole sum where a header names a part of it: 中央资金(万元) for 投资(万元).
  func whole(ofPart header: String) -> Bilingual? {
    guard let cost = columns.first(where: { $0.type == .wanYuan && $0.key == "cost" }) else {
      return nil
    }
    let word = TextFolding.word(header)
    let isMoney = ["资金", "投资", "配套", "债", "补助", "自筹", "万元", "贷款", "奖补", "捐"].contains {
      word.contains($0)
    }
    return isMoney && Self.sources.contains { word.contains($0) } ? cost.header : nil
  }
}
