// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGSL

/// What every use of GSL in this module has to go through first.
enum GSL {
  /// Switches GSL's error handler off, once per process. The handler that GSL installs by itself
  /// aborts the process; without it every function returns its status instead.
  ///
  /// A `static let` is initialised exactly once, however many threads arrive together.
  private static let handlerIsOff: Void = {
    _ = unsafe gsl_set_error_handler_off()
  }()

  /// Must be called before any GSL function that can fail. Costs one check after the first call.
  static func prepare() {
    handlerIsOff
  }

  /// Unwraps what a GSL allocator returned. Every size is checked before the call, so the only
  /// thing left that can go wrong is that the process has no memory.
  static func allocated<Value>(
    _ pointer: UnsafeMutablePointer<Value>?
  ) -> UnsafeMutablePointer<Value> {
    guard let pointer = unsafe pointer else { preconditionFailure("GSL is out of memory") }
    return unsafe pointer
  }
}
