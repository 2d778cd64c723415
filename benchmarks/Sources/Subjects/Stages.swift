// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

/// The stages of a what-if, each from the finished value before it.
public struct Stages: Sendable {
  private let subject: Subject
  private let projected: Projection
  private let stocked: Stock

  /// Runs the stages once, so that each can be measured by itself.
  public init(_ subject: Subject) {
    self.subject = subject
    projected = Projection(
      baseline: subject.baseline, plan: subject.plan, future: subject.county.future)
    stocked = Stock(
      baseline: subject.baseline, plan: subject.plan, future: subject.county.future,
      projection: projected)
  }

  /// The county compiled: once for all what-ifs.
  public func baseline() -> Baseline {
    Baseline(county: subject.county, standard: subject.standard)
  }

  /// Pupils and classes.
  public func projection() -> Projection {
    Projection(baseline: subject.baseline, plan: subject.plan, future: subject.county.future)
  }

  /// Staff, areas, equipment, rooms.
  public func stock() -> Stock {
    Stock(
      baseline: subject.baseline, plan: subject.plan, future: subject.county.future,
      projection: projected)
  }

  /// Every verdict by the letter.
  public func assessment() -> Assessment {
    Assessment(
      baseline: subject.baseline, projection: projected, stock: stocked, relaxed: false)
  }

  /// Every verdict with the relaxation routes.
  public func relaxedAssessment() -> Assessment {
    Assessment(baseline: subject.baseline, projection: projected, stock: stocked, relaxed: true)
  }

  /// Money.
  public func costing() -> Costing {
    Costing(
      baseline: subject.baseline, plan: subject.plan, future: subject.county.future,
      stock: stocked)
  }

  /// The whole what-if.
  public func outcome() -> Outcome {
    subject.baseline.outcome(plan: subject.plan, future: subject.county.future)
  }
}
