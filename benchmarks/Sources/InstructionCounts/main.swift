// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Glibc
import Simulator
import Subjects

// Runs one workload a number of times and prints a checksum. Callgrind counts the instructions of two
// runs that differ in the number of repeats; the difference has no start-up in it.
let arguments = CommandLine.arguments
guard arguments.count >= 3, let repeats = Int(arguments[2]),
  let workload = Workload(rawValue: arguments[1])
else {
  print("usage: InstructionCounts WORKLOAD REPEATS [FOLDER]")
  for workload in Workload.allCases { print(workload.rawValue) }
  exit(arguments.count == 1 ? 0 : 64)
}
let folder = arguments.count > 3 ? arguments[3] : nil
print(workload.rawValue, repeats, try workload.run(repeats, folder: folder))
