// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

// Runs the program's readers, projection, assessment and search on county folders that were changed at random, each from
// a seed: `mutation --from 0 --count 1000 [--jobs 2] [--program PATH]`. The work is done by other processes, so that a
// fault of one input is counted and the next one goes on.
var arguments = Array(CommandLine.arguments.dropFirst())
func option(_ name: String, _ usual: Int) -> Int {
  guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count,
    let value = Int(arguments[place + 1])
  else { return usual }
  return value
}
func text(_ name: String) -> String? {
  guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
  return arguments[place + 1]
}

let span = option("--from", 0)..<(option("--from", 0) + option("--count", 1000))
if arguments.contains("--worker") {
  MutationWorker(program: text("--program"), keep: text("--keep")).run(span)
} else {
  exit(MutationDriver(span: span, jobs: option("--jobs", 2), program: text("--program")).run())
}
