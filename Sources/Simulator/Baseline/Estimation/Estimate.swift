// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A county's rates and shares as its own history gives them, measured once.
struct Estimate {
  let parameters: EstimatorParameters
  let taught: TaughtGrades
  let progression: ProgressionRates
  let flows: FeederFlows
  let levels: IntakeLevels
  let onward: OnwardPlan

  /// Measures a county.
  init(_ frame: EstimationFrame, parameters: EstimatorParameters, onwardSchools: [Int]) {
    self.parameters = parameters
    taught = frame.taught
    let rates = OnwardRates(frame)
    let transition = Transition(frame)
    progression = ProgressionRates(
      frame, onward: rates, transition: transition, pooling: parameters.pooling)
    flows = FeederFlows(transition)
    levels = IntakeLevels(frame, rates: progression.bySection, parameters: parameters)
    onward = OnwardPlan(frame, onward: rates, levels: levels, stated: onwardSchools)
  }
}
