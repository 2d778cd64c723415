// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

// The wording of what is said of forms, lists and births.

extension ImportRemark {
  /// Of forms and lists.
  var listWording: Bilingual? {
    switch self {
    case .strangeRow(let text):
      both("“\(text)”不是校名，这一行没有读", "\"\(text)\" is no school's name: the row is not read")
    case .unitOfOther(let topic, let unit):
      both(
        "“\(topic)”的单位不会是“\(unit)”：这一列是什么？没有导入",
        "\(topic) has no unit \"\(unit)\": what is this column? Not taken")
    case .nameAbove(let text): both("校名同上：\(text)", "of the school above: \(text)")
    case .formRead(let text): both("一校一表：学校是“\(text)”", "a form of one school: \(text)")
    case .formName(let text):
      both(
        "表里没有“学校名称”一格，学校暂按“\(text)”，请确认；不导入请填“不导入”",
        "no cell gives the school: taken for \(text); confirm")
    case .counted: both("按名册计数", "counted from the list")
    case .listRead(let kind, let count):
      both(
        "\(kind)，数了 \(count) 行；只计数，不保存姓名、证件号", "a list, \(count) rows counted; no names are kept")
    case .listUnknown:
      both(
        "有姓名，但没有学历、学科、编制，也没有年级、班级：看不出是什么名册，没有读",
        "names of persons, but no degree, subject, grade or class: not read")
    case .listHidden(let count):
      both(
        "有 \(count) 行隐藏（可能是筛选），没有计数；要计请填“计入”",
        "\(count) rows are hidden (filtered?) and not counted; answer 计入 to count them")
    case .listWord(let role, let word, let persons):
      both(
        "\(persons) 人的\(role)是“\(word)”，怎样算？在那以前有关的数不采用",
        "\(role) of \(persons) persons is \"\(word)\": how do they count? Until then nothing is taken"
      )
    case .listLeft(let word, let persons):
      both("“\(word)”\(persons) 人，不计", "\(persons) persons with \"\(word)\" are not counted")
    case .listTwice(let count):
      both("\(count) 行的证件号与前面重复，没有再计", "\(count) rows repeat a person's number, not counted again")
    case .listStaff(let count):
      both(
        "名册 \(count) 人是不是全部在编教职工？是请填“按名册”；不是请填“空白”，教职工数另外填",
        "are the \(count) persons all the staff on the county's posts? 按名册 if so, else 空白")
    case .listNoSchool(let count):
      both(
        count == 0 ? "名册没有学校一列，表名、标题、文件名也看不出：是哪所学校？" : "\(count) 行没有学校，没有计数",
        count == 0 ? "no column gives the school: which one is it?" : "\(count) rows have no school"
      )
    case .gradesOfStage(let text):
      both(
        "\(text)的一年级、二年级、三年级是小学的，还是初中的？在那以前不采用",
        "are grades one to three of \(text) primary or junior? Not taken until then")
    case .gradeUnknown(let text): both("看不出是几年级：\(text)", "of which grade is \(text)?")
    default: nil
    }
  }

  /// Of births.
  var birthWording: Bilingual? {
    switch self {
    case .birthsZone(let text):
      both(
        "出生人数里的“\(text)”是哪个学区？学校表里没有这个学区；不要的填“不用”",
        "which zone is \"\(text)\" of the births? No school has it; 不用 to leave it out")
    case .birthsWhole:
      both(
        "全县的出生人数：只有一个学区时用作该学区的；有几个学区的要分学区的数",
        "births of the whole county: taken where it is one zone, else figures by zone are needed")
    case .birthsPeriod(let text):
      both(
        "“\(text)”不是公历年，出生人口表按公历年填，没有导入",
        "\"\(text)\" is no calendar year, by which births are counted: not taken")
    case .birthsAges:
      both(
        "按岁数的人数，不是按公历年的出生人数，没有导入",
        "children by age, not births by calendar year: not taken")
    default: nil
    }
  }

  private func both(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }
}
