// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

@testable import Scenarios

// Shared by the fuzz targets. They are no part of the package: scripts/fuzz.sh compiles each of them
// with libFuzzer against an instrumented copy of the modules that read what people type.

/// The county of the end-to-end tests, read once; its place comes from scripts/fuzz.sh.
let county: County = {
  let path = ProcessInfo.processInfo.environment["JUNHENG_FUZZ_COUNTY"] ?? ""
  guard let county = CountyFolder.read(path).county else {
    preconditionFailure("JUNHENG_FUZZ_COUNTY is no county: \(path)")
  }
  return county
}()

/// Ends the run as a finding, with what was not as it must be.
func finding(_ text: String) -> Never {
  FileHandle.standardError.write(Data("FINDING: \(text)\n".utf8))
  fatalError(text)
}

/// Every message is a sentence in both languages, and none is the bare name of a case.
func checkWording(_ message: Bilingual) {
  let isSaid =
    message.zh.contains { "。？：".contains($0) } && message.en.contains { ".?:".contains($0) }
  if !isSaid || message.zh == message.en { finding("no sentence: \(message.en)") }
}

/// The bytes that libFuzzer gives.
func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: start, count: count))
}
