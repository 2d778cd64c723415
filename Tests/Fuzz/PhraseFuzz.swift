// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

@testable import Scenarios

private let reader = PhraseReader(county)

/// A line of a what-if: refused with a sentence, or understood; what was understood is said in a line
/// that means the same again, and every line that a refusal offers can be typed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPhrase(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: unsafe bytes(start, count), as: UTF8.self)
  let (changes, problems) = reader.read(text, file: nil, line: nil)
  if changes.isEmpty && problems.isEmpty { finding("nothing is said of “\(text)”") }
  for problem in problems {
    checkWording(problem.message)
    for offered in problem.readings {
      let refused = reader.read(offered.zh, file: nil, line: nil).problems
      if let first = refused.first {
        finding("“\(text)” is offered “\(offered.zh)”, which is refused: \(first.reason.zh)")
      }
    }
  }
  for change in changes { checkLine(of: change, text) }
  return 0
}

private func checkLine(of change: Change, _ text: String) {
  guard case .success(let named) = reader.names.named(change) else { return }
  let wanted = named.change.kind
  let line = ChangePhrase.writing(wanted).zh
  let (again, problems) = reader.read(line, file: nil, line: nil)
  if let first = problems.first {
    finding("“\(text)” is understood as “\(line)”, which is refused: \(first.reason.zh)")
  }
  let found = again.compactMap { try? reader.names.named($0).get().change.kind }
  if found.map({ ChangePhrase.writing($0).zh }) != [line] {
    finding("“\(text)” is understood as “\(line)”, which is read otherwise: \(found)")
  }
}
