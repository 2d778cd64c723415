// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// The rules of the parent package, save strict memory safety: the rivals are called through pointers.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let pipeline = Target.Dependency.product(name: "Pipeline", package: "junheng")
let subjects = Target.Dependency.product(name: "Subjects", package: "junheng")
let suite = Target.Dependency.product(name: "Benchmark", package: "benchmark")
let suitePlugin = Target.PluginUsage.plugin(name: "BenchmarkPlugin", package: "benchmark")

let package = Package(
  name: "junheng-benchmarks",
  dependencies: [
    .package(name: "junheng", path: ".."),
    // Without traits nothing replaces malloc or swift_retain, and what is timed is what is shipped.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    // The coefficient against its rivals and against memory.
    .executableTarget(
      name: "Coefficient", dependencies: [pipeline, subjects, suite],
      path: "Benchmarks/Coefficient", swiftSettings: strict, plugins: [suitePlugin]),
    // A what-if, stage by stage and whole.
    .executableTarget(
      name: "WhatIf", dependencies: [pipeline, subjects, suite], path: "Benchmarks/WhatIf",
      swiftSettings: strict, plugins: [suitePlugin]),
    // One table of all that a run measured.
    .executableTarget(name: "ResultTable", swiftSettings: strict),
  ]
)
