// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@Suite("School years, budget years and dates")
struct TimeTests {
  @Test func aMonthUpToSeptemberOpensInItsOwnYear() {
    for year in [2023, 2024, 2029] {
      for month in 1...12 {
        let opens = PartialDate(year: year, month: month).firstSchoolYear
        #expect(opens == SchoolYear(month <= 9 ? year : year + 1), "\(year)-\(month)")
      }
    }
  }

  @Test func everyDayUpToTheFirstOfSeptemberOpensInItsOwnYear() {
    for month in 1...12 {
      for day in 1...31 where CalendarDate.exists(year: 2024, month: month, day: day) {
        let opens = PartialDate(year: 2024, month: month, day: day).firstSchoolYear
        let inTime = month < 9 || (month == 9 && day == 1)
        #expect(opens == SchoolYear(inTime ? 2024 : 2025), "\(month)-\(day)")
      }
    }
  }

  @Test func aBareYearIsReadAsItsLastDay() {
    for year in 2020...2035 {
      #expect(PartialDate(year: year).firstSchoolYear == SchoolYear(year + 1))
      let lastDay = PartialDate(year: year, month: 12, day: 31)
      #expect(PartialDate(year: year).firstSchoolYear == lastDay.firstSchoolYear)
    }
  }

  @Test func aYearLaterIsASchoolYearLater() {
    for month in [Int?.none] + (1...12).map(Optional.some) {
      for day in [Int?.none, 1, 2, 28] where month != nil || day == nil {
        let date = PartialDate(year: 2024, month: month, day: day)
        for years in -5...5 {
          let moved = date.advanced(byYears: years)
          #expect(moved.firstSchoolYear == date.firstSchoolYear.advanced(by: years), "\(date)")
          #expect(moved.advanced(byYears: -years) == date, "\(date)")
        }
      }
    }
    let leap = PartialDate(year: 2024, month: 2, day: 29)
    #expect(leap.advanced(byYears: 1) == PartialDate(year: 2025, month: 2, day: 28))
    #expect(leap.advanced(byYears: 4) == PartialDate(year: 2028, month: 2, day: 29))
  }

  @Test func theCalendarHasItsDaysAndNoOthers() {
    // Days of the years 1890 to 2110, counted by the Gregorian rule written another way.
    var days = 0
    for year in 1890...2110 {
      for month in -1...14 {
        for day in -1...33 where CalendarDate.exists(year: year, month: month, day: day) {
          days += 1
        }
      }
    }
    func before(_ year: Int) -> Int { 365 * year + year / 4 - year / 100 + year / 400 }
    #expect(days == before(2110) - before(1889))
    #expect(!CalendarDate.exists(year: 1900, month: 2, day: 29))
    #expect(CalendarDate.exists(year: 2000, month: 2, day: 29))
    #expect(!CalendarDate.exists(year: 2023, month: 2, day: 29))
    #expect(!CalendarDate.exists(year: 0, month: 1, day: 1))
    #expect(!CalendarDate.exists(year: 10_000, month: 1, day: 1))
    #expect(!CalendarDate.exists(year: 2024, month: 4, day: 31))
  }

  @Test func datesAreOrderedAndPrintedByYearMonthAndDay() {
    let dates = [
      PartialDate(year: 2023, month: 12, day: 31), PartialDate(year: 2024),
      PartialDate(year: 2024, month: 1), PartialDate(year: 2024, month: 1, day: 1),
      PartialDate(year: 2024, month: 9), PartialDate(year: 2024, month: 10),
    ]
    #expect(dates.shuffled().sorted() == dates)
    #expect(
      dates.map(\.description) == [
        "2023-12-31", "2024", "2024-01", "2024-01-01", "2024-09", "2024-10",
      ])
  }

  @Test func schoolYearsAndBudgetYearsCountInYears() {
    #expect(Array(SchoolYear(2024)...SchoolYear(2026)).map(\.firstYear) == [2024, 2025, 2026])
    #expect(SchoolYear(2024).distance(to: SchoolYear(2031)) == 7)
    #expect(BudgetYear(2031).advanced(by: -7) == BudgetYear(2024))
    #expect(SchoolYear(2024).opening == CalendarDate(year: 2024, month: 9, day: 1))
  }

  @Test func everyGradeBelongsToOneStage() {
    for grade in 1...9 {
      let stage = Stage(grade: grade)
      #expect(stage.grades.contains(grade))
      #expect(Stage.allCases.count { $0.grades.contains(grade) } == 1)
      #expect((grade == stage.startingGrade) == (grade == 1 || grade == 7))
    }
    #expect(Stage.primary < Stage.junior && !(Stage.junior < Stage.primary))
    #expect(!(Stage.primary < Stage.primary))
  }
}
