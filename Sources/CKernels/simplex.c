// SPDX-License-Identifier: GPL-3.0-or-later
#include "simplex.h"

#include <math.h>

// A product and a sum stay two roundings where the processor could do both in one.
#pragma STDC FP_CONTRACT OFF

#include "clones.h"

// Element by element, so that the width of the registers does not show in the result.
static inline __attribute__((always_inline)) void add_scaled(double *restrict to,
                                                             const double *restrict from,
                                                             double factor, size_t width) {
  for (size_t j = 0; j < width; j++) to[j] += factor * from[j];
}

CLONES void junheng_add_scaled(double *to, const double *from, double factor, size_t width) {
  add_scaled(to, from, factor, width);
}

CLONES size_t junheng_exchange(double *table, size_t rows, size_t width, size_t row, size_t column,
                               double tiny, double *values, double change) {
  double *const line = table + row * width;
  const double slope = line[column];
  const double scale = -1 / slope;
  for (size_t j = 0; j < width; j++) {
    const double part = line[j] * scale;
    line[j] = fabs(part) > tiny ? part : 0;
  }
  size_t changed = 0;
  for (size_t i = 0; i < rows; i++) {
    double *const other = table + i * width;
    const double factor = other[column];
    if (i == row || factor == 0) continue;
    if (fabs(factor) <= tiny) {
      other[column] = 0;
      continue;
    }
    values[i] += factor * change;
    add_scaled(other, line, factor, width);
    other[column] = factor / slope;
    changed++;
  }
  line[column] = 1 / slope;
  return changed;
}
