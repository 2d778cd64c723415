// SPDX-License-Identifier: GPL-3.0-or-later
import Benchmark

nonisolated(unsafe) let benchmarks: @Sendable () -> Void = {}
