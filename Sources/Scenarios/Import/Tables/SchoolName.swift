// SPDX-License-Identifier: GPL-3.0-or-later

/// What names of schools look like.
enum SchoolName {
  private static let ends = [
    "小学", "中学", "学校", "教学点", "完小", "中心校", "校区", "分校", "附小", "附中", "一中", "二中", "三中", "四中", "五中",
    "一小",
    "二小", "三小", "四小", "五小", "小学部", "初中部",
  ]
  /// Words of titles that name schools in general.
  private static let general = [
    "义务教育", "中小学", "全县", "全区", "全市", "各校", "各学校", "普通小学", "普通中学", "农村", "民办学校", "公办学校", "寄宿制学校",
    "一贯制学校", "所属学校", "上级学校", "学校名称", "优质均衡", "各小学", "各中学",
  ]
  /// Names that a title may give to all schools of a place: 石门镇小学.
  private static let ofPlaces = ["村小学", "镇小学", "乡小学", "县小学", "区小学", "镇中学", "乡中学", "县中学", "区中学"]

  /// Whether a text is the name of one school.
  static func isOne(_ text: String) -> Bool {
    let base = HeadingText.brackets(TextFolding.plain(text)).base.filter { !$0.isWhitespace }
    guard base.count >= 3, ends.contains(where: { base.hasSuffix($0) }) else { return false }
    return !general.contains { base.contains($0) } && !base.contains { "，。：:、".contains($0) }
  }

  /// The one school that a title or the name of a file names: `2024年白水县第五小学分年级学生数`.
  static func inside(_ text: String) -> String? {
    var body = TextFolding.plain(text).filter { !$0.isWhitespace }
    // A year in front is no part of the name.
    if let year = body.firstIndex(where: { !$0.isNumber && !"-—–~年度秋春季学期".contains($0) }),
      body.hasPrefix("20")
    {
      body = String(body[year...])
    }
    var found: String?
    for end in body.indices {
      let start = String(body[...end])
      if isOne(start), !ofPlaces.contains(where: { start.hasSuffix($0) }) {
        found = start
      } else if found != nil {
        break
      }
    }
    // 第一小学 and 第一小学校区 are told apart by the longer one.
    return found
  }

  /// Whether a name is one of junior schools, whose first grade is the seventh.
  static func isJunior(_ name: String) -> Bool {
    let base = HeadingText.brackets(name).base
    return ["中学", "初中", "初级中学", "初中部", "中学校"].contains { base.hasSuffix($0) }
      && !base.contains("小学")
  }

  /// Whether a name is one of primary schools.
  static func isPrimary(_ name: String) -> Bool {
    let base = HeadingText.brackets(name).base
    return [
      "小学", "完小", "教学点", "附小", "小学部", "中心校", "一小", "二小", "三小", "四小", "五小", "六小",
    ].contains { base.hasSuffix($0) }
  }
}
