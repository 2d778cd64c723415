// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// The boxes in which a sheet's notes are shown: shapes of an older drawing language.
final class NoteBoxes {
  let part: PartDocument
  private var next: Int
  /// What the part calls the vocabularies of shapes, of Office and of Excel.
  private let names: [Character: String]

  /// - Parameter first: The number of the first new shape where the part has none yet.
  init(_ part: PartDocument, first: Int) {
    self.part = part
    let mark = "_x0000_s"
    let known = part.root.inner.compactMap { shape -> Int? in
      guard let id = shape["id"], id.hasPrefix(mark) else { return nil }
      return Int(id.dropFirst(mark.count))
    }
    next = known.max().map { $0 + 1 } ?? first
    let space = "urn:schemas-microsoft-com:"
    names = [
      "v": part.prefix(of: space + "vml", usual: "v"),
      "o": part.prefix(of: space + "office:office", usual: "o"),
      "x": part.prefix(of: space + "office:excel", usual: "x"),
    ]
  }

  /// The part of a sheet that has no boxes yet.
  static func empty(block: Int) -> PartDocument {
    PartDocument(
      new: """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
        xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
        <o:idmap v:ext="edit" data="\(block)"/></o:shapelayout></xml>
        """)
  }

  /// A box for a new note, hidden until somebody points at the cell.
  func add(_ place: CellPlace, _ note: String) {
    addKind()
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
      .map { 1 + TextWidth.of(String($0)) / 36 }.reduce(0, +)
    let shape = element(
      "v:shape",
      [
        "id": "_x0000_s\(next)", "type": "#_x0000_t202",
        "style": "position:absolute;width:240pt;height:60pt;z-index:1;visibility:hidden",
        "fillcolor": "#ffffe1", "o:insetmode": "auto",
      ])
    next += 1
    shape.addChild(element("v:fill", ["color2": "#ffffe1"]))
    shape.addChild(element("v:shadow", ["on": "t", "color": "black", "obscured": "t"]))
    shape.addChild(element("v:path", ["o:connecttype": "none"]))
    shape.addChild(element("v:textbox", ["style": "mso-direction-alt:auto"]))
    let data = element("x:ClientData", ["ObjectType": "Note"])
    data.addChild(element("x:MoveWithCells"))
    data.addChild(element("x:SizeWithCells"))
    let top = max(0, place.row - 2)
    let corners = [place.column, 15, top, 10, place.column + 4, 15, top + min(30, 2 + lines), 4]
    for (name, value) in [
      ("Anchor", corners.map(String.init).joined(separator: ", ")), ("AutoFill", "False"),
      ("Row", "\(place.row - 1)"), ("Column", "\(place.column - 1)"),
    ] {
      let fact = element("x:" + name)
      fact.stringValue = value
      data.addChild(fact)
    }
    shape.addChild(data)
    part.root.addChild(shape)
  }

  /// Takes away the box of a note that is gone.
  func remove(_ place: CellPlace) {
    for shape in part.root.all("shape") {
      guard let data = shape.first("ClientData"), data["ObjectType"] == "Note",
        data.first("Row")?.stringValue == "\(place.row - 1)",
        data.first("Column")?.stringValue == "\(place.column - 1)"
      else { continue }
      shape.detach()
    }
  }

  /// What all boxes of notes are made after.
  private func addKind() {
    guard !part.root.all("shapetype").contains(where: { $0["id"] == "_x0000_t202" }) else { return }
    let kind = element(
      "v:shapetype",
      [
        "id": "_x0000_t202", "coordsize": "21600,21600", "o:spt": "202",
        "path": "m,l,21600r21600,l21600,xe",
      ])
    kind.addChild(element("v:stroke", ["joinstyle": "miter"]))
    kind.addChild(element("v:path", ["gradientshapeok": "t", "o:connecttype": "rect"]))
    part.root.insert(kind, before: ["shape"])
  }

  private func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) -> XMLElement {
    let element = XMLElement(name: named(name))
    for (key, value) in attributes { element.set(named(key), value) }
    return element
  }

  /// `v:shape` as the part says it.
  private func named(_ name: String) -> String {
    let parts = name.split(separator: ":")
    guard parts.count == 2, let known = parts[0].first.flatMap({ names[$0] }) else { return name }
    return known + ":" + parts[1]
  }
}
