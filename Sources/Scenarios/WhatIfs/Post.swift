// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The posts a teacher can be hired for or moved to, as far as the standard tells them apart.
enum Post: CaseIterable {
  /// PE, music or fine arts: counted by indicator 3.
  case peOrArts
  /// Any other subject.
  case general
  /// A backbone teacher; only for rotation.
  case backbone

  /// Words for it, the first Chinese and the first English one are shown.
  var words: [String] {
    switch self {
    case .peOrArts:
      ["体艺", "体育", "音乐", "美术", "艺术", "PE/arts", "PE", "arts", "music", "art"]
    case .general:
      [
        "普通", "语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理", "道德与法治", "思政", "科学",
        "信息科技", "劳动", "心理健康", "综合", "general", "Chinese", "mathematics", "English",
        "physics", "chemistry", "biology", "history", "geography", "science", "labour",
      ]
    case .backbone: ["骨干", "backbone"]
    }
  }

  /// The post a word names; a word may end in 教师 or "teacher".
  static func spelled(_ word: String) -> Post? {
    var folded = NameTokens.fold(word)
    for ending in ["教师", "老师", " teachers", " teacher"] where folded.hasSuffix(ending) {
      folded = String(folded.dropLast(ending.count))
    }
    return bySpelling[folded]
  }

  private static let bySpelling: [String: Post] = Dictionary(
    allCases.flatMap { post in post.words.map { (NameTokens.fold($0), post) } }
  ) { first, _ in first }

  /// Hiring somebody for the post; nil for a post nobody is hired for.
  var hiring: MeasureAction? {
    switch self {
    case .peOrArts: .hirePEOrArtsTeacher
    case .general: .hireTeacher
    case .backbone: nil
    }
  }

  /// Moving somebody to the post.
  var rotation: MeasureAction {
    switch self {
    case .peOrArts: .rotatePEOrArts
    case .general: .rotateTeacher
    case .backbone: .rotateBackbone
    }
  }
}

extension MeasureAction {
  /// The action's name after 加倍 (Chinese, English).
  var words: (zh: String, en: String) {
    switch self {
    case .hireTeacher: ("招聘普通教师", "hire general teachers")
    case .hirePEOrArtsTeacher: ("招聘体艺教师", "hire PE/arts teachers")
    case .upgradeQualification: ("学历提升", "train")
    case .retrainForPEOrArts: ("体艺转岗培训", "retrain")
    case .designateBackbone: ("认定骨干", "designate")
    case .rotateTeacher: ("普通教师交流", "rotate general teachers")
    case .rotateBackbone: ("骨干教师交流", "rotate backbone teachers")
    case .rotatePEOrArts: ("体艺教师交流", "rotate PE/arts teachers")
    case .addTeachingArea: ("增建教学用房", "add teaching area")
    case .addSportsArea: ("增建运动场", "add sports area")
    case .addRoofSportsArea: ("增建屋顶运动场", "add roof sports area")
    case .leaseSportsArea: ("租赁", "lease")
    case .buyEquipment: ("购置设备", "buy equipment")
    case .equipMultimediaRoom: ("配备多媒体教室", "buy multimedia rooms")
    case .openMusicRoom: ("设置音乐教室", "buy music rooms")
    case .openArtRoom: ("设置美术教室", "buy art rooms")
    }
  }

  /// Words that name several actions at once.
  private static var groups: [(words: [String], actions: [MeasureAction])] {
    [
      (["招聘", "招聘教师", "hire", "hiring"], [.hireTeacher, .hirePEOrArtsTeacher]),
      (
        ["交流轮岗", "轮岗", "rotate", "rotation"],
        [.rotateTeacher, .rotateBackbone, .rotatePEOrArts]
      ),
      (
        ["购置", "buy"],
        [.buyEquipment, .equipMultimediaRoom, .openMusicRoom, .openArtRoom]
      ),
      (["增建", "add"], [.addTeachingArea, .addSportsArea, .addRoofSportsArea]),
    ]
  }

  /// Every word that names one or several actions.
  static var allWords: [String] {
    groups.flatMap(\.words) + allCases.flatMap { [$0.words.zh, $0.words.en] }
  }

  /// The actions a word names; empty for a word nobody knows.
  static func spelled(_ word: String) -> [MeasureAction] {
    let folded = NameTokens.fold(word)
    for group in groups where group.words.contains(where: { NameTokens.fold($0) == folded }) {
      return group.actions
    }
    return allCases.filter {
      NameTokens.fold($0.words.zh) == folded || NameTokens.fold($0.words.en) == folded
    }
  }
}
