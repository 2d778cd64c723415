// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// The documents behind the thresholds, and every assumption, apart from the facts.
struct SourcesPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    """
    <section class="card"><h3>\(context.say("标准与文件", "Standard and documents"))</h3>\
    <ul class="plain">\(documents)</ul>\(notes)\(thresholds)\
    <h3>\(context.say("参数", "Parameters"))</h3>\(parameters)\
    <h3>\(context.say("措施单价", "Prices of actions"))</h3>\(prices)\
    \(remarks(context.say("数据检查", "Data check"), context.input.remarks))\
    \(remarks(context.say("方案说明", "Notes on the scenario"), context.main.notices))</section>
    """
  }

  private var documents: [Markup] {
    let standards =
      context.baseline.standards.standards + context.baseline.inspections.map(\.standard)
    var documents = context.baseline.standard.documents
    for document in standards.flatMap(\.documents) where !documents.contains(document) {
      documents.append(document)
    }
    return documents.map { document in
      let number = document.number.map { context.say("（\($0)）", " (\($0))") } ?? ""
      return
        "<li>\(document.title)\(number)<span class=\"note\"> · \(context.say("读自：", "read in: "))\(document.readIn)</span></li>"
    }
  }

  /// What readings of the standards rest on, and from when each value holds.
  private var notes: Markup {
    let standards =
      context.baseline.standards.standards + context.baseline.inspections.map(\.standard)
    var texts: [Bilingual] = []
    for note in standards.flatMap(\.notes) where !texts.contains(note) { texts.append(note) }
    texts += LawWords.sentences(context.baseline.standards)
    let items = texts.map { "<li>\($0[context.language])</li>" as Markup }
    return items.isEmpty ? "" : "<ul class=\"plain\">\(items)</ul>"
  }

  private var thresholds: Markup {
    let standard = context.baseline.standard
    let rows = Indicator.allCases.map { indicator -> Markup in
      let cells = Stage.allCases.map { stage -> Markup in
        let threshold = standard.threshold(indicator, stage)
        let floor = standard.floor(indicator, stage).map {
          Standard.saysNoFloor($0)
            ? context.say("（余项不设下限）", " (no floor for the rest)")
            : context.say("（底线 \($0.value)）", " (floor \($0.value))")
        }
        return "<td>≥ \(threshold.value.description)\(floor ?? "")</td>"
      }
      let citation = standard.threshold(indicator, .primary).citation
      return """
        <tr><td>\(Labels.indicator(indicator)[context.language])</td>\(cells)\
        <td class="note">\(citation.article)</td></tr>
        """
    }
    return """
      <div class="scroll"><table><caption class="hidden">\(context.say("七项指标的标准", "Thresholds of the seven indicators"))</caption>\
      <thead><tr><th></th><th>\(Labels.stage(.primary)[context.language])</th>\
      <th>\(Labels.stage(.junior)[context.language])</th><th>\(context.say("出处", "Where"))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      """
  }

  private var parameters: Markup {
    let rows = context.county.settings.listed.map { name, parameter -> Markup in
      let (kind, text) = told(parameter.basis)
      return """
        <tr><td>\(name[context.language])</td><td class="n">\(plain(parameter.value))</td>\
        <td>\(kind)</td><td class="note">\(text)</td></tr>
        """
    }
    return """
      <div class="scroll"><table><caption class="hidden">\(context.say("参数", "Parameters"))</caption>\
      <tbody>\(rows)</tbody></table></div>
      """
  }

  private var prices: Markup {
    let rows = context.county.levers.filter(\.isEnabled).map { lever -> Markup in
      let (kind, text) = told(lever.basis)
      let recurrent = lever.recurrent > .zero ? NumberText.whole(Int(lever.recurrent.yuan)) : ""
      return """
        <tr><td>\(Labels.action(lever.action)[context.language])</td>\
        <td class="n">\(NumberText.whole(Int(lever.unitPrice.yuan)))</td><td class="n">\(recurrent)</td>\
        <td>\(Labels.unit(lever.action)[context.language])</td><td>\(kind)</td>\
        <td class="note">\(text)</td></tr>
        """
    }
    return """
      <div class="scroll"><table><caption class="hidden">\(context.say("措施单价", "Prices of actions"))</caption>\
      <thead><tr><th>\(context.say("措施", "Action"))</th>\
      <th class="n">\(context.say("单价（元）", "Price (yuan)"))</th>\
      <th class="n">\(context.say("每年（元）", "A year (yuan)"))</th><th>\(context.say("单位", "For each"))</th>\
      <th></th><th>\(context.say("出处或理由", "Source or reason"))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      """
  }

  /// Whether a number is stated or assumed, and where it comes from.
  ///
  /// The program's own defaults are told in the page's language; a county's own words stay as they
  /// are.
  private func told(_ basis: Basis) -> (kind: String, text: String) {
    func words(_ text: String) -> String {
      context.language == .english ? Defaults.english[text] ?? text : text
    }
    switch basis {
    case .stated(let source): return (context.say("有据", "stated"), words(source))
    case .assumed(let reason): return (context.say("假设", "assumed"), words(reason))
    }
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded()
      ? NumberText.fixed(value, places: 0) : NumberText.fixed(value, places: 3)
  }

  private func remarks(_ title: String, _ texts: [String]) -> Markup {
    guard !texts.isEmpty else { return "" }
    let items = texts.map { "<li>\($0)</li>" as Markup }
    return "<h3>\(title)</h3><ul class=\"plain\">\(items)</ul>"
  }
}

extension Settings {
  /// Every parameter with its name, in the order of the report.
  var listed: [(Bilingual, Parameter)] {
    [
      (Bilingual(zh: "教师年退休率", en: "Retirement rate"), retirementRate),
      (Bilingual(zh: "设备年报废率", en: "Equipment write-off rate"), equipmentWriteOffRate),
      (Bilingual(zh: "校舍中教学及辅助用房占比", en: "Teaching share of building area"), teachingAreaShare),
      (Bilingual(zh: "贴现率", en: "Discount rate"), discountRate),
      (Bilingual(zh: "小学升初中比例", en: "Grade 6 to 7 transition"), transitionRate),
      (Bilingual(zh: "年级升级率", en: "Progression rate"), progressionRate),
      (Bilingual(zh: "小校向学区靠拢的权重（人）", en: "Pooling weight (pupils)"), poolingPupils),
      (Bilingual(zh: "默认工期（年）", en: "Construction years"), constructionYears),
      (
        Bilingual(zh: "信息化资金计入设备值的比例", en: "Equipment share of programmes"),
        equipmentShareOfProgrammes
      ),
      (Bilingual(zh: "新校每学位设备值（元）", en: "Equipment per new place (yuan)"), equipmentPerNewPlace),
      (
        Bilingual(zh: "教师随学生分流（1 是 0 否）", en: "Teachers follow pupils (1 yes, 0 no)"),
        teachersFollowPupils
      ),
      (Bilingual(zh: "扩建每班造价（元）", en: "Classroom block, cost per class (yuan)"), classCost),
      (
        Bilingual(zh: "扩建每班校舍面积（平方米）", en: "Classroom block, building area per class (m²)"),
        classBuildingArea
      ),
      (Bilingual(zh: "扩建教学楼层数", en: "Classroom block, storeys"), classStoreys),
      (
        Bilingual(zh: "分流每名新生的权衡价（元，不支付）", en: "Diverted child, weighed at (yuan, not paid)"),
        diversionPrice
      ),
    ]
  }
}
