// SPDX-License-Identifier: GPL-3.0-or-later
// The rivals of the coefficient in C. Every function returns the coefficient of variation of `amounts`
// weighted by `pupils`; a section without pupils is left out, as in the product.
#ifndef RIVALS_H
#define RIVALS_H

#include <stddef.h>

// As written, summed in order.
double rival_plain(const double *_Nonnull amounts, const double *_Nonnull pupils, size_t count);
// The compiler may regroup the sums; the base instruction set.
double rival_reassociated(
    const double *_Nonnull amounts, const double *_Nonnull pupils, size_t count);
// The same, compiled for several instruction sets of which the processor's best is taken.
double rival_clones(const double *_Nonnull amounts, const double *_Nonnull pupils, size_t count);
// Whether `rival_clones` really has clones on this platform.
int rival_has_clones(void);
// GSL: the weighted mean and variance about it. `ratios` is amounts ÷ pupils, made beforehand.
double rival_gsl(const double *_Nonnull ratios, const double *_Nonnull pupils, size_t count);

// The sum of `count` numbers in sixteen lanes: nothing but reading.
double read_all(const double *_Nonnull numbers, size_t count);

#endif
