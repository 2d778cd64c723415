// SPDX-License-Identifier: GPL-3.0-or-later
#include "heap.h"

#if defined(__GLIBC__) || defined(__linux__)
#include <malloc.h>
#endif

void junheng_keep_freed_memory(void) {
#ifdef M_TRIM_THRESHOLD
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}
