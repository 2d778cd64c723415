// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef JUNHENG_PROCESS_H
#define JUNHENG_PROCESS_H

// Has the system end this process when the one that started it ends, however that ends: a batch that was killed must
// not go on writing beside the one that is started in its place. Does nothing where the system cannot.
void junheng_end_with_parent(void);

#endif
