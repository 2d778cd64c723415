// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef JUNHENG_HEAP_H
#define JUNHENG_HEAP_H

// Lets the C library keep memory that the program gives back, up to 64 MB: a what-if gives back more
// than a megabyte that the next one asks for again, and would have to be mapped anew page by page.
// For the start of a program; does nothing where the C library has no such setting.
void junheng_keep_freed_memory(void);

#endif
