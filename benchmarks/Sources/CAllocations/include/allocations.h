// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what a program asks the heap for: whoever links this has its own malloc, which counts and
// passes the request on to the C library.
#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

// Requests for memory since the start of the program, growing of a block included; of one thread.
unsigned long long allocations(void);
// Whether the platform allows counting.
int allocations_are_counted(void);

#endif
