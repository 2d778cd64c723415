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
      words(
        "这里应填一个列表：用方括号括起，中间用逗号分开，如 [一项, 另一项]。请改正。",
        "a list belongs here, in brackets with commas between, such as [one, another].")
    case .wrongShape(.keys):
      words(
        "这里应填若干“名称: 值”。请检查缩进。", "keys with values belong here. Check the indentation.")
    case .twoOrigins:
      words("来源和假设只能填一个。请删去其中一个。", "give a source or an assumption, not both.")
    case .budgetVerySmall(let yuan):
      words(
        "只有 \(yuan) 元。如果单位是万元，请写成 \(yuan)万。",
        "this is only \(yuan) yuan. Write \(yuan)万 if 10000 yuan is meant.")
    case .retirementUnused(let first, let last):
      words(
        "推演只用到 \(name(first))–\(name(last)) 学年，这一行不起作用（基年的数据里已经没有他们）。请检查学年，或删去这一行。",
        "the simulation asks for \(name(first)) to \(name(last)); this line has no effect (who left by "
          + "the base year is not in its data). Check the year, or remove the line.")
    case .retirementsOverlap:
      words(
        "同一学年既写了全县、又写了一个学段，看不出全县的数含不含这个学段。请两个学段各写一行，或只写全县一行。",
        "the same year stands for the county and for a stage, and it is not said whether the one holds "
          + "the other. Write a line for each stage, or one for the county alone.")
    case .retirementsAboveStaff(let staff):
      words(
        "各学年退休人数合计超过基年的 \(staff) 名教职工。请检查人数；分学段写的，与不分学段的行不要重复计。",
        "the retirements of all years are above the \(staff) staff of the base year. Check the numbers; "
          + "what stands under a stage must not be in a line for the county as well.")
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
