// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Simulator
import Testing

@testable import Reports

/// Any JSON value, so that a text can be read and encoded again by Foundation.
private indirect enum JSONTree: Codable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}

private struct Sample: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("a\"\\/\u{1}")
      writer.string("\u{8}\t\n\u{c}\r\u{1f}\u{7f}é县/\u{1F3EB}")
      writer.key("b")
      writer.list { _ in }
      writer.key("c")
      writer.object { _ in }
      writer.key("d")
      writer.list { writer in
        for number in [0, -0.5, 1e-7, 12_345_678.9, 1e22, 3] {
          writer.element()
          writer.number(number)
        }
        writer.element()
        writer.list { writer in
          writer.element()
          writer.flag(true)
        }
      }
      writer.key("e")
      writer.number(nil)
      writer.key("f")
      writer.whole(-7)
    }
  }
}

struct JSONWriterTests {
  /// Foundation reads the text and writes it again: the same bytes.
  private func expectAsEncoded(_ text: String) throws {
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
    let encoded = try JSONText.encode(tree)
    let lines = zip(text.split(separator: "\n"), encoded.split(separator: "\n"))
    if let (written, expected) = lines.first(where: { $0 != $1 }) {
      Issue.record("\(written) where the encoder writes \(expected)")
    }
    #expect(text == encoded)
  }

  @Test func everyKindOfValueIsWrittenAsTheEncoderWritesIt() throws {
    try expectAsEncoded(JSONText.encode(Sample()))
  }

  @Test func aForecastIsWrittenAsTheEncoderWritesIt() throws {
    let opened = try SampleCase.open()
    let run = try opened.run(nil).get()
    let document = ForecastDocument(
      baseline: opened.baseline, scenario: run.name, outcome: run.outcome)
    try expectAsEncoded(JSONText.encode(document))
  }

  @Test func numbersThatJSONDoesNotHaveAreNull() {
    var writer = JSONWriter(capacity: 0)
    writer.number(.nan)
    writer.number(.infinity)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "nullnull")
  }
}
