// SPDX-License-Identifier: GPL-3.0-or-later

/// Minima of functions of several variables, without constraints.
///
/// `bfgs` where there is a gradient, `nelderMead` where there is none and the variables are few.
public enum Minimizer {}
