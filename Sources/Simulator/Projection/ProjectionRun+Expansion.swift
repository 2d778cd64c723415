// SPDX-License-Identifier: GPL-3.0-or-later

extension ProjectionRun {
  /// Splits classes of sections whose rooms an expansion has added to, from the year it is in use.
  ///
  /// The section then has rooms for the classes of the year before and those of the works. While rooms
  /// are free, the grade with the fullest classes gets another one, as long as they lie above the
  /// limit of that year; no pupil moves. See docs/decisions/0012.
  mutating func openClasses(year: Int) {
    if classRooms.isEmpty { classRooms = Array(repeating: 0, count: sectionCount) }
    for rooms in plan.classRooms where rooms.year == year {
      let section = rooms.section
      if classRooms[section] == 0 { classRooms[section] = classes(of: section, in: classesBefore) }
      classRooms[section] += rooms.classes
    }
    var last = -1
    for section in plan.classRooms.lazy.filter({ $0.year <= year }).map(\.section).sorted()
    where section != last {
      last = section
      splitClasses(of: section, year: year)
    }
  }

  private mutating func splitClasses(of section: Int, year: Int) {
    let limit = tables.formationLimit[year * sectionCount + section]
    var free = classRooms[section] - classes(of: section, in: classesNow)
    while free > 0 {
      var fullest = -1
      for slot in 0..<tables.gradeCount[section] {
        let cell = 6 * section + slot
        guard classesNow[cell] > 0, now[cell] > classesNow[cell] * limit else { continue }
        // The larger of two averages, compared without dividing.
        let isFuller =
          fullest < 0
          || now[cell] * classesNow[fullest] > now[fullest] * classesNow[cell]
        if isFuller { fullest = cell }
      }
      guard fullest >= 0 else { return }
      classesNow[fullest] += 1
      formedAtNow[fullest] = limit
      free -= 1
    }
  }

  private func classes(of section: Int, in cells: [Int]) -> Int {
    (0..<tables.gradeCount[section]).reduce(0) { $0 + cells[6 * section + $1] }
  }
}
