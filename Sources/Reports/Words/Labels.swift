// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Scenarios
public import Simulator
public import Standards

/// The names by which people know the model's terms, in both languages; one table for every output.
public enum Labels {
  /// A stage.
  public static func stage(_ stage: Stage) -> Bilingual {
    stage == .primary
      ? Bilingual(zh: "小学", en: "Primary") : Bilingual(zh: "初中", en: "Junior secondary")
  }

  /// An indicator by its full name.
  public static func indicator(_ indicator: Indicator) -> Bilingual {
    switch indicator {
    case .teachersAboveRequiredQualification:
      Bilingual(
        zh: "每百名学生高于规定学历教师数", en: "Teachers above the required qualification per 100 pupils")
    case .backboneTeachers:
      Bilingual(zh: "每百名学生县级以上骨干教师数", en: "Backbone teachers per 100 pupils")
    case .peAndArtsTeachers:
      Bilingual(zh: "每百名学生体育、艺术专任教师数", en: "PE and arts teachers per 100 pupils")
    case .teachingFloorArea:
      Bilingual(zh: "生均教学及辅助用房面积", en: "Teaching floor area per pupil")
    case .sportsArea: Bilingual(zh: "生均体育运动场馆面积", en: "Sports area per pupil")
    case .equipmentValue: Bilingual(zh: "生均教学仪器设备值", en: "Teaching equipment value per pupil")
    case .multimediaClassrooms:
      Bilingual(zh: "每百名学生网络多媒体教室数", en: "Multimedia classrooms per 100 pupils")
    }
  }

  /// An indicator in a few characters, for columns and charts.
  public static func short(_ indicator: Indicator) -> Bilingual {
    switch indicator {
    case .teachersAboveRequiredQualification: Bilingual(zh: "高学历教师", en: "Qualified")
    case .backboneTeachers: Bilingual(zh: "骨干教师", en: "Backbone")
    case .peAndArtsTeachers: Bilingual(zh: "体艺教师", en: "PE & arts")
    case .teachingFloorArea: Bilingual(zh: "教学用房", en: "Floor area")
    case .sportsArea: Bilingual(zh: "体育场馆", en: "Sports")
    case .equipmentValue: Bilingual(zh: "仪器设备", en: "Equipment")
    case .multimediaClassrooms: Bilingual(zh: "多媒体教室", en: "Multimedia")
    }
  }

  /// The unit in which an indicator's amount is counted, for "3 teachers short".
  public static func unit(_ indicator: Indicator) -> Bilingual {
    switch indicator {
    case .teachersAboveRequiredQualification, .backboneTeachers, .peAndArtsTeachers:
      Bilingual(zh: "人", en: "teachers")
    case .teachingFloorArea, .sportsArea: Bilingual(zh: "平方米", en: "m²")
    case .equipmentValue: Bilingual(zh: "元", en: "yuan")
    case .multimediaClassrooms: Bilingual(zh: "间", en: "rooms")
    }
  }

  /// What too large a school or class is counted in.
  static let pupils = Bilingual(zh: "人", en: "pupils")

  /// The unit of an indicator's value.
  public static func valueUnit(_ indicator: Indicator) -> Bilingual {
    switch indicator {
    case .teachersAboveRequiredQualification, .backboneTeachers, .peAndArtsTeachers:
      Bilingual(zh: "人／百名学生", en: "per 100 pupils")
    case .teachingFloorArea, .sportsArea: Bilingual(zh: "平方米／生", en: "m² per pupil")
    case .equipmentValue: Bilingual(zh: "元／生", en: "yuan per pupil")
    case .multimediaClassrooms: Bilingual(zh: "间／百名学生", en: "rooms per 100 pupils")
    }
  }

  /// A verdict.
  public static func verdict(_ verdict: Verdict) -> Bilingual {
    switch verdict {
    case .meets: Bilingual(zh: "达标", en: "meets")
    case .fallsShort: Bilingual(zh: "不达标", en: "falls short")
    case .notAssessed: Bilingual(zh: "未评定", en: "not assessed")
    }
  }

  /// How an item of the ledger stands.
  public static func status(_ status: LedgerStatus) -> Bilingual {
    switch status {
    case .meets: verdict(.meets)
    case .scored: Bilingual(zh: "计分", en: "scored")
    case .planned: Bilingual(zh: "计划达标", en: "planned")
    case .notAssessed: verdict(.notAssessed)
    case .fallsShort: verdict(.fallsShort)
    }
  }

