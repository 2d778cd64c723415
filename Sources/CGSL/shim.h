// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of GSL 2.7 that `Optimization` uses, as Swift can see them.
#ifndef CGSL_SHIM_H
#define CGSL_SHIM_H

#include <gsl/gsl_errno.h>       // error codes, and the switch for the handler that aborts
#include <gsl/gsl_math.h>        // gsl_function, the type of a function of one variable
#include <gsl/gsl_roots.h>       // Root: Brent's root finder
#include <gsl/gsl_min.h>         // Minimum: Brent's minimiser
#include <gsl/gsl_multimin.h>    // Minimizer: BFGS and the Nelder-Mead simplex
#include <gsl/gsl_rng.h>         // RandomSource: the Mersenne twister
#include <gsl/gsl_randist.h>     // RandomSource: the distributions
#include <gsl/gsl_qrng.h>        // QuasiRandomSequence: Sobol points
#include <gsl/gsl_multifit.h>    // LinearLeastSquares
#include <gsl/gsl_statistics_double.h>  // WeightedStatistics

// GSL names its algorithms by global pointer variables. Swift 6 refuses to read a C global that could
// change under it, so each one that is used gets a function that reads it.

// Root.brent
static inline const gsl_root_fsolver_type *_Nonnull cgsl_root_brent(void) {
  return gsl_root_fsolver_brent;
}

// Minimum.brent
static inline const gsl_min_fminimizer_type *_Nonnull cgsl_min_brent(void) {
  return gsl_min_fminimizer_brent;
}

// Minimizer.bfgs
static inline const gsl_multimin_fdfminimizer_type *_Nonnull cgsl_multimin_bfgs2(void) {
  return gsl_multimin_fdfminimizer_vector_bfgs2;
}

// Minimizer.nelderMead
static inline const gsl_multimin_fminimizer_type *_Nonnull cgsl_multimin_nmsimplex2(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}

// RandomSource
static inline const gsl_rng_type *_Nonnull cgsl_rng_mt19937(void) { return gsl_rng_mt19937; }

// QuasiRandomSequence
static inline const gsl_qrng_type *_Nonnull cgsl_qrng_sobol(void) { return gsl_qrng_sobol; }

#endif
