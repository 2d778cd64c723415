// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CKernels
import Foundation

junheng_keep_freed_memory()
Console.holdStreams()

// Exit codes are a contract: 0 done, 1 problems in data or plan, 2 wrong usage. The parser's own code
// for wrong usage is another one, so errors end here.
do {
  var command = try Junheng.parseAsRoot()
  try command.run()
} catch let failure as CommandFailure {
  Console.complain(failure.text)
  exit(failure.code)
} catch {
  let text = Junheng.fullMessage(for: error)
  if Junheng.exitCode(for: error) == .success {
    Console.write(text)
    exit(0)
  }
  Console.complain(text + CommandNames.hint(for: Array(CommandLine.arguments.dropFirst())))
  exit(2)
}
