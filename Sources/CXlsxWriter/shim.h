// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of libxlsxwriter 1.1 that `Workbooks` uses, as Swift can see them.
#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

// Anonymous enumerations reach Swift without a type: they are numbers of the parameter's own type.
static const uint8_t cxw_list_of_words = LXW_VALIDATION_TYPE_LIST;
static const uint8_t cxw_list_of_cells = LXW_VALIDATION_TYPE_LIST_FORMULA;
static const uint8_t cxw_warning = LXW_VALIDATION_ERROR_TYPE_WARNING;
static const uint8_t cxw_numbers_as_text = LXW_IGNORE_NUMBER_STORED_AS_TEXT;
static const uint8_t cxw_solid = LXW_PATTERN_SOLID;
static const uint8_t cxw_thin = LXW_BORDER_THIN;
static const uint8_t cxw_left = LXW_ALIGN_LEFT;
static const uint8_t cxw_right = LXW_ALIGN_RIGHT;
static const uint8_t cxw_center = LXW_ALIGN_CENTER;
static const uint8_t cxw_middle = LXW_ALIGN_VERTICAL_CENTER;
static const uint8_t cxw_line_chart = LXW_CHART_LINE;
static const uint8_t cxw_stacked_columns = LXW_CHART_COLUMN_STACKED;
static const uint8_t cxw_legend_below = LXW_CHART_LEGEND_BOTTOM;
static const uint8_t cxw_dashes = LXW_CHART_LINE_DASH_DASH;
static const uint8_t cxw_circle = LXW_CHART_MARKER_CIRCLE;
static const uint8_t cxw_no_marker = LXW_CHART_MARKER_NONE;
static const uint8_t cxw_off = LXW_EXPLICIT_FALSE;

#endif
