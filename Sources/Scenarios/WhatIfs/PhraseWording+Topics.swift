// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// What no what-if changes: why, and where it is changed instead.
extension PhraseWording {
  static func words(of topic: String) -> (reason: Bilingual, remedy: Bilingual) {
    topics[topic]
      ?? (
        say("预案里没有这个动作", "a what-if has no such verb"),
        say("换成有的动作", "use a verb there is")
      )
  }

  private static let topics: [String: (reason: Bilingual, remedy: Bilingual)] = [
    "land": (
      say("预案不能改占地", "a what-if cannot change land"),
      say("在 works.csv、schools.csv 里改占地", "change it in works.csv or schools.csv")
    ),
    "materials": (
      say("只能改全部价格，不能单改一种", "all prices change together, not those of one kind"),
      say("写成 价格 ×1.08 这样", "write prices ×1.08")
    ),
    "salary": (
      say("预案不能单改工资待遇", "a what-if cannot change salaries alone"),
      say(
        "在 levers.csv 里改教师的年费用，或写 价格 ×1.1",
        "change the yearly cost of teachers in levers.csv, or write prices ×1.1")
    ),
    "classSize": (
      say("班额不是预案里的动作", "class size is no verb of a what-if"),
      say("在 county.yaml 里改起始年级班额", "change the size of starting classes in county.yaml")
    ),
    "targetYear": (
      say("达标年份不是预案里的动作", "the target year is no verb of a what-if"),
      say(
        "在 county.yaml 里改目标学年，或用 search --target 2030",
        "change the target year in county.yaml, or use search --target 2030")
    ),
    "retirement": (
      say(
        "这是县里的参数或标准里的数，不是预案里的动作",
        "this is a setting or a number of the standard, not a verb of a what-if"),
      say("在 county.yaml 里改", "change it in county.yaml")
    ),
    "teachersLess": (
      say("没有减少教师的动作", "there is no verb for fewer teachers"),
      say("写 加倍 招聘 0.5倍 自2026年，减少招聘", "hire less: scale hire ×0.5 from 2026")
    ),
    "partTime": (
      say("聘的是兼职、代课教师，推演只算在编专任教师", "part-time and supply teachers are not counted as staff"),
      say(
        "农村小规模学校折算的兼职体艺教师填在 sections.csv",
        "enter shared PE and arts teachers of small schools in sections.csv")
    ),
    "boarding": (
      say("寄宿、食堂、校车不在推演之内", "boarding, canteens and buses are not projected"),
      say("写对学位、面积、人员的影响", "write what it does to places, areas or staff")
    ),
    "results": (
      say("预案只说做什么，不能指定结果", "a what-if says what is done, not what comes out"),
      say(
        "写要做的事，例如 招聘 某校 2人 2026年；最省的办法用 search",
        "write what is done; search finds the cheapest way")
    ),
    "files": (
      say("预案不操作文件和数据", "a what-if does not touch files or data"),
      say("在文件夹里直接改表格", "edit the tables in the folder")
    ),
    "swap": (
      say("预案里没有“对调”", "a what-if does not swap"),
      say("两项各写一条", "say each of the two on its own")
    ),
    "baseData": (
      say("现状数据不由预案改", "a what-if does not alter what there is"),
      say("在 schools.csv 里改，或写增建多少", "change it in schools.csv, or say what is added")
    ),
    "perArea": (
      say("单方造价要折成项目投资", "a price per square metre must be said as the project's cost"),
      say("写成 调整投资 某项目 总额", "write cost PROJECT AMOUNT")
    ),
  ]
}
