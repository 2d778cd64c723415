// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What is taken where a county says nothing: labelled numbers and levers from the text resources.
public enum Defaults {
  /// Every parameter with its origin; the class-forming rule holds from `baseYear`.
  public static func settings(from baseYear: SchoolYear) -> Settings {
    settings(SettingsFile(), from: baseYear)
  }

  /// Every lever in the order of `MeasureAction.allCases`.
  public static let levers: [Lever] = MeasureAction.allCases.map { action in
    guard let item = leverItems.first(where: { $0["action"]?.text == action.rawValue }),
      let limit = Lever.Limit(rawValue: Schema.text(item, "limit"))
    else { preconditionFailure("default-levers.yaml has no usable \(action)") }
    var contributions: [ResourceKind: Quantity] = [:]
    for entry in item["brings"]?.entries ?? [] {
      guard let kind = ResourceKind(rawValue: entry.key) else {
        preconditionFailure("default-levers.yaml knows no resource \(entry.key)")
      }
      contributions[kind] = Quantity(Int(number(entry.value.text)))
    }
    return Lever(
      action: action, contributions: contributions,
      unitPrice: Money(yuan: number(item["unitPrice"]?.text)),
      recurrent: Money(yuan: number(item["recurrent"]?.text)),
      leadYears: Int(number(item["leadYears"]?.text)), step: Int(number(item["step"]?.text)),
      limit: limit,
      mostPerSection: (item["mostPerSection"]?.text).map { Int(number($0)) },
      isEnabled: item["enabled"]?.text != "false", basis: basis(item))
  }

  /// The parameters of a county file, defaults where it has none.
  static func settings(_ file: SettingsFile, from baseYear: SchoolYear) -> Settings {
    func parameter(_ key: String) -> Parameter {
      if let given = file.parameters[key] { return given }
      guard
        let item = settingsResource["parameters"]?.items?.first(where: { $0["key"]?.text == key }),
        let value = item["value"]?.text.flatMap({ Double($0) })
      else { preconditionFailure("default-settings.yaml has no usable \(key)") }
      return Parameter(value, basis(item))
    }
    var formation = file.classFormation
    if formation.isEmpty, let item = settingsResource["classFormation"] {
      formation = [
        ClassFormation(
          from: baseYear, primary: Int(number(item["primary"]?.text)),
          junior: Int(number(item["junior"]?.text)), basis: basis(item))
      ]
    }
    var settings = Settings(
      retirementRate: parameter("retirementRate"),
      equipmentWriteOffRate: parameter("equipmentWriteOffRate"),
      teachingAreaShare: parameter("teachingAreaShare"),
      discountRate: parameter("discountRate"), transitionRate: parameter("transitionRate"),
      progressionRate: parameter("progressionRate"), poolingPupils: parameter("poolingPupils"),
      constructionYears: parameter("constructionYears"),
      equipmentShareOfProgrammes: parameter("equipmentShareOfProgrammes"),
      equipmentPerNewPlace: parameter("equipmentPerNewPlace"),
      teachersFollowPupils: parameter("teachersFollowPupils"),
      classCost: parameter("classCost"), classBuildingArea: parameter("classBuildingArea"),
      classStoreys: parameter("classStoreys"), diversionPrice: parameter("diversionPrice"),
      classFormation: formation)
    for (key, path) in SigningNumbers.keys { settings.signing[keyPath: path] = parameter(key) }
    return settings
  }

  /// The English of every source and reason that the defaults give, and of what stands for a
  /// county's missing one, by their Chinese.
  public static let english: [String: String] = {
    let items =
      (settingsResource["parameters"]?.items ?? []) + leverItems
      + [settingsResource["classFormation"]].compactMap { $0 }
    var english = [SettingsFile.withoutOrigin: "entered by the county, without a source"]
    for item in items {
      guard let chinese = item["stated"]?.text ?? item["assumed"]?.text else { continue }
      english[chinese] = item["english"]?.text
    }
    return english
  }()

  private static let settingsResource = Schema.resource("default-settings.yaml")
  private static let leverItems = Schema.resource("default-levers.yaml")["levers"]?.items ?? []

  private static func basis(_ item: YAMLValue) -> Basis {
    if let stated = item["stated"]?.text { return .stated(stated) }
    return .assumed(Schema.text(item, "assumed"))
  }

  private static func number(_ text: String?) -> Int64 {
    guard let number = text.flatMap({ Int64($0) }) else {
      preconditionFailure("a default is no whole number: \(text ?? "nil")")
    }
    return number
  }
}
