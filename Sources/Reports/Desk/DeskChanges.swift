// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The draft in plain words, one line a change, each of which can be taken back.
struct DeskChanges {
  let context: DeskContext

  var markup: Markup {
    let understood = context.page.main.understood
    let lines = context.input.lines
    let items = lines.enumerated().map { index, line -> Markup in
      // What a change does to the plan says more than the change; parents have lines of their own.
      let place = understood.count - lines.count + index
      let text =
        understood.indices.contains(place) ? understood[place] : line[context.language]
      return """
        <li><span>\(text)</span><button type="submit" form="desk" name="remove" value="\(index)" \
        aria-label="\(context.say("去掉：", "Take back: "))\(text)">\(context.say("去掉", "Take back"))</button>\
        <input type="hidden" form="desk" name="c" value="\(line.zh)"></li>
        """
    }
    let inherited = understood.dropLast(min(lines.count, understood.count)).map {
      "<li class=\"inherited\"><span>\($0)</span></li>" as Markup
    }
    let notices = context.page.main.notices.map { "<li>\($0)</li>" as Markup }
    let list: Markup =
      items.isEmpty && inherited.isEmpty
      ? """
      <p class="note">\(context.say(
        "还没有变更。在上面写一句，或拖动下面的项目。",
        "No change yet. Write one above, or drag a project below."))</p>
      """
      : "<ol class=\"lines\">\(Array(inherited))\(items)</ol>"
    let said: Markup = notices.isEmpty ? "" : "<ul class=\"plain notices\">\(notices)</ul>"
    let count = lines.isEmpty ? "" : context.say("\(lines.count) 条", "\(lines.count)")
    return context.panel(
      .changes, context.say("变更的理解", "Changes, as understood"), note: count, list + said)
  }
}
