// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// The styles of a workbook, to which those of marked cells are added; none is changed.
final class StyleMarks {
  let part: PartDocument
  private let formats: XMLElement
  private let fills: XMLElement
  private var own: [XMLElement]
  private var fillCount: Int
  private var variants: [Variant: Int] = [:]
  private var fillIndices: [Fill: Int] = [:]
  private let colours: Set<String>
  private(set) var isChanged = false

  /// A style of a cell in another colour; nil for none.
  private struct Variant: Hashable {
    var style: Int
    var fill: UInt32?
  }

  /// A plain fill: what its colour says, and the colour that it would have behind dots.
  private struct Fill: Hashable {
    var front: [String: String]
    var back = ["indexed": "64"]
  }

  /// How many styles the format has room for.
  private static let most = 64_000

  /// - Parameter colours: Those of marks.
  init(_ part: PartDocument, colours: Set<UInt32>) {
    self.part = part
    self.colours = Set(colours.map(Self.code))
    let order = [
      "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles",
      "colors", "extLst",
    ]
    func list(_ name: String) -> XMLElement {
      let behind = order.firstIndex(of: name).map { order[($0 + 1)...] } ?? []
      return part.child(name, before: Set(behind))
    }
    fills = list("fills")
    formats = list("cellXfs")
    own = formats.all("xf")
    fillCount = fills.all("fill").count
  }

  /// The style in the colour of a mark, or without one; the style itself where there is no room for
  /// more.
  ///
  /// The colour that was there is kept behind that of the mark, where a plain fill shows none, and
  /// comes back when the mark goes.
  func style(_ style: Int, in colour: UInt32?) -> Int {
    let variant = Variant(style: style, fill: colour)
    if let known = variants[variant] { return known }
    guard own.count < Self.most else { return style }
    let shown = look(of: style)
    let before = shown.flatMap { isMark($0) ? kept($0) : $0.front }
    let under = before == Fill(front: [:]).back ? nil : before
    let new =
      colour.map { Fill(front: ["rgb": Self.code($0)], back: under ?? Fill(front: [:]).back) }
      ?? under.map { Fill(front: $0) }
    let made = own.indices.contains(style) ? own[style].copy() as? XMLElement : nil
    let format = made ?? part.element("xf", ["numFmtId": "0", "fontId": "0", "borderId": "0"])
    format.set("fillId", "\(new.map(fill) ?? 0)")
    format.set("applyFill", "1")
    let index = add(format)
    variants[variant] = index
    return index
  }

  /// Whether a style is in the colour of a mark.
  func isMarked(_ style: Int) -> Bool { look(of: style).map(isMark) ?? false }

  private func isMark(_ fill: Fill) -> Bool { fill.front["rgb"].map(colours.contains) ?? false }

  /// The colour that a mark keeps behind its own. LibreOffice writes one that is much like the one
  /// in front, and nothing was kept then.
  private func kept(_ fill: Fill) -> [String: String] {
    func parts(_ colour: [String: String]) -> [Int]? {
      colour["rgb"].flatMap { Int($0.suffix(6), radix: 16) }.map {
        [$0 >> 16 & 255, $0 >> 8 & 255, $0 & 255]
      }
    }
    guard let front = parts(fill.front), let back = parts(fill.back) else { return fill.back }
    let difference = zip(front, back).map { abs($0 - $1) }.reduce(0, +)
    return difference <= 120 ? Fill(front: [:]).back : fill.back
  }

  /// The plain fill of a style; nil where it has none, or dots and strokes.
  private func look(of style: Int) -> Fill? {
    guard own.indices.contains(style), let id = own[style]["fillId"].flatMap({ Int($0) }) else {
      return nil
    }
    let all = fills.all("fill")
    guard all.indices.contains(id), let pattern = all[id].first("patternFill"),
      pattern["patternType"] == "solid", let front = pattern.first("fgColor")?.facts
    else { return nil }
    return Fill(front: front, back: pattern.first("bgColor")?.facts ?? Fill(front: [:]).back)
  }

  /// A style for cells of the list in front.
  func listStyle(_ style: CellStyle) -> Int {
    let format = part.element("xf", ["numFmtId": "0", "borderId": "0"])
    format.set("fontId", style.isBold ? "\(boldFont())" : "0")
    let fill = style.fill.map { self.fill(Fill(front: ["rgb": Self.code($0)])) }
    format.set("fillId", "\(fill ?? 0)")
    if style.fill != nil { format.set("applyFill", "1") }
    let alignment = part.element("alignment", ["vertical": "center"])
    if style.isWrapped { alignment.set("wrapText", "1") }
    format.set("applyAlignment", "1")
    format.addChild(alignment)
    return add(format)
  }

  private func add(_ format: XMLElement) -> Int {
    // The first style is that of cells that name none.
    if own.isEmpty {
      let plain = part.element(
        "xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
      formats.addChild(plain)
      own.append(plain)
    }
    formats.addChild(format)
    own.append(format)
    formats.count(own.count)
    isChanged = true
    return own.count - 1
  }

  private func fill(_ fill: Fill) -> Int {
    if let known = fillIndices[fill] { return known }
    // The first two are reserved: none, and dots.
    for kind in ["none", "gray125"].dropFirst(fillCount) {
      addFill(part.element("patternFill", ["patternType": kind]))
    }
    let pattern = part.element("patternFill", ["patternType": "solid"])
    for (name, facts) in [("fgColor", fill.front), ("bgColor", fill.back)] {
      let colour = part.element(name)
      for (key, value) in facts.sorted(by: { $0.key < $1.key }) { colour.set(key, value) }
      pattern.addChild(colour)
    }
    addFill(pattern)
    fillIndices[fill] = fillCount - 1
    return fillCount - 1
  }

  /// A colour as the format writes it: opaque, six digits.
  static func code(_ colour: UInt32) -> String {
    let hex = String(colour, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: max(0, 6 - hex.count)) + hex
  }

  private func addFill(_ pattern: XMLElement) {
    let element = part.element("fill")
    element.addChild(pattern)
    fills.addChild(element)
    fillCount += 1
    fills.count(fillCount)
  }

  private func boldFont() -> Int {
    let fonts = part.child(
      "fonts", before: ["fills", "borders", "cellStyleXfs", "cellXfs"])
    let known = fonts.all("font")
    let font = known.first?.copy() as? XMLElement ?? part.element("font")
    if font.first("b") == nil { font.put(part.element("b"), at: 0) }
    if known.isEmpty { fonts.addChild(part.element("font")) }
    fonts.addChild(font)
    let count = fonts.all("font").count
    fonts.count(count)
    return count - 1
  }
}
