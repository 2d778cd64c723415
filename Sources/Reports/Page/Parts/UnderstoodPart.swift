// SPDX-License-Identifier: GPL-3.0-or-later

/// How the changes of each scenario were understood; nothing for the county's own plan.
struct UnderstoodPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    let changed = context.input.entries.filter { !$0.understood.isEmpty }
    guard !changed.isEmpty else { return nil }
    let blocks = changed.map { entry -> Markup in
      let items = entry.understood.map { "<li>\($0)</li>" as Markup }
      return "<h3>\(entry.name)</h3><ul class=\"plain\">\(items)</ul>"
    }
    return "<section class=\"card\">\(blocks)</section>"
  }
}
