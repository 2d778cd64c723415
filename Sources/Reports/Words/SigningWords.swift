// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// Whether a plan would be signed, in the words of those who sign.
enum SigningWords {
  /// A rule's name, as county.yaml spells it.
  static func name(_ rule: SigningRule) -> Bilingual {
    Schema.current.word("signingRule", rule.rawValue)
  }

  /// What a rule asks for, in a sentence.
  static func sentence(_ rule: SigningRule) -> Bilingual {
    switch rule {
    case .sportsLand:
      Bilingual(
        zh: "新增的运动场馆，校园要放得下", en: "added sports area fits the site")
    case .multimediaRooms:
      Bilingual(
        zh: "添配网络多媒体教室，总数不超过当年的班级数加专用教室数",
        en: "multimedia rooms are bought for classes and specialist rooms that there are that year")
    case .privateSchools:
      Bilingual(
        zh: "县里的钱和人不用于民办学校，除非县里写明资助",
        en: "county money and people stay out of private schools unless the county says otherwise")
    case .rotation:
      Bilingual(
        zh: "教师交流不使乡村、小规模和寄宿制学校向镇区、城区学校净流出",
        en:
          "rotation takes nobody on balance from village, small and boarding schools to town and city schools"
      )
    case .backboneTeachers:
      Bilingual(
        zh: "认定和交流后骨干教师不超过教职工的一定比例（至少可有 1 人），全县认定不超过当年名额",
        en:
          "backbone teachers stay under a part of a staff (one is always allowed), and designations within the year's quota"
      )
    case .posts:
      Bilingual(
        zh: "招聘不超过空出的编制；教职工已超编的，只补当年退休的",
        en:
          "hires fit free posts; where staff stands above the posts already, they replace who retires"
      )
    case .recurrentMoney:
      Bilingual(
        zh: "新增的工资、租金和补助不超过当年的经常性预算",
        en: "added wages, rents and allowances fit the year's recurrent budget")
    case .shrinkingSchools:
      Bilingual(
        zh: "目标学年人数很少而且还在减少的学校，先研究去留，不添用房和场地",
        en:
          "a very small school that shrinks gets no rooms or area before it is decided whether it stays"
      )
    case .departments:
      Bilingual(
        zh: "花钱的事项都有牵头单位", en: "whatever costs money has a lead department")
    }
  }

  /// The answer in a sentence.
  static func verdict(_ check: SigningCheck) -> Bilingual {
    let (breaches, questions) = (check.breaches.count, check.questions.count)
    let inherited = check.breaches.count { $0.isInherited }
    if breaches > 0 {
      let rest = Bilingual(
        zh: questions > 0 ? "；另有 \(questions) 件事要先问清" : "",
        en: questions > 0 ? "; besides, \(questions) to be asked first" : "")
      let old = Bilingual(
        zh: inherited > 0 ? "（其中 \(inherited) 处原来的计划已经有）" : "",
        en: inherited > 0 ? " (\(inherited) of them in the plan it builds on already)" : "")
      return Bilingual(
        zh: "这个方案签不了：有 \(breaches) 处会被退回\(old.zh)\(rest.zh)",
        en:
          "This plan would not be signed: it would be sent back on \(breaches) points\(old.en)\(rest.en)"
      )
    }
    if questions > 0 {
      return Bilingual(
        zh: "还不能签：没有查出违反规则的地方，但有 \(questions) 件事缺数据，问清以前定不下来",
        en:
          "Not yet to be signed: no rule is broken, but for \(questions) there are no data to decide"
      )
    }
    let off = check.unchecked.count
    return Bilingual(
      zh: "按检查过的规则，没有会被退回的地方" + (off > 0 ? "；有 \(off) 条规则按县里的决定没有检查" : ""),
      en: "Nothing would be sent back by the rules that were checked"
        + (off > 0 ? "; \(off) were not, as the county decided" : ""))
  }

  /// What a signature needs beside these rules, so that nobody takes the answer for more than it is.
  static let scope = Bilingual(
    zh: "只检查下面这些规则；是否达标看 forecast，立项、规划和招投标等审批不在其内。",
    en:
      "Only the rules below are checked; whether the county complies is told by forecast, and approvals of works and tenders are another matter."
  )
}
