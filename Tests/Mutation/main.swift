// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

// Runs the program's readers, projection, assessment and search on county folders that were changed at random, each from
// a seed: `mutation --from 0 --count 1000 [--jobs 2] [--program PATH]`. The work is done by other processes, so that a
// fault of one input is counted and the next one goes on.
let arguments = Array(CommandLine.arguments.dropFirst())
func text(_ name: String, in arguments: [String]) -> String? {
  guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
  return arguments[place + 1]
}
func number(_ name: String, _ usual: Int, in arguments: [String]) -> Int {
  text(name, in: arguments).flatMap { Int($0) } ?? usual
}

let from = number("--from", 0, in: arguments)
let span = from..<(from + number("--count", 1000, in: arguments))
let program = text("--program", in: arguments)
if arguments.contains("--worker") {
  MutationWorker(program: program, keep: text("--keep", in: arguments)).run(span)
} else {
  let jobs = number("--jobs", 2, in: arguments)
  exit(MutationDriver(span: span, jobs: max(1, jobs), program: program).run())
}
