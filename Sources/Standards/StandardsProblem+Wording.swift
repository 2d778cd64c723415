// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StandardsProblem {
  /// The problem in words: where, what, and what to do about it.
  public var wording: Bilingual {
    let words = kind.wording
    guard let line else { return Bilingual(zh: "\(file)：\(words.zh)", en: "\(file): \(words.en)") }
    return Bilingual(zh: "\(file)第\(line)行：\(words.zh)", en: "\(file), line \(line): \(words.en)")
  }
}

extension StandardsProblem.Kind {
  fileprivate var wording: Bilingual {
    switch self {
    case .unknownStandard(let id, let nearest):
      both(
        "没有名为“\(id)”的标准；可用：\(nearest.joined(separator: "、"))。",
        "There is no standard “\(id)”; known: \(nearest.joined(separator: ", ")).")
    case .circularOverlay(let path):
      both(
        "标准相互叠加成环：\(path.joined(separator: "→"))。",
        "Standards lie over each other in a circle: \(path.joined(separator: " → ")).")
    case .notInForce(let id, let day, let from):
      both(
        "“\(id)”自\(from)起施行，\(day.text)尚未施行。",
        "“\(id)” holds from \(from) and not yet on \(day.text).")
    case .amendmentForAnother(let named, let loaded):
      both(
        "补充规定写明用于“\(named)”，而采用的标准是“\(loaded)”。",
        "The amendments are for “\(named)”, but the standard in use is “\(loaded)”.")
    case .tooLarge(let limit):
      both(
        "超过\(limit)字节，不予读取。", "There are more than \(limit) bytes; they are not read.")
    case .alias:
      both(
        "不支持 & 和 * 的引用；请把内容写全，文字里请在 & 或 * 后面加一个空格。",
        "Anchors and aliases (& and *) are not read; write the content out, and in a text put a"
          + " blank behind the sign.")
    case .tooDeep(let limit):
      both("嵌套超过\(limit)层；请简化。", "It is nested deeper than \(limit) levels; simplify it.")
    case .notYAML(let reason):
      both("文件无法读取：\(reason)。", "The file cannot be read: \(reason).")
    case .wrongShape(let inside, let expected):
      both("“\(inside)”应为\(expected.words.zh)。", "“\(inside)” must be \(expected.words.en).")
    case .unknownKey(let key, let inside, let nearest):
      both("“\(inside)”中没有“\(key)”这一项", "“\(inside)” has no key “\(key)”", nearest)
    case .missingKey(let key, let inside):
      both("“\(inside)”缺少“\(key)”。", "“\(inside)” lacks “\(key)”.")
    case .unknownWord(let word, let inside, let nearest):
      both("“\(inside)”不认识“\(word)”", "“\(inside)” does not know “\(word)”", nearest)
    case .notADecimal(let text, let inside):
      both(
        "“\(inside)”的“\(text)”不是数；请写成4.2这样的十进制数。",
        "“\(text)” in “\(inside)” is no number; write a plain decimal such as 4.2.")
    case .notADate(let text, let inside):
      both(
        "“\(inside)”的“\(text)”不是日期；请写成2017、2017-09或2017-09-01。",
        "“\(text)” in “\(inside)” is no date; write 2017, 2017-09 or 2017-09-01.")
    case .unknownUnit(let unit, let key, let nearest):
      both("“\(key)”的单位“\(unit)”不认识", "The unit “\(unit)” of “\(key)” is not known", nearest)
    case .wrongUnit(let key, let unit, let expected):
      both(
        "“\(key)”的单位应为\(expected.rawValue)，写的是\(unit.rawValue)。",
        "The unit of “\(key)” must be \(expected.rawValue), not \(unit.rawValue).")
    case .outOfRange(let key, let value, let allowed):
      outOfRange(key, value, allowed)
    case .missingCitation(let name):
      both("“\(name)”没有出处；请补写cite。", "“\(name)” has no citation; add “cite”.")
    case .unknownDocument(let id, let name, let nearest):
      both(
        "“\(name)”引用的文件“\(id)”不在documents中",
        "“\(name)” cites the document “\(id)”, which is not listed", nearest)
    case .unsortedDates(let key, let earlier, let later):
      both(
        "“\(key)”的日期应由早到晚：\(earlier)之后是\(later)。",
        "The dates of “\(key)” must ascend: \(later) follows \(earlier).")
    case .duplicate(let id):
      both("编号“\(id)”重复。", "The identifier “\(id)” is used twice.")
    case .unreadValue(let key, let nearest):
      both(
        "没有任何条目使用“\(key)”，可能写错了",
        "Nothing reads “\(key)”; it may be mistyped", nearest)
    case .undefinedValue(let key, let name, let nearest):
      both(
        "“\(name)”使用的“\(key)”没有定义",
        "“\(name)” reads “\(key)”, which is not defined", nearest)
    case .missingRequiredValue(let key):
      both("缺少必需的“\(key)”。", "The required value “\(key)” is absent.")
    case .missingFloor(let key, let required):
      both(
        "只要求达到\(required)项，却没有写“\(key)”；余项不设下限的，请写 value: none。",
        "Only \(required) indicators are required, but “\(key)” is absent; where what is left out"
          + " has no floor, write “value: none”.")
    case .pointsMismatch(let item):
      both(
        "“\(item)”的类别与分值不符：scored须有points，binding不得有。",
        "Class and points of “\(item)” disagree: scored needs points, binding has none.")
    case .partsDoNotAddUp(let item, let sum, let points):
      both(
        "“\(item)”的分项合计\(sum)分，应为\(points)分；请改parts或points。",
        "The parts of “\(item)” make \(sum) points and not \(points); mend “parts” or “points”.")
    case .partsWithoutPoints(let item):
      both(
        "“\(item)”不按计分判断，不能有分项；请删去parts，或写judge: [points]。",
        "“\(item)” is not judged by points and has no parts; take “parts” away or write judge:"
          + " [points].")
    case .nothingToWithdraw(let name):
      both("“\(name)”本来就没有，无从撤销。", "There is no “\(name)” to withdraw.")
    }
  }

  private func both(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

  /// With the nearest known name, where there is one.
  private func both(_ zh: String, _ en: String, _ nearest: String?) -> Bilingual {
    guard let nearest else { return Bilingual(zh: zh + "。", en: en + ".") }
    return Bilingual(zh: zh + "；是否为“\(nearest)”？", en: en + "; did you mean “\(nearest)”?")
  }

  private func outOfRange(
    _ key: String, _ value: ExactDecimal, _ allowed: StandardsProblem.AllowedRange
  ) -> Bilingual {
    let bounds = (allowed.least, allowed.most)
    return both(
      "“\(key)”的\(value)超出范围：应为\(bounds.0)至\(bounds.1)的\(allowed.isWhole ? "整数" : "数")。",
      "\(value) is out of range for “\(key)”: a \(allowed.isWhole ? "whole " : "")number"
        + " from \(bounds.0) to \(bounds.1) is meant.")
  }
}

extension StandardsProblem.Shape {
  fileprivate var words: Bilingual {
    switch self {
    case .mapping: Bilingual(zh: "“键: 值”的集合", en: "a mapping of keys to values")
    case .list: Bilingual(zh: "列表", en: "a list")
    case .text: Bilingual(zh: "文字或数", en: "a text or number")
    }
  }
}

extension CalendarDate {
  fileprivate var text: String { "\(PartialDate(year: year, month: month, day: day))" }
}
