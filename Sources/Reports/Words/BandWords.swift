// SPDX-License-Identifier: GPL-3.0-or-later
import Simulator
import Standards

/// Words of the bands around future numbers of pupils.
enum BandWords {
  /// The half width of a band: the larger distance from the number to an end, so that nothing looks
  /// surer than it is; a dash where a number has no band.
  static func plusMinus(_ band: ClosedRange<Int>?, of pupils: Int) -> String {
    guard let band else { return "—" }
    let most = max(band.upperBound - pupils, pupils - band.lowerBound)
    return "±" + NumberText.whole(most)
  }

  /// That so many pupils come in eight cases of ten.
  static func between(_ band: ClosedRange<Int>) -> Bilingual {
    let (low, high) = (NumberText.whole(band.lowerBound), NumberText.whole(band.upperBound))
    return Bilingual(zh: "八成可能在 \(low)–\(high) 人之间", en: "\(low) to \(high) in eight cases of ten")
  }

  /// What “±” means, and what it rests on.
  static func key(isAssumed: Bool) -> Bilingual {
    isAssumed
      ? Bilingual(
        zh: "±：十次中约八次，实际在校生落在这个范围内。本县没有往年数据，误差按公开数据假设；"
          + "生源、政策的突变不在其内。各校达标判定按中间的数字。",
        en:
          "±: in about eight cases of ten the pupils who come lie within. The county has no earlier "
          + "years, so errors are assumed from public data; sudden changes of population or policy "
          + "are not among them. Verdicts are those of the number in the middle.")
      : Bilingual(
        zh: "±：十次中约八次，实际在校生落在这个范围内，按本县往年推演的误差估计；"
          + "生源、政策的突变不在其内。各校达标判定按中间的数字。",
        en:
          "±: in about eight cases of ten the pupils who come lie within, by the errors of forecasts "
          + "in the county's own past; sudden changes of population or policy are not among them. "
          + "Verdicts are those of the number in the middle.")
  }
}
