// SPDX-License-Identifier: GPL-3.0-or-later

/// Builds a project for other places or with another building area.
///
/// Places: every work's places, building area and added areas and equipment follow in proportion,
/// to the hundredth (equipment to the yuan); classes and rooms too, whole ones up. The site's land,
/// what is demolished and what is only resurfaced stay. Area: building area and teaching floor area
/// follow. Cost follows the area where it is given, else the places; to the yuan.
enum ProjectSize {
  /// Resizes a project; problems where it has nothing that could be scaled.
  static func resize(
    _ project: inout Project, places: Int?, area: Quantity?
  ) -> [ProjectEdit.Problem] {
    var problems: [ProjectEdit.Problem] = []
    var ratio: (wanted: Int128, given: Int128)?
    let givenPlaces = project.works.compactMap(\.places).reduce(0, +)
    // The area is read before the places scale it.
    let givenArea = project.works.compactMap(\.buildingArea).reduce(.zero, +)
    if let places {
      if givenPlaces > 0 {
        ratio = (Int128(places), Int128(givenPlaces))
        scale(&project.works, places: places, of: givenPlaces)
      } else {
        problems.append(.noPlacesToScale)
      }
    }
    if let area {
      if givenArea > .zero {
        ratio = (Int128(area.hundredths), Int128(givenArea.hundredths))
        scale(&project.works, area: area)
      } else {
        problems.append(.noAreaToScale)
      }
    }
    if let ratio, let cost = project.cost {
      project.cost = Money(yuan: Int64(rounded(Int128(cost.yuan), ratio)))
    }
    return problems
  }

  private static func scale(_ works: inout [ProjectWork], places: Int, of given: Int) {
    let ratio = (wanted: Int128(places), given: Int128(given))
    let shares = apportion(places, weights: works.map { $0.places ?? 0 })
    for index in works.indices {
      if works[index].places != nil { works[index].places = shares[index] }
      works[index].classes = works[index].classes.map { Int(roundedUp(Int128($0), ratio)) }
      works[index].buildingArea = works[index].buildingArea.map { scaled($0, ratio) }
      for kind in ResourceKind.allCases {
        guard let amount = works[index].added[kind] else { continue }
        switch kind {
        case .teachingFloorArea, .sportsArea: works[index].added[kind] = scaled(amount, ratio)
        case .equipmentValue:
          let yuan = rounded(Int128(amount.hundredths), (ratio.wanted, ratio.given * 100))
          works[index].added[kind] = Quantity(hundredths: Int64(yuan) * 100)
        case .multimediaClassrooms, .musicRooms, .artRooms, .staff,
          .teachersAboveRequiredQualification, .backboneTeachers, .peAndArtsTeachers:
          let units = roundedUp(Int128(amount.hundredths), (ratio.wanted, ratio.given * 100))
          works[index].added[kind] = Quantity(hundredths: Int64(units) * 100)
        }
      }
    }
  }

  /// Scales building areas to a sum that is met exactly, and teaching areas in the same proportion.
  private static func scale(_ works: inout [ProjectWork], area: Quantity) {
    let weights = works.map { Int($0.buildingArea?.hundredths ?? 0) }
    let shares = apportion(Int(area.hundredths), weights: weights)
    for index in works.indices {
      guard let building = works[index].buildingArea, building > .zero else { continue }
      works[index].buildingArea = Quantity(hundredths: Int64(shares[index]))
      let ratio = (wanted: Int128(shares[index]), given: Int128(building.hundredths))
      works[index].added[.teachingFloorArea] = works[index].added[.teachingFloorArea].map {
        scaled($0, ratio)
      }
    }
  }

  // MARK: Arithmetic

  private static func scaled(
    _ amount: Quantity, _ ratio: (wanted: Int128, given: Int128)
  ) -> Quantity {
    Quantity(hundredths: Int64(rounded(Int128(amount.hundredths), ratio)))
  }

  /// The nearest whole number, halves up.
  private static func rounded(
    _ amount: Int128, _ ratio: (wanted: Int128, given: Int128)
  ) -> Int128 {
    (2 * amount * ratio.wanted + ratio.given) / (2 * ratio.given)
  }

  private static func roundedUp(
    _ amount: Int128, _ ratio: (wanted: Int128, given: Int128)
  ) -> Int128 {
    (amount * ratio.wanted + ratio.given - 1) / ratio.given
  }

  /// Shares a whole in proportion to weights, by largest remainders, earlier ones first: the shares
  /// sum to the whole.
  static func apportion(_ whole: Int, weights: [Int]) -> [Int] {
    let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0 else { return weights.map { _ in 0 } }
    let products = weights.map { Int128($0) * Int128(whole) }
    var shares = products.map { Int($0 / sum) }
    let rest = whole - shares.reduce(0, +)
    let order = products.indices.sorted {
      let left = products[$0] % sum
      let right = products[$1] % sum
      return left != right ? left > right : $0 < $1
    }
    for index in order.prefix(rest) { shares[index] += 1 }
    return shares
  }
}
