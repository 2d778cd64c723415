// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels.h"

#include "clones.h"

#include <string.h>

// A product and a sum stay two roundings where the processor could do both in one.
#pragma STDC FP_CONTRACT OFF

// Eight numbers, whatever the width of the processor's registers; rows need not be aligned.
typedef double Eight __attribute__((vector_size(64)));
typedef double Row __attribute__((vector_size(64), aligned(8)));
typedef long long Mask __attribute__((vector_size(64)));

#define SPREAD(number) ((Eight){number, number, number, number, number, number, number, number})

typedef struct {
  Eight sum;
  Eight square;
} Half;

// One row, with the reciprocal of its pupils.
static inline __attribute__((always_inline)) void add(Half *half, const double *row,
                                                      const Eight *shift, double reciprocal) {
  const Eight numbers = *(const Row *)row;
  const Eight difference = numbers - *shift * SPREAD(row[7]);
  half->sum += difference;
  half->square += difference * difference * SPREAD(reciprocal);
}

CLONES void junheng_sum_seven(const double *rows, size_t count, const double *shift, double *sums,
                              double *squares) {
  Eight shifts;
  memcpy(&shifts, shift, sizeof shifts);
  Half even = {SPREAD(0), SPREAD(0)};
  Half odd = even;
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    const double *const block = rows + 8 * i;
    const Eight pupils = {block[7],  block[15], block[23], block[31],
                          block[39], block[47], block[55], block[63]};
    const Mask counts = pupils > SPREAD(0);
    const long long all =
        counts[0] & counts[1] & counts[2] & counts[3] & counts[4] & counts[5] & counts[6] & counts[7];
    if (all) {
      // One division for eight rows; it rounds as eight single ones do.
      const Eight reciprocals = SPREAD(1) / pupils;
      add(&even, block, &shifts, reciprocals[0]);
      add(&odd, block + 8, &shifts, reciprocals[1]);
      add(&even, block + 16, &shifts, reciprocals[2]);
      add(&odd, block + 24, &shifts, reciprocals[3]);
      add(&even, block + 32, &shifts, reciprocals[4]);
      add(&odd, block + 40, &shifts, reciprocals[5]);
      add(&even, block + 48, &shifts, reciprocals[6]);
      add(&odd, block + 56, &shifts, reciprocals[7]);
    } else {
      for (size_t k = 0; k < 8; k++)
        if (pupils[k] > 0) add(k & 1 ? &odd : &even, block + 8 * k, &shifts, 1 / pupils[k]);
    }
  }
  for (; i < count; i++) {
    const double *const row = rows + 8 * i;
    if (row[7] > 0) add(i & 1 ? &odd : &even, row, &shifts, 1 / row[7]);
  }
  const Eight sum = even.sum + odd.sum;
  const Eight square = even.square + odd.square;
  memcpy(sums, &sum, sizeof sum);
  memcpy(squares, &square, sizeof square);
}
