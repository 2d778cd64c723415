// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// A document of law or policy.
public struct Document: Hashable, Sendable {
  /// Short identifier used by citations.
  public var id: String
  /// Title as printed.
  public var title: String
  /// Document number (文号), as printed.
  public var number: String?
  /// Date of issue, as far as known.
  public var date: PartialDate?
  /// Which text was read for it, for example the county plan that prints it.
  public var readIn: String

  /// A document.
  public init(id: String, title: String, number: String?, date: PartialDate?, readIn: String) {
    self.id = id
    self.title = title
    self.number = number
    self.date = date
    self.readIn = readIn
  }
}
