// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Serve

@Suite("Forms with files")
struct MultipartTests {
  private let body = MultipartBody(
    [("folder", " 长溪 "), ("token", "abc")],
    [
      ("books", "一览表.xlsx", Data([0x50, 0x4B, 0x0D, 0x0A, 0x2D, 0x2D, 0x00])),
      ("books", "C:\\表\\学生;数.xlsx", Data()), ("books", "", Data()),
    ])

  @Test func fieldsAndFilesAreReadAsTheyWereSent() throws {
    let form = try #require(MultipartForm(body.bytes, type: body.type))
    #expect(form["folder"] == "长溪" && form["token"] == "abc" && form["books"] == nil)
    let files = form.files("books")
    #expect(files.map(\.file) == ["一览表.xlsx", "学生;数.xlsx"])
    #expect(files[0].bytes == Data([0x50, 0x4B, 0x0D, 0x0A, 0x2D, 0x2D, 0x00]))
  }

  @Test func aFormThatIsCutOffAnywhereIsNone() {
    // The last line end after the closing fence may be missing.
    for length in 0..<(body.bytes.count - 4) {
      #expect(MultipartForm(body.bytes.prefix(length), type: body.type) == nil, "\(length)")
    }
  }

  @Test(arguments: [
    nil, "", "application/x-www-form-urlencoded", "multipart/form-data",
    "multipart/form-data; boundary=", "multipart/form-data; boundary=other",
    "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
  ])
  func aBodyOfAnotherKindIsNone(_ type: String?) {
    #expect(MultipartForm(body.bytes, type: type) == nil)
  }

  @Test func moreFieldsThanAFormHasAreRefused() {
    let fields = (0...MultipartForm.mostParts).map { ("f\($0)", "x") }
    #expect(MultipartForm(MultipartBody(fields, []).bytes, type: body.type) == nil)
    let few = MultipartBody(Array(fields.dropLast()), [])
    #expect(MultipartForm(few.bytes, type: few.type)?.parts.count == MultipartForm.mostParts)
  }

  /// Bytes of every kind, a boundary's beginning among them, come through whole.
  @Test func anyBytesComeThrough() throws {
    var random = SystemRandomNumberGenerator()
    for length in [0, 1, 2, 17, 1_000, 65_537] {
      var bytes = Data((0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) })
      bytes += Data("\r\n--".utf8) + Data("\r\n------forms".utf8)
      let sent = MultipartBody([], [("mapping", "导入对应.csv", bytes)])
      let form = try #require(MultipartForm(sent.bytes, type: sent.type))
      #expect(form.files("mapping").first?.bytes == bytes)
    }
  }
}
