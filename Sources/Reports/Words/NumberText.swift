// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Numbers as people read them, the same in every locale.
public enum NumberText {
  /// A number with so many places after the point, halves away from zero; `—` where missing.
  public static func fixed(_ value: Double?, places: Int) -> String {
    guard let value, value.isFinite else { return "—" }
    let factor = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value * factor).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 9e15 else { return "\(value)" }
    let digits = String(Int64(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    guard places > 0 else { return sign + grouped(padded) }
    return sign + grouped(String(padded.dropLast(places))) + "." + padded.suffix(places)
  }

  /// A whole number with thousands separated by commas.
  public static func whole(_ value: Int) -> String {
    (value < 0 ? "-" : "") + grouped(String(value.magnitude))
  }

  /// Money in 万元 with one place, for people; programs get yuan.
  public static func wan(_ money: Money) -> String { fixed(money.wan, places: 1) }

  /// A signed change: `+3`, `-2`, `0`.
  public static func change(_ value: Int) -> String { (value > 0 ? "+" : "") + whole(value) }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
