// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Standards

extension LaterCompliance {
  /// What an adviser says: the year, the money, and how to get that plan.
  ///
  /// - Parameter arguments: The command line that was asked, without the program's name; nil where
  ///   a page asked.
  public func sentence(after arguments: [String]?) -> Bilingual {
    let asked = target.firstYear
    guard let found else {
      let last = tried.last?.firstYear ?? asked
      return Bilingual(
        zh: "目标学年 \(asked) 可推算的部分没有找到全部达标的办法；一直找到 \(last) 学年"
          + "（推演的最后一年）也没有找到，但没有证明不存在。",
        en: "No way was found to meet the whole computed part in the target year \(asked), nor in "
          + "any year up to \(last), the last one projected; that none exists is not proven.")
    }
    let (year, total) = (found.year.firstYear, NumberText.wan(found.total))
    let next =
      arguments.map { arguments in
        let command = RunWords.command(arguments + ["--target=\(year)"])
        return Bilingual(zh: "这一年的方案：\(command)", en: "Its plan: \(command)")
      }
      ?? Bilingual(
        zh: "要看这一年的方案，把目标学年改为 \(year) 再搜索。",
        en: "For its plan search again with the target year \(year).")
    return Bilingual(
      zh: "目标学年 \(asked) 可推算的部分没有找到全部达标的办法。最早找到的是从 \(year) 学年起："
        + "连同招生分流和扩建教学班，整个方案现值 \(total) 万元，其中新增投入 "
        + "\(NumberText.wan(found.cost)) 万元。" + next.zh,
      en: "No way was found to meet the whole computed part in the target year \(asked). The "
        + "earliest found is from \(year) on: with entrants and blocks of classrooms the whole plan "
        + "has a present value of \(total), \(NumberText.wan(found.cost)) of it new (10,000 yuan). "
        + next.en)
  }
}
