// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One value for city, town and country each.
public struct LocalityTable<Value: Hashable & Sendable>: Hashable, Sendable {
  /// In the county seat or a city (城区).
  public var city: Value
  /// In a township seat (镇区).
  public var town: Value
  /// In the country (乡村).
  public var country: Value

  /// Three values.
  public init(city: Value, town: Value, country: Value) {
    self.city = city
    self.town = town
    self.country = country
  }

  /// The value of a locality.
  public subscript(locality: Locality) -> Value {
    get {
      switch locality {
      case .city: city
      case .town: town
      case .country: country
      }
    }
    set {
      switch locality {
      case .city: city = newValue
      case .town: town = newValue
      case .country: country = newValue
      }
    }
  }
}
