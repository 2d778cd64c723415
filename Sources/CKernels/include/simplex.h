// SPDX-License-Identifier: GPL-3.0-or-later
// The innermost loop of the search's simplex method, compiled for several instruction sets. See
// docs/decisions/0009 for why it is C, and DualSimplex.swift for what it is part of.
#ifndef JUNHENG_SIMPLEX_H
#define JUNHENG_SIMPLEX_H

#include <stddef.h>

// Exchanges the basic variable of `row` with the nonbasic one of `column` in a dictionary of `rows` rows of
// `width` numbers, row after row:
//
//     line[j] = −t[row][j] ÷ t[row][column]      t[i][j] += t[i][column] · line[j]
//
// and t[row] becomes `line` with 1 ÷ slope in the column, t[i][column] becomes t[i][column] ÷ slope. Parts of the line
// below `tiny` become zero, and so do parts of the column below it, which leave their rows alone. `values[i]` moves by
// t[i][column] · change. Every product and sum is rounded by itself, so that all instruction sets give the same bits.
//
// Returns how many rows were changed beside `row`.
size_t junheng_exchange(double *_Nonnull table, size_t rows, size_t width, size_t row, size_t column,
                        double tiny, double *_Nonnull values, double change);

// Adds factor · from[j] to to[j] for `width` numbers.
void junheng_add_scaled(double *_Nonnull to, const double *_Nonnull from, double factor, size_t width);

#endif
