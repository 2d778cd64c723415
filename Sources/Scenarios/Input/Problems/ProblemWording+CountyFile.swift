// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

// The wording of problems of the county file.

extension Problem.Kind {
  var countyFileWording: Bilingual? {
    switch self {
    case .yamlSyntax(let problem):
      words(
        "格式有误，读不下去（\(problem)）。请检查这一行和上一行：冒号用半角“:”，后面空一格；缩进对齐；引号成对。",
        "the text cannot be read (\(problem)). Check this line and the one before: a plain colon with a "
          + "blank behind it, indentation, and quotes.")
    case .yamlAlias:
      words(
        "不支持 & 和 * 的引用。请把内容写全；文字里请在 & 或 * 后面加一个空格。",
        "anchors and aliases (& and *) are not read. Write the content out; in a text put a blank "
          + "behind the sign.")
    case .yamlTooDeep(let limit):
      words("嵌套超过 \(limit) 层。请简化。", "it is nested deeper than \(limit) levels. Simplify it.")
    case .duplicateKey: words("同一个键出现两次。请只保留一个。", "the key is there twice. Keep only one.")
    case .unknownKey(let nearest):
      words(
        "没有这个键。" + (nearest.map { "是否应为“\($0.zh)”？" } ?? "") + "请改正或删去。",
        "there is no such key. " + (nearest.map { "Should it be \"\($0.en)\"? " } ?? "")
          + "Correct or remove it.")
    case .missingKey(let key):
      words("缺少必需的“\(key.zh)”。请补上。", "the required key \"\(key.en)\" is missing. Add it.")
    case .wrongShape(.single):
      words("这里应填一个值。请检查缩进。", "a single value belongs here. Check the indentation.")
    case .wrongShape(.list):
      words("这里应填一个列表，如 [2029, 2031]。请改正。", "a list belongs here, such as [2029, 2031].")
    case .wrongShape(.keys):
      words(
        "这里应填若干“名称: 值”。请检查缩进。", "keys with values belong here. Check the indentation.")
    case .twoOrigins:
      words("来源和假设只能填一个。请删去其中一个。", "give a source or an assumption, not both.")
    case .budgetVerySmall(let yuan):
      words(
        "只有 \(yuan) 元。如果单位是万元，请写成 \(yuan)万。",
        "this is only \(yuan) yuan. Write \(yuan)万 if 10000 yuan is meant.")
    case .targetBeforeBase(let base):
      words("目标学年早于基年 \(name(base))。请改正。", "the target comes before the base year \(name(base)).")
    case .retiredStandardDate:
      words(
        "这一项不再起作用：每个学年都按该学年9月1日有效的条文判定，条文从哪天起变，就从那个学年起变。请删去这一行。",
        "this has no effect any more: every school year is judged by what is in force on its "
          + "1 September, and a rule that changes does so from its year on. Remove the line.")
    case .inspectionBeforeTarget(let target):
      words(
        "验收学年早于目标学年 \(name(target))。请改正其中一个。",
        "the inspection comes before the target year \(name(target)). Correct one of them.")
    case .lastYearTooEarly(let needed):
      words(
        "截止学年太早，至少要到 \(name(needed))。请改正。",
        "the last year is too early; it must be \(name(needed)) or later. Correct it.")
    case .horizonTooLong(let limit):
      words(
        "推演超过 \(limit) 个学年。请检查基年、目标学年和截止学年。",
        "this spans more than \(limit) school years. Check base, target and last year.")
    default: nil
    }
  }
}
