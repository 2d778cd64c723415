// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@Test func theNationalStandardLoads() throws {
  let problems = StandardsCatalog.validate().map(\.wording.en)
  #expect(problems == [])
  let standard = try StandardsCatalog.load(
    "national-2017", on: CalendarDate(year: 2024, month: 9, day: 1)
  ).get()
  #expect(standard.items.count == 32)
  print(standard.threshold(.sportsArea, .junior), standard.documents)
}
