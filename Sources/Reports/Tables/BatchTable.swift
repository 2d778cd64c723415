// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// The table of a batch: one row for each county, scenario and school year.
public enum BatchTable {
  /// The columns, in order.
  private static let columns: [Bilingual] = [
    Bilingual(zh: "文件夹", en: "folder"), Bilingual(zh: "县区", en: "county"),
    Bilingual(zh: "示例数据", en: "made-up data"), Bilingual(zh: "标准", en: "standard"),
    Bilingual(zh: "预案", en: "scenario"), Bilingual(zh: "学年", en: "school year"),
    Bilingual(zh: "要求达标", en: "must comply"), Bilingual(zh: "可推算部分", en: "computed part"),
    Bilingual(zh: "申报部分", en: "declared part"), Bilingual(zh: "一票否决", en: "vetoes"),
    Bilingual(zh: "全县", en: "county verdict"),
    Bilingual(zh: "学生", en: "pupils"), Bilingual(zh: "学部", en: "sections"),
    Bilingual(zh: "七项达标学部", en: "sections meeting the seven indicators"),
    Bilingual(zh: "数据不全学部", en: "sections not assessed"),
    Bilingual(zh: "差异系数", en: "coefficients"),
    Bilingual(zh: "达标差异系数", en: "coefficients within limit"),
    Bilingual(zh: "校额超标学校", en: "schools too large"),
    Bilingual(zh: "班额超标学部", en: "sections with classes too large"),
    Bilingual(zh: "学位缺口", en: "places short"), Bilingual(zh: "当年支出(元)", en: "money (yuan)"),
    Bilingual(zh: "方案现值(元)", en: "present value (yuan)"), Bilingual(zh: "搜索", en: "search"),
    Bilingual(zh: "搜索新增现值(元)", en: "search: added present value (yuan)"),
    Bilingual(zh: "搜索下界(元)", en: "search: lower bound (yuan)"),
    Bilingual(zh: "说明", en: "remark"),
  ]

  /// The header.
  public static func header(_ language: Language) -> [String] { columns.map { $0[language] } }

  /// The rows of one scenario, one for each school year.
  ///
  /// - Parameters:
  ///   - name: The scenario's name; a search's plan has one, too.
  ///   - search: The search behind the scenario; nil where it is a plan of the folder.
  public static func rows(
    folder: String, _ baseline: Baseline, name: String, _ outcome: Outcome,
    search: SearchResult? = nil, language: Language
  ) -> [[String]] {
    let county = baseline.county
    let present = "\(outcome.costing.presentMoney.yuan)"
    return YearView.all(baseline, outcome).map { view in
      [
        folder, county.name, said(county.isSynthetic, language), baseline.standard.id, name,
        "\(view.year.firstYear)", said(county.complianceYears.contains(view.year), language),
        Labels.verdict(view.verdict)[language],
        VerdictWords.declared(view.verdicts.declared)[language],
        VerdictWords.vetoes(view.verdicts.vetoes)[language],
        VerdictWords.whole(view.verdicts)[language], "\(view.pupils)", "\(view.sections)",
        "\(view.sectionsMeeting)", "\(view.sectionsNotAssessed)", "\(view.coefficients)",
        "\(view.coefficientsWithin)", "\(view.oversizedSchools)", "\(view.oversizedClasses)",
        "\(view.placeShortfall)", "\(view.money.yuan)", present,
        search.map { $0.status.rawValue } ?? "", search.map { "\($0.cost.yuan)" } ?? "",
        search.map { "\($0.lowerBound.yuan)" } ?? "", "",
      ]
    }
  }

  /// The row of a county, or of one scenario of it, that could not be worked on.
  ///
  /// - Parameters:
  ///   - name: The scenario; empty for the whole county.
  ///   - messages: Everything that is wrong; the row holds the first and how many there are.
  public static func failure(
    folder: String, county: String = "", name: String = "", _ messages: [Bilingual],
    language: Language
  ) -> [String] {
    var row = Array(repeating: "", count: columns.count)
    row[0] = folder
    row[1] = county
    row[4] = name
    let first = messages.first?[language] ?? ""
    row[columns.count - 1] =
      messages.count > 1
      ? first
        + (language == .chinese ? "（共 \(messages.count) 个问题）" : " (\(messages.count) problems)")
      : first
    return row
  }

  private static func said(_ isSo: Bool, _ language: Language) -> String {
    language == .chinese ? (isSo ? "是" : "否") : (isSo ? "yes" : "no")
  }
}
