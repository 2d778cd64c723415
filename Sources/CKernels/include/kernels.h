// SPDX-License-Identifier: GPL-3.0-or-later
// The innermost loop of the coefficient of variation, compiled for several instruction sets. See
// docs/decisions/0009 for why it is C, and Coefficient+Seven.swift for what it computes.
#ifndef JUNHENG_KERNELS_H
#define JUNHENG_KERNELS_H

#include <stddef.h>

// Adds up one pass over `count` rows of eight numbers: seven amounts and, in the eighth, the pupils.
// For every row with pupils p > 0, counted from row 0 on, lane by lane,
//
//     d = x − shift · p      sums[row & 1] += d      squares[row & 1] += (d · d) · (1 ÷ p)
//
// and both halves are added at the end. Every product and sum is rounded by itself and in this order,
// so that all instruction sets give the same bits. `shift` has eight numbers; with 0 in the eighth, the
// eighth sum is that of the pupils.
void junheng_sum_seven(const double *_Nonnull rows, size_t count, const double *_Nonnull shift,
                       double *_Nonnull sums, double *_Nonnull squares);

#endif
