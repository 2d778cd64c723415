// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards
import CountyModel

/// What changes in the law during a run, in sentences.
public enum LawWords {
  /// Everything that somebody must know of when the law holds: from when each value does, what is
  /// taken before it begins, and what comes too late for the run.
  public static func sentences(_ standards: YearlyStandards) -> [Bilingual] {
    var lines: [Bilingual] = []
    if let begins = standards.begins {
      lines.append(
        Bilingual(
          zh: "本标准自 \(begins) 起施行；此前的学年没有这份标准，按它施行首日的条文判定。",
          en: "This standard holds from \(begins); earlier school years are judged as on its first "
            + "day."))
    }
    lines += standards.changes.map(change)
    lines += standards.tooLate.map { value in
      let (name, number) = (ValueNames.name(value.key), ValueNames.number(value))
      return Bilingual(
        zh: "本次推演用不到：\(name.zh) \(number.zh) 自 \(value.from) 起，在最后一个学年开学之后"
          + "（\(place(value.citation))）。",
        en: "Not used in this run: \(name.en) \(number.en) from \(value.from), after the last "
          + "school year has opened (\(place(value.citation))).")
    }
    return lines
  }

  private static func change(_ change: StandardChange) -> Bilingual {
    let year = "\(change.year.firstYear)"
    switch change.subject {
    case .value(let key, let before, let after):
      let name = ValueNames.name(key)
      let old = before.map(ValueNames.number) ?? Bilingual(zh: "无", en: "none")
      let new = after.map(ValueNames.number) ?? Bilingual(zh: "无", en: "none")
      let whence = after.map { place($0.citation) } ?? before.map { place($0.citation) } ?? ""
      let from = after.map { Bilingual(zh: "，自 \($0.from) 起", en: ", from \($0.from)") }
      return Bilingual(
        zh: "\(year) 学年起：\(name.zh) \(old.zh) → \(new.zh)（\(whence)\(from?.zh ?? "")）。",
        en: "From school year \(year): \(name.en) \(old.en) → \(new.en) "
          + "(\(whence)\(from?.en ?? "")).")
    case .item(let before, let after):
      return entry(
        year, before.map { ($0.id, $0.title) }, after.map { ($0.id, $0.title) },
        Bilingual(zh: "条目", en: "item"))
    case .route(let before, let after):
      return entry(
        year, before.map { ($0.id, $0.name) }, after.map { ($0.id, $0.name) },
        Bilingual(zh: "放宽办法", en: "relaxation route"))
    }
  }

  private static func entry(
    _ year: String, _ before: (id: String, title: Bilingual)?,
    _ after: (id: String, title: Bilingual)?, _ kind: Bilingual
  ) -> Bilingual {
    guard let one = after ?? before else { return kind }
    let verb =
      before == nil
      ? Bilingual(zh: "新增", en: "new")
      : after == nil ? Bilingual(zh: "撤下", en: "withdrawn") : Bilingual(zh: "改写", en: "changed")
    return Bilingual(
      zh: "\(year) 学年起：\(verb.zh)\(kind.zh) \(one.id) \(one.title.zh)。",
      en: "From school year \(year): \(kind.en) \(one.id) \(verb.en), \(one.title.en).")
  }

  private static func place(_ citation: Citation) -> String {
    "\(citation.document) \(citation.article)"
  }
}
