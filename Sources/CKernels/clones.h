// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef JUNHENG_CLONES_H
#define JUNHENG_CLONES_H

// Base instructions, then AVX2, then AVX-512: the loader takes the best that the processor has.
#if defined(__x86_64__) && defined(__linux__)
#define CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define CLONES
#endif

#endif
