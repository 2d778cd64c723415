// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// What single texts were found to mean as headings, kept for as long as one import runs.
///
/// A long sheet shows the same few kinds and townships in thousands of rows, and every name of a
/// school is looked at several times. Nothing is kept behind an import: what stands in sheets may
/// be names of persons.
final class WordMemory: Sendable {
  /// A text read as a heading of one part, and what it means where nothing near is wanted.
  struct Reading: Sendable {
    var heading: Heading
    var match: HeadingMatch
  }

  /// The most texts that are kept at once.
  private static let most = 50_000
  private let readings = Mutex<[String: Reading]>([:])

  /// Nothing kept yet.
  init() {}

  /// The reading of a text, made where it is not known.
  ///
  /// Texts are told apart by their bytes, since equal strings may be written in different ones.
  func reading(_ text: String, make: () -> Reading) -> Reading {
    if let known = readings.withLock({ $0[text] }),
      let printed = known.heading.parts.first, printed.utf8.elementsEqual(text.utf8)
    {
      return known
    }
    let made = make()
    readings.withLock {
      if $0.count >= Self.most { $0.removeAll() }
      $0[text] = made
    }
    return made
  }
}

extension ImportWords {
  /// A text read as a heading of one part.
  func reading(_ text: String) -> WordMemory.Reading {
    guard let memory else { return read(text) }
    return memory.reading(text) { read(text) }
  }

  private func read(_ text: String) -> WordMemory.Reading {
    let heading = Heading([text], self)
    return WordMemory.Reading(heading: heading, match: match(heading, isTold: false))
  }

  /// The dictionary with a memory of its own for one import.
  func remembering() -> ImportWords {
    var words = self
    words.memory = WordMemory()
    return words
  }
}
