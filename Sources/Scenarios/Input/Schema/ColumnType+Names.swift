// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

extension FormatsDocument {
  /// A column type as the documentation names it.
  static func typeName(_ type: ColumnType) -> Bilingual {
    switch type {
    case .text: Bilingual(zh: "文字", en: "text")
    case .name: Bilingual(zh: "名称", en: "name")
    case .school: Bilingual(zh: "学校名称", en: "school")
    case .zone: Bilingual(zh: "学区名称", en: "zone")
    case .project: Bilingual(zh: "项目名称", en: "project")
    case .wholeNumber: Bilingual(zh: "整数", en: "whole number")
    case .quantity: Bilingual(zh: "数（最多两位小数）", en: "number, at most two decimals")
    case .yuan: Bilingual(zh: "整数元", en: "whole yuan")
    case .wanYuan: Bilingual(zh: "万元（最多四位小数）", en: "10000 yuan, at most four decimals")
    case .share: Bilingual(zh: "比例（0.45 或 45%）", en: "share")
    case .schoolYear: Bilingual(zh: "学年", en: "school year")
    case .calendarYear: Bilingual(zh: "年份", en: "calendar year")
    case .date: Bilingual(zh: "日期（可只有年或年月）", en: "date")
    case .choice: Bilingual(zh: "选词", en: "one of the words")
    case .flag: Bilingual(zh: "是/否", en: "yes or no")
    case .list: Bilingual(zh: "多项（顿号隔开）", en: "list")
    case .decimal: Bilingual(zh: "数", en: "number")
    case .payments: Bilingual(zh: "付款计划", en: "payments by year")
    case .contributions: Bilingual(zh: "资源:数量", en: "amounts by resource")
    case .number: Bilingual(zh: "数", en: "number")
    case .schoolYears: Bilingual(zh: "学年列表", en: "school years")
    case .schools: Bilingual(zh: "学校列表", en: "schools")
    case .keys: Bilingual(zh: "若干键", en: "keys")
    }
  }
}
