// SPDX-License-Identifier: GPL-3.0-or-later
import CAllocations
import CKernels
import CountyModel
import Glibc
import Simulator
import Subjects

// Guard WORKLOAD REPEATS [FOLDER]   runs a workload and prints a checksum: callgrind counts the
//                                   instructions of two runs that differ in the number of repeats
// Guard allocations WORKLOAD        how often one repeat asks the heap for memory
// Guard ratios                      how many times as long as the product its rivals take
junheng_keep_freed_memory()
let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "ratios":
  for (rival, ratio) in Ratios.timesAsLong() { print("\(rival),\(ratio)") }
case "allocations":
  guard arguments.count == 3, let workload = Workload(rawValue: arguments[2]),
    allocations_are_counted() != 0
  else { exit(64) }
  func count(_ repeats: Int) throws -> UInt64 {
    let before = allocations()
    _ = try workload.run(repeats, folder: nil)
    return allocations() - before
  }
  // The first run pays for what is made once in a program.
  _ = try count(1)
  let few = try count(2)
  print((try count(6) - few) / 4)
default:
  guard arguments.count >= 3, let repeats = Int(arguments[2]),
    let workload = Workload(rawValue: arguments[1])
  else {
    print("usage: Guard WORKLOAD REPEATS [FOLDER] | allocations WORKLOAD | ratios")
    for workload in Workload.allCases { print(workload.rawValue) }
    exit(arguments.count == 1 ? 0 : 64)
  }
  let folder = arguments.count > 3 ? arguments[3] : nil
  print(workload.rawValue, repeats, try workload.run(repeats, folder: folder))
}
