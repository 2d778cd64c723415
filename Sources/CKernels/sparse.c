// SPDX-License-Identifier: GPL-3.0-or-later
#include "sparse.h"

// A product and a sum stay two roundings where the processor could do both in one.
#pragma STDC FP_CONTRACT OFF

#include "clones.h"

void junheng_gather(const uint32_t *starts, const uint32_t *places, const double *values,
                    size_t count, const double *from, double sign, const double *base,
                    double *out) {
  for (size_t i = 0; i < count; i++) {
    double sum = 0;
    for (uint32_t k = starts[i]; k < starts[i + 1]; k++) sum += values[k] * from[places[k]];
    out[i] = base[i] + sign * sum;
  }
}

CLONES void junheng_descend(size_t count, const double *x, const double *steps,
                            const double *slope, double weight, double *restrict next,
                            double *restrict mirrored) {
  for (size_t i = 0; i < count; i++) {
    const double moved = x[i] - steps[i] * slope[i] / weight;
    const double kept = moved > 0 ? moved : 0;
    next[i] = kept;
    mirrored[i] = 2 * kept - x[i];
  }
}

CLONES double junheng_draw_back(size_t count, double part, const double *next,
                                const double *anchor, const double *inverse, double *restrict to) {
  double sums[8] = {0};
  const double rest = 1 - part;
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    for (size_t lane = 0; lane < 8; lane++) {
      const double way = next[i + lane] - to[i + lane];
      sums[lane] += way * way * inverse[i + lane];
      to[i + lane] = part * (2 * next[i + lane] - to[i + lane]) + rest * anchor[i + lane];
    }
  }
  for (size_t lane = 0; i + lane < count; lane++) {
    const double way = next[i + lane] - to[i + lane];
    sums[lane] += way * way * inverse[i + lane];
    to[i + lane] = part * (2 * next[i + lane] - to[i + lane]) + rest * anchor[i + lane];
  }
  double sum = 0;
  for (size_t lane = 0; lane < 8; lane++) sum += sums[lane];
  return sum;
}
