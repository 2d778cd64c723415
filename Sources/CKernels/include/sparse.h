// SPDX-License-Identifier: GPL-3.0-or-later
// The innermost loops of the search's first-order method, compiled for several instruction sets. See
// docs/decisions/0009 for why they are C, and PDHGSolver.swift for what they are part of.
#ifndef JUNHENG_SPARSE_H
#define JUNHENG_SPARSE_H

#include <stddef.h>
#include <stdint.h>

// out[i] = base[i] + sign · Σ values[k] · from[places[k]] for k in starts[i] ..< starts[i + 1], added in this order.
void junheng_gather(const uint32_t *_Nonnull starts, const uint32_t *_Nonnull places,
                    const double *_Nonnull values, size_t count, const double *_Nonnull from,
                    double sign, const double *_Nonnull base, double *_Nonnull out);

// next = max(0, x − steps · slope ÷ weight), mirrored = 2 · next − x.
void junheng_descend(size_t count, const double *_Nonnull x, const double *_Nonnull steps,
                     const double *_Nonnull slope, double weight, double *_Nonnull next,
                     double *_Nonnull mirrored);

// to = part · (2 · next − to) + (1 − part) · anchor. Returns Σ (next − to)² · inverse of what `to` was before, in eight
// sums by place modulo eight that are added at the end in order.
double junheng_draw_back(size_t count, double part, const double *_Nonnull next,
                         const double *_Nonnull anchor, const double *_Nonnull inverse,
                         double *_Nonnull to);

#endif
