// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of libzip 1.7 that `Workbooks` uses, as Swift can see them.
#ifndef CZIP_SHIM_H
#define CZIP_SHIM_H

#include <zip.h>

// A cast macro in zip.h hides the flags from Swift: they are numbers with a type.
static const zip_flags_t czip_names_as_utf8 = ZIP_FL_ENC_GUESS;
static const zip_flags_t czip_name_is_utf8 = ZIP_FL_ENC_UTF_8;
static const zip_flags_t czip_any_case = ZIP_FL_NOCASE;
static const zip_uint64_t czip_stat_size = ZIP_STAT_SIZE;
static const zip_uint64_t czip_stat_packed = ZIP_STAT_COMP_SIZE;
static const zip_uint64_t czip_stat_encryption = ZIP_STAT_ENCRYPTION_METHOD;

#endif
