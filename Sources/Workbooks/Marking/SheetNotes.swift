// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// The notes of one sheet: what stands in them, and the boxes in which they are shown.
final class SheetNotes {
  let comments: PartDocument
  let boxes: NoteBoxes
  private let list: XMLElement
  private let sign: String
  private var known: [CellPlace: XMLElement] = [:]
  private var author: String?
  private(set) var isChanged = false

  init(comments: PartDocument, boxes: NoteBoxes, sign: String) {
    (self.comments, self.boxes, self.sign) = (comments, boxes, sign)
    _ = comments.child("authors", before: ["commentList", "extLst"])
    list = comments.child("commentList", before: ["extLst"])
    for comment in list.all("comment") {
      if let place = comment["ref"].flatMap({ CellPlace($0) }) { known[place] = comment }
    }
  }

  /// The part of a sheet that has no notes yet.
  static var empty: PartDocument {
    PartDocument(
      new: "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
  }

  /// Takes away what an earlier marking said; gives the cells where it said something.
  func clear() -> [CellPlace] {
    known.keys.sorted().filter { place in
      guard let comment = known[place], !isThread(comment) else { return false }
      return clear(comment, place)
    }
  }

  private func clear(_ comment: XMLElement, _ place: CellPlace) -> Bool {
    guard let body = comment.first("text") else { return false }
    let whole = Self.texts(body).map { $0.stringValue ?? "" }.joined()
    guard let mark = whole.firstRange(of: sign) else { return false }
    var left = whole.distance(from: whole.startIndex, to: mark.lowerBound)
    let isOnly = whole[..<mark.lowerBound].allSatisfy(\.isWhitespace)
    isChanged = true
    if isOnly {
      comment.detach()
      known[place] = nil
      boxes.remove(place)
      return true
    }
    for text in Self.texts(body) {
      let own = text.stringValue ?? ""
      if own.count <= left {
        left -= own.count
        continue
      }
      var kept = own.prefix(left)
      while kept.last?.isWhitespace == true { kept.removeLast() }
      text.stringValue = String(kept)
      left = 0
    }
    return true
  }

  /// Adds to the note of a cell, or makes one. A thread of comments takes no addition.
  func add(_ note: String, _ place: CellPlace) {
    isChanged = true
    if let comment = known[place] {
      guard !isThread(comment) else { return }
      append("\n\n" + note, to: comment)
      return
    }
    let comment = comments.element("comment", ["ref": "\(place)", "authorId": ownAuthor()])
    let body = comments.element("text")
    body.addChild(text(note))
    comment.addChild(body)
    list.addChild(comment)
    known[place] = comment
    boxes.add(place, note)
  }

  private func append(_ note: String, to comment: XMLElement) {
    let body = comment.first("text") ?? comments.element("text")
    if body.parent == nil { comment.addChild(body) }
    // A text stands alone or in runs, never both.
    for plain in body.all("t") {
      let index = plain.index
      plain.detach()
      let run = comments.element("r")
      run.addChild(plain)
      body.put(run, at: index)
    }
    let run = comments.element("r")
    if let look = body.all("r").last?.first("rPr")?.copy() as? XMLElement { run.addChild(look) }
    run.addChild(text(note))
    body.insert(run, before: ["rPh", "phoneticPr"])
  }

  private func text(_ words: String) -> XMLElement {
    let element = comments.element("t", ["xml:space": "preserve"])
    element.stringValue = words
    return element
  }

  /// A note that only stands for a thread of comments, which newer programs show in its place.
  private func isThread(_ comment: XMLElement) -> Bool {
    let authors = comments.root.first("authors")?.all("author") ?? []
    guard let id = comment["authorId"].flatMap({ Int($0) }), authors.indices.contains(id) else {
      return false
    }
    return authors[id].stringValue?.hasPrefix("tc=") == true
  }

  private func ownAuthor() -> String {
    if let author { return author }
    let authors = comments.child("authors", before: ["commentList", "extLst"])
    let count = authors.all("author").count
    let element = comments.element("author")
    element.stringValue = "junheng"
    authors.addChild(element)
    author = "\(count)"
    return "\(count)"
  }

  /// The elements of a note that hold its words.
  private static func texts(_ body: XMLElement) -> [XMLElement] {
    body.inner.flatMap { element -> [XMLElement] in
      switch element.bareName {
      case "t": [element]
      case "r": element.all("t")
      default: []
      }
    }
  }
}
