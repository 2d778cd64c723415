// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of an item of a standard that is not the county's own: `national-2024:20`.
///
/// A declaration by its bare number belongs to the county's own standard; for the standard of an
/// inspection its identifier stands in front.
public struct LedgerAddress: Hashable, Sendable {
  /// The identifier of the standard.
  public var standard: String
  /// The item, clause, part, veto or condition in that standard's ledger.
  public var item: String

  /// Takes a name apart; nil where it is the bare name of an item.
  ///
  /// - Parameter name: As a table gives it; the colon may be full-width.
  public init?(_ name: String) {
    guard let colon = name.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    func trimmed(_ text: Substring) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    standard = trimmed(name[..<colon])
    item = trimmed(name[name.index(after: colon)...])
  }

  /// The name as it is written in a table.
  public var name: String { "\(standard):\(item)" }
}
