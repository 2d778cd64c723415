// SPDX-License-Identifier: GPL-3.0-or-later
// The module's contents, named one by one: a folder's would not be noticed to have grown.
#ifndef JUNHENG_CKERNELS_H
#define JUNHENG_CKERNELS_H

#include "heap.h"
#include "kernels.h"
#include "process.h"
#include "simplex.h"
#include "sparse.h"

#endif
