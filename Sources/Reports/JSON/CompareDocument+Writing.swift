// SPDX-License-Identifier: GPL-3.0-or-later

/// The difference of a comparison inside a document that is written key by key; keys in order.
extension CompareDocument.Difference: JSONWritable {
  /// Writes the difference as an object.
  func write(to writer: inout JSONWriter) { writer.object { write(keysTo: &$0) } }

  /// Writes its keys into an object that is open.
  func write(keysTo writer: inout JSONWriter) {
    writer.key("enrolment")
    writer.list { writer in
      for change in enrolment {
        writer.element()
        writer.object { writer in
          writer.key("from")
          writer.whole(change.from.value.map { Int64($0) })
          writer.key("section")
          writer.string(change.section)
          writer.key("to")
          writer.whole(change.to.value.map { Int64($0) })
          writer.key("year")
          writer.whole(Int64(change.year))
        }
      }
    }
    writer.key("flips")
    writer.list { writer in
      for flip in flips {
        writer.element()
        writer.object { writer in
          writer.key("from")
          writer.text(flip.from.value)
          writer.key("subject")
          writer.string(flip.subject)
          writer.key("to")
          writer.text(flip.to.value)
          writer.key("year")
          writer.whole(Int64(flip.year))
        }
      }
    }
    for (key, sums) in [
      ("moneyByDepartment", moneyByDepartment), ("moneyByKind", moneyByKind),
      ("moneyByYear", moneyByYear),
    ] {
      writer.key(key)
      writer.object { writer in
        for (name, yuan) in sums.sorted(by: { $0.key < $1.key }) {
          writer.key(name)
          writer.whole(yuan)
        }
      }
    }
    writer.key("presentValue")
    writer.whole(presentValue)
    writer.key("sectionsNotMeeting")
    writer.whole(Int64(sectionsNotMeeting))
  }
}

extension JSONWriter {
  /// A text, or null where there is none.
  fileprivate mutating func text(_ text: String?) {
    if let text { string(text) } else { whole(nil) }
  }
}
