// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension AnswerTables {
  /// 编制与教职工: posts, staff, retirements and hires of every year, and the wages of posts that
  /// nobody fills again.
  public var posts: ReportTable {
    let people = say("人", "persons")
    var table = ReportTable(
      key: "posts", title: say("编制与教职工", "Posts and staff"),
      columns: [
        yearColumn, stageColumn,
        Column(say("编制", "Posts"), unit: people, .whole),
        Column(say("编制依据", "Posts from"), .text, most: 12),
        Column(say("在岗教职工", "Staff"), unit: people, .whole),
        Column(say("空编（＋）超编（－）", "Free (+), above (−)"), unit: people, .whole),
        Column(say("当年退休", "Retired"), unit: people, .whole),
        Column(say("当年新聘", "Hired"), unit: people, .whole),
        Column(say("退休未补", "Not filled again"), unit: people, .whole),
        Column(
          say("未补不再发的工资", "Wages no longer paid"), unit: tenThousand, .money),
      ])
    for line in baseline.postsByYear(outcome) { table.add(row(line)) }
    table.notes = notes
    return table
  }

  private func row(_ line: PostsByYear) -> [ReportCell] {
    let isAbove = line.free.map { $0 < 0 } ?? false
    return [
      .year(line.year.firstYear),
      line.stage == nil ? .text(say("全县", "County")) : stage(line.stage),
      line.posts.map { .whole($0) } ?? .missing,
      .text(
        line.posts == nil
          ? nil : line.arePostsAssumed ? say("估计", "reckoned") : say("核定", "authorised")),
      line.staff.map { .whole($0) } ?? .missing,
      line.free.map { ReportCell(.whole($0), tone: isAbove ? .bad : .plain) } ?? .missing,
      .whole(line.retired), .whole(line.hired), .whole(line.unfilled),
      line.unpaidWages.map { .money($0) } ?? .missing,
    ]
  }

  private var notes: [String] {
    let wage = county.levers.first { $0.action == .hireTeacher }?.recurrent
    let price = wage.map { NumberText.wan($0) }
    return [
      say(
        "民办学校不占编制，不在内。编制没有核定的按标准的师生比和班师比估计；退休没有逐年人数（退休人数）的按年退休率估计。",
        "Private schools have no posts and are left out. Posts that are not authorised are reckoned by "
          + "ratio and classes; retirements that are not counted by year go by the rate."),
      price.map {
        say(
          "退休后没有补人的编制不再发工资，按县里新聘教师每人每年 \($0) 万元估算；原来就在发，不在方案资金里，也不从方案资金里减。",
          "A post that nobody fills again is not paid; reckoned at \($0) × 10,000 yuan a year, the county's "
            + "price of a hired teacher. It was paid before, is no part of the plan's money, and is not "
            + "taken off it.")
      },
    ].compactMap(\.self)
  }

  /// 学位余缺（逐年）: places to spare or short of every zone and stage, a column a year.
  public var placesByYear: ReportTable {
    let years = baseline.years
    var table = ReportTable(
      key: "places-by-year", title: say("学位余缺（逐年）", "Places to spare and short by year"),
      columns: [Column(say("学区", "Zone"), .text, most: 24), stageColumn]
        + years.map { Column("\($0.firstYear)", unit: say("个", "places"), .whole) })
    for zone in baseline.zones.indices {
      for stage in Stage.allCases {
        let cells = years.indices.map { placesBalance($0, zone, stage) }
        guard cells.contains(where: { $0 != .none }) else { continue }
        table.add([.text(baseline.zones[zone].rawValue), self.stage(stage)] + cells)
      }
    }
    table.notes = [
      say(
        "正数是富余学位，负数是缺少的学位：只要有学校装不下，就列缺少的数，不用别校的空位去抵。—：学位不明。",
        "Positive: places to spare; negative: places short. Where any section cannot hold its pupils the "
          + "places short are shown, and free places elsewhere are not set against them. —: not known."
      )
    ]
    return table
  }

  private func placesBalance(_ year: Int, _ zone: Int, _ stage: Stage) -> ReportCell {
    let projection = outcome.projection
    let sections = baseline.sections.indices.filter {
      baseline.sections[$0].zone == zone && baseline.sections[$0].stage == stage
        && projection.isOpen[year, $0]
    }
    guard !sections.isEmpty else { return .none }
    let nets = sections.compactMap { section in
      projection.places[year, section].map { $0 - projection.total(year: year, section: section) }
    }
    guard !nets.isEmpty else { return .missing }
    let short = nets.reduce(0) { $0 + max(0, -$1) }
    return short > 0
      ? ReportCell(.whole(-short), tone: .bad) : .whole(nets.reduce(0) { $0 + max(0, $1) })
  }
}
