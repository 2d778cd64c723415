// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

extension Bilingual {
  /// The unit as it stands after a number: 1 room, 2 rooms. Chinese has one form.
  func after(_ number: some CustomStringConvertible) -> Bilingual {
    guard number.description == "1", en.hasSuffix("s") else { return self }
    return Bilingual(zh: zh, en: String(en.dropLast()))
  }
}
