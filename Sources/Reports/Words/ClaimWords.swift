// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// What an inspection may object to in a relaxation claim, in words.
public enum ClaimWords {
  /// The warning in both languages.
  public static func bilingual(_ warning: ClaimWarning) -> Bilingual {
    let detail = detail(warning)
    let (route, name) = (warning.route.id, warning.route.name)
    let school =
      warning.school.map { Bilingual(zh: "\($0)：", en: "\($0): ") }
      ?? Bilingual(zh: "", en: "")
    return Bilingual(
      zh: "放宽办法 \(route)（\(name.zh)）：\(school.zh)\(detail.zh)",
      en: "Relaxation \(route) (\(name.en)): \(school.en)\(detail.en)")
  }

  /// How many schools may use a route, and until when.
  static func bounds(_ route: RelaxationRoute) -> [Bilingual] {
    [
      route.isForFew ? Bilingual(zh: "只给个别学校", en: "for few schools") : nil,
      route.quota.map { Bilingual(zh: "最多 \($0) 所", en: "\($0) schools at most") },
      route.until.map {
        Bilingual(zh: "到 \($0.firstYear) 学年为止", en: "until \($0.firstYear)")
      },
    ].compactMap { $0 }
  }

  private static func detail(_ warning: ClaimWarning) -> Bilingual {
    switch warning.problem {
    case .noEvidence:
      Bilingual(
        zh: "没有写依据。督导核查时不会只凭申请认定，请填“依据”（方案文号、合同、批复）。",
        en:
          "no evidence is named. An inspection recognises no bare claim: fill in the evidence (a plan's number, "
          + "a contract, an approval).")
    case .moreThanFew(let schools, let all, let most, let few):
      Bilingual(
        zh: "原文只给“个别学校”，现在有 \(schools) 所申请（全县 \(all) 所）。按 \(few.value)% 计最多 \(most) 所"
          + note(few.citation).zh + "，多了很可能不被认可。",
        en:
          "the document grants it to few schools, and \(schools) of \(all) claim it. At \(few.value)% no more "
          + "than \(most) are few\(note(few.citation).en); more may well not be accepted.")
    case .beyondQuota(let schools, let quota):
      Bilingual(
        zh: "最多 \(quota) 所学校可以用，现在有 \(schools) 所申请：只算表中靠前的 \(quota) 所。",
        en:
          "no more than \(quota) schools may use it and \(schools) claim it: the first \(quota) of the table "
          + "count.")
    case .afterDeadline(let until):
      Bilingual(
        zh: "只到 \(until.firstYear) 学年为止，此后的学年不算。请把“截止学年”填到 \(until.firstYear)。",
        en:
          "it ends with \(until.firstYear); later years do not count. Let the claim end in \(until.firstYear)."
      )
    case .roomsMissing:
      Bilingual(
        zh: "要分别写明音乐教室和美术教室各有几间，请填“音乐教室间数”“美术教室间数”；没有填的那种不算。",
        en:
          "it needs the number of music rooms and that of art rooms, each by itself; the kind that is left out "
          + "does not count.")
    case .notAllowed:
      Bilingual(
        zh: "学校的所在地或建成时间不符合这条办法，或者没有填，所以不算。",
        en:
          "the school lies elsewhere or was built later than the route allows, or it is not known: it does "
          + "not count.")
    }
  }

  private static func note(_ citation: Citation) -> Bilingual {
    citation.note.map { Bilingual(zh: "（\($0)）", en: " (\($0))") } ?? Bilingual(zh: "", en: "")
  }
}