  /// The class of a ledger item, in a letter or a word.
  public static func itemClass(_ itemClass: LedgerItem.Class) -> Bilingual {
    switch itemClass {
    case .binding: Bilingual(zh: "A", en: "A")
    case .scored: Bilingual(zh: "B", en: "B")
    case .tracked: Bilingual(zh: "自定", en: "own")
    }
  }

  /// An action of a measure, a what-if or a search.
  public static func action(_ action: MeasureAction) -> Bilingual {
    switch action {
    case .hireTeacher: Bilingual(zh: "招聘教师", en: "Hire teachers")
    case .hirePEOrArtsTeacher: Bilingual(zh: "招聘体艺教师", en: "Hire PE or arts teachers")
    case .upgradeQualification: Bilingual(zh: "学历提升", en: "Upgrade qualifications")
    case .retrainForPEOrArts: Bilingual(zh: "体艺转岗培训", en: "Retrain for PE or arts")
    case .designateBackbone: Bilingual(zh: "认定骨干教师", en: "Designate backbone teachers")
    case .rotateTeacher: Bilingual(zh: "教师交流轮岗", en: "Rotate teachers")
    case .rotateBackbone: Bilingual(zh: "骨干教师交流", en: "Rotate backbone teachers")
    case .rotatePEOrArts: Bilingual(zh: "体艺教师交流", en: "Rotate PE or arts teachers")
    case .addTeachingArea: Bilingual(zh: "增建教学及辅助用房", en: "Add teaching floor area")
    case .addSportsArea: Bilingual(zh: "增建体育运动场馆", en: "Add sports area")
    case .addRoofSportsArea:
      Bilingual(zh: "增建屋顶运动场", en: "Add sports area on roofs")
    case .leaseSportsArea: Bilingual(zh: "租赁体育场馆", en: "Lease sports venues")
    case .buyEquipment: Bilingual(zh: "购置教学仪器设备", en: "Buy teaching equipment")
    case .equipMultimediaRoom: Bilingual(zh: "配备网络多媒体教室", en: "Equip multimedia classrooms")
    case .openMusicRoom: Bilingual(zh: "设置音乐专用教室", en: "Open music rooms")
    case .openArtRoom: Bilingual(zh: "设置美术专用教室", en: "Open art rooms")
    }
  }

  /// The unit in which an action is counted.
  public static func unit(_ action: MeasureAction) -> Bilingual {
    switch action.counting {
    case .persons: Bilingual(zh: "人", en: "persons")
    case .area: Bilingual(zh: "平方米", en: "m²")
    case .money: Bilingual(zh: "元", en: "yuan")
    case .rooms: Bilingual(zh: "间", en: "rooms")
    }
  }

  /// How much of an action, with its unit.
  public static func amount(_ amount: Quantity, of action: MeasureAction, _ language: Language)
    -> String
  {
    let number = NumberText.fixed(amount.value, places: 0)
    return "\(number) \(unit(action).after(number)[language])"
  }

  /// A kind of money.
  public static func money(_ kind: CostEntry.Kind) -> Bilingual {
    switch kind {
    case .construction: Bilingual(zh: "基本建设", en: "Construction")
    case .equipment: Bilingual(zh: "设备与专用教室", en: "Equipment and rooms")
    case .salaries: Bilingual(zh: "新增教师工资", en: "Salaries of added teachers")
    case .training: Bilingual(zh: "培训与交流", en: "Training and rotation")
    case .leases: Bilingual(zh: "租赁", en: "Leases")
    }
  }

  /// A scenario by its name; the county's own plan has one in each language.
  public static func scenario(_ name: String) -> Bilingual {
    name == CountyCase.baseName.zh ? CountyCase.baseName : Bilingual(zh: name, en: name)
  }

  /// Above the lines that say how changes were understood.
  public static let understood = Bilingual(zh: "变更的理解：", en: "Changes, as understood:")

  /// The badge as a line of a terminal.
  public static let badge = Bilingual(zh: "【\(synthetic.zh)】", en: "[\(synthetic.en)]")

  /// The badge of made-up data.
  public static let synthetic = Bilingual(
    zh: "示例数据：学校基础数据为合成数据，并非真实统计",
    en: "Synthetic data: the schools' baseline is made up, not real statistics")
}
