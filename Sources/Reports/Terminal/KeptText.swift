// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards

/// A search around kept decisions, for the terminal.
public enum KeptText {
  /// The text: what keeping costs, then the rest of the plan.
  ///
  /// - Parameter names: What sections are called.
  public static func text(
    _ kept: KeptSearch, names: SectionNames, language: Language, most: Int = 30
  ) -> String {
    let parts = (NumberText.wan(kept.kept), NumberText.wan(kept.rest.cost))
    var lines = [
      language == .chinese
        ? "保留的决定 \(parts.0) 万元，其余 \(parts.1) 万元，合计 \(NumberText.wan(kept.total)) 万元（现值）"
        : "Kept decisions \(parts.0), the rest \(parts.1), together \(NumberText.wan(kept.total)) (10,000 yuan, present "
          + "value)"
    ]
    if let extra = kept.extra {
      lines.append(
        language == .chinese
          ? "不保留时找到的最省方案 \(NumberText.wan(kept.free.cost)) 万元：保留多花 \(NumberText.wan(extra)) 万元"
          : "The cheapest plan found without keeping costs \(NumberText.wan(kept.free.cost)): keeping costs "
            + "\(NumberText.wan(extra)) more")
    } else {
      lines.append(
        language == .chinese
          ? "保留或不保留，至少有一种没有找到全部达标的方案，不比较花费"
          : "With or without keeping, one search found no plan that meets everything: costs are not compared"
      )
    }
    return lines.joined(separator: "\n") + "\n"
      + SearchText.text(kept.rest, names: names, language: language, most: most)
  }
}
