// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// What is measured against others, who are called through pointers: Swift 6, warnings are errors.
let measured: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
/// One set of rules for every other target: strict memory safety beside them.
let strict = measured + [.strictMemorySafety()]

let package = Package(
  name: "junheng",
  defaultLocalization: "zh-Hans",
  products: [
    .executable(name: "junheng", targets: ["junheng"]),
    // What the timed benchmarks measure; they are a package of their own.
    .library(
      name: "Pipeline",
      targets: ["CountyModel", "Standards", "CKernels", "Simulator", "Scenarios"]),
    .library(name: "Subjects", targets: ["Subjects", "CRivals"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // What Hummingbird itself stands on and Serve names: headers, addresses, TLS, quiet logs.
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    // SHA-256 of what a run has read, scrypt of passwords.
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    // SQLite for the register of runs.
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
  ],
  // In pipeline order: files → County → Baseline → Projection → Assessment → Costing → Outcome → Report.
  targets: [
    // What exists and what is planned: value types. Imports nothing.
    .target(name: "CountyModel", swiftSettings: strict),
    // The law as data: dated values with citations, overlaid standard by standard.
    .target(
      name: "Standards",
      dependencies: ["CountyModel", .product(name: "Yams", package: "Yams")],
      exclude: ["Resources"], swiftSettings: strict, plugins: ["EmbedText"]),
    // GSL as C sees it: a module map and a shim.
    .systemLibrary(
      name: "CGSL", path: "Sources/CGSL", providers: [.apt(["libgsl-dev"])]),
    // libzip as C sees it.
    .systemLibrary(
      name: "CZip", path: "Sources/CZip", providers: [.apt(["libzip-dev"])]),
    // libxlsxwriter as C sees it.
    .systemLibrary(
      name: "CXlsxWriter", path: "Sources/CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Cells of .xlsx workbooks, read safely and written. No domain words.
    .target(name: "Workbooks", dependencies: ["CZip", "CXlsxWriter"], swiftSettings: strict),
    // Swift over GSL: roots, minimisers, annealing, random numbers. No domain words.
    .target(name: "Optimization", dependencies: ["CGSL"], swiftSettings: strict),
    // The one loop that is worth several instruction sets (docs/decisions/0009), and the heap's setting.
    .target(name: "CKernels"),
    // Projection, assessment, costing and search: one module, because it is the hot path.
    .target(
      name: "Simulator", dependencies: ["CountyModel", "Standards", "Optimization", "CKernels"],
      swiftSettings: strict),
    // County folders and officers' workbooks in, what-ifs, runs, comparisons.
    .target(
      name: "Scenarios",
      dependencies: [
        "CountyModel", "Standards", "Workbooks", "Optimization", "Simulator",
        .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Resources"], swiftSettings: strict, plugins: ["EmbedText"]),
    // Report model → terminal, JSON, HTML, workbook, CSV.
    .target(
      name: "Reports",
      dependencies: ["CountyModel", "Standards", "Simulator", "Scenarios", "Workbooks"],
      exclude: ["Resources"], swiftSettings: strict, plugins: ["EmbedText"]),
    // The register of runs: an SQLite file beside the county's tables, in which nothing is changed.
    .target(
      name: "Register",
      dependencies: [
        "Standards", "Scenarios", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // The page that answers while one drags: routes, state in the link, one answer a request.
    .target(
      name: "Serve",
      dependencies: [
        "CountyModel", "Standards", "Workbooks", "Simulator", "Scenarios", "Reports", "Register",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      exclude: ["Resources"], swiftSettings: strict, plugins: ["EmbedText"]),
    // The command line: thin.
    .executableTarget(
      name: "junheng",
      dependencies: [
        "CountyModel", "Standards", "CKernels", "Simulator", "Workbooks", "Scenarios", "Reports",
        "Register", "Serve",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, plugins: ["EmbedCommit"]),

    // Text resources become string constants of the module that owns them.
    .executableTarget(name: "EmbedTextTool", swiftSettings: strict),
    .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["EmbedTextTool"]),
    // The commit becomes one of the program.
    .plugin(name: "EmbedCommit", capability: .buildTool(), dependencies: ["EmbedTextTool"]),

    // The guard of what the hot path costs. It stands here, not in the benchmarks' package, so that
    // it counts the instructions of the very objects that are tested and run, with no build of its own.
    .target(
      name: "CRivals", path: "benchmarks/Sources/CRivals",
      linkerSettings: [.linkedLibrary("gsl"), .linkedLibrary("gslcblas")]),
    // A malloc that counts, for the guard alone.
    .target(name: "CAllocations", path: "benchmarks/Sources/CAllocations"),
    // What is measured: tables of the coefficient, the counties, the rival in Swift.
    .target(
      name: "Subjects",
      dependencies: ["CountyModel", "Standards", "Simulator", "Scenarios", "CKernels", "CRivals"],
      path: "benchmarks/Sources/Subjects", swiftSettings: measured),
    // One workload a run, for callgrind to count the instructions of; allocations; ratios of times.
    .executableTarget(
      name: "Guard",
      dependencies: [
        "CountyModel", "CKernels", "Simulator", "Subjects", "CRivals", "CAllocations",
      ],
      path: "benchmarks/Sources/Guard", swiftSettings: measured),

    // What several test targets need; no product depends on it.
    .target(
      name: "TestSupport", dependencies: ["CountyModel"], path: "Tests/Support",
      swiftSettings: strict),
    // County folders changed at random, in processes of their own; run by scripts/mutation.sh.
    .executableTarget(
      name: "mutation",
      dependencies: [
        "CountyModel", "Standards", "Simulator", "Scenarios", "Reports", "TestSupport",
      ], path: "Tests/Mutation", swiftSettings: strict),
    .testTarget(name: "CountyModelTests", dependencies: ["CountyModel"], swiftSettings: strict),
    .testTarget(
      name: "StandardsTests", dependencies: ["CountyModel", "Standards", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "OptimizationTests", dependencies: ["Optimization"], swiftSettings: strict),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks", "CZip"], swiftSettings: strict),
    .testTarget(
      name: "SimulatorTests",
      dependencies: ["CountyModel", "Standards", "Optimization", "Simulator", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ScenariosTests",
      dependencies: [
        "CountyModel", "Standards", "Optimization", "Simulator", "Scenarios", "TestSupport",
        "Workbooks",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["CountyModel", "Standards", "Simulator", "Scenarios", "Reports", "Workbooks"],
      swiftSettings: strict),
    .testTarget(
      name: "RegisterTests",
      dependencies: [
        "Standards", "Scenarios", "Register", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ServeTests",
      dependencies: [
        "CountyModel", "Standards", "Workbooks", "Simulator", "Scenarios", "Reports", "Register",
        "Serve",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["junheng", "Workbooks"], swiftSettings: strict),
  ]
)
