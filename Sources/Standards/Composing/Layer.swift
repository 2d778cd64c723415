// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What one file says, before it is laid over others.
struct Layer: Sendable {
  /// The file's name, for messages.
  var file: String
  /// The standard it lies over; nil for a file that stands by itself.
  var over: String?
  /// The standard's name; county amendments need none.
  var name: Bilingual?
  /// The day from which the file as a whole holds.
  var from: PartialDate?
  /// Whether it is a county's own text, which lies over the standard and is not part of it.
  var isAmendment = false
  /// What whoever reads the standard must know of it, for example what a reading rests on.
  var note: Bilingual?
  /// Documents that it adds.
  var documents: [Document] = []
  /// Dated values by key, in ascending order of their dates.
  var values: [String: Located<[CitedValue]>] = [:]
  /// Whether its items and vetoes are the whole ledger, instead of amending the one below.
  var hasWholeLedger = false
  /// Items of the ledger.
  var items: [Located<LedgerItem>] = []
  /// Vetoes.
  var vetoes: [Located<LedgerItem>] = []
  /// Relaxation routes.
  var relaxations: [Located<RelaxationRoute>] = []
  /// Conditions for applying.
  var qualifications: [Located<Qualification>] = []
  /// Keys of values that the layers below have and this one takes away.
  var withdrawnValues: [Located<String>] = []
  /// Identifiers of items, vetoes and routes that this one takes away.
  var withdrawnEntries: [Located<String>] = []

  /// Makes an empty layer.
  init(file: String) { self.file = file }
}

/// Something read from a line of a file.
struct Located<Content: Sendable>: Sendable {
  /// What was read.
  var content: Content
  /// The line, from 1.
  var line: Int?
  /// The day from which an entry of the ledger or a route holds; nil for that of its file.
  var from: PartialDate?
}
