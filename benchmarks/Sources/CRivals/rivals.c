// SPDX-License-Identifier: GPL-3.0-or-later
#include "rivals.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

// One text for all variants, so that only the compiler's freedom differs. The two passes are those of
// the product: Σp and Σx, then the squares about the pooled mean with what rounding left.
#define TWO_PASSES                                                                              \
  double total = 0, sum = 0;                                                                    \
  for (size_t i = 0; i < count; i++) {                                                          \
    const int counts = pupils[i] > 0;                                                           \
    total += counts ? pupils[i] : 0;                                                            \
    sum += counts ? amounts[i] : 0;                                                             \
  }                                                                                             \
  const double mean = sum / total;                                                              \
  double squares = 0, residue = 0;                                                              \
  for (size_t i = 0; i < count; i++) {                                                          \
    const int counts = pupils[i] > 0;                                                           \
    const double difference = counts ? amounts[i] - mean * pupils[i] : 0;                       \
    squares += difference * difference / (counts ? pupils[i] : 1);                              \
    residue += difference;                                                                      \
  }                                                                                             \
  return sqrt(fmax(0, squares - residue * residue / total) / total) / mean;

double rival_plain(const double *amounts, const double *pupils, size_t count) { TWO_PASSES }

double rival_reassociated(const double *amounts, const double *pupils, size_t count) {
#pragma clang fp reassociate(on)
  TWO_PASSES
}

#if defined(__x86_64__) && defined(__linux__)
#define CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
int rival_has_clones(void) { return 1; }
#else
#define CLONES
int rival_has_clones(void) { return 0; }
#endif

CLONES double rival_clones(const double *amounts, const double *pupils, size_t count) {
#pragma clang fp reassociate(on)
  TWO_PASSES
}

double rival_gsl(const double *ratios, const double *pupils, size_t count) {
  const double mean = gsl_stats_wmean(pupils, 1, ratios, 1, count);
  return sqrt(gsl_stats_wvariance_with_fixed_mean(pupils, 1, ratios, 1, count, mean)) / mean;
}

double read_all(const double *numbers, size_t count) {
  double lanes[16] = {0};
  size_t i = 0;
  for (; i + 16 <= count; i += 16)
    for (size_t lane = 0; lane < 16; lane++) lanes[lane] += numbers[i + lane];
  double sum = 0;
  for (; i < count; i++) sum += numbers[i];
  for (size_t lane = 0; lane < 16; lane++) sum += lanes[lane];
  return sum;
}
