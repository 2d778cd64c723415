// SPDX-License-Identifier: GPL-3.0-or-later
internal import CXlsxWriter

extension DraftWriter {
  /// Draws a chart over cells.
  func draw(_ draft: ChartDraft, _ sheet: SheetPointer) throws(WorkbookDraft.Trouble) {
    let isLines = draft.kind == .lines
    let kind = isLines ? cxw_line_chart : cxw_stacked_columns
    guard let chart = unsafe workbook_add_chart(book, kind) else { throw .library("chart") }
    for series in draft.series {
      guard let added = unsafe chart_add_series(chart, nil, nil) else { throw .library("chart") }
      let (names, values) = (draft.categories, series.values)
      unsafe chart_series_set_categories(
        added, draft.sheet, names.first.zeroRow, names.first.zeroColumn, names.last.zeroRow,
        names.last.zeroColumn)
      unsafe chart_series_set_values(
        added, draft.sheet, values.first.zeroRow, values.first.zeroColumn, values.last.zeroRow,
        values.last.zeroColumn)
      unsafe chart_series_set_name(added, series.name)
      if isLines {
        var line = lxw_chart_line()
        line.color = series.colour
        line.width = series.isDashed ? 1.5 : 2
        if series.isDashed { line.dash_type = cxw_dashes }
        unsafe chart_series_set_line(added, &line)
        let marker = series.isDashed ? cxw_no_marker : cxw_circle
        unsafe chart_series_set_marker_type(added, marker)
        unsafe chart_series_set_marker_size(added, 5)
        var fill = lxw_chart_fill()
        fill.color = series.colour
        unsafe chart_series_set_marker_fill(added, &fill)
      } else {
        var fill = lxw_chart_fill()
        fill.color = series.colour
        unsafe chart_series_set_fill(added, &fill)
      }
    }
    unsafe chart_title_set_name(chart, draft.title)
    var font = unsafe lxw_chart_font()
    unsafe font.size = 12
    unsafe chart_title_set_name_font(chart, &font)
    if let axis = unsafe chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y) {
      unsafe chart_axis_set_name(axis, draft.valueTitle)
      var small = unsafe lxw_chart_font()
      unsafe small.size = 9
      unsafe chart_axis_set_name_font(axis, &small)
    }
    unsafe chart_legend_set_position(chart, cxw_legend_below)
    var options = unsafe lxw_chart_options()
    // The library's own size is 480 by 288 pixels.
    unsafe options.x_scale = Double(draft.width) / 480
    unsafe options.y_scale = Double(draft.height) / 288
    try Self.check(
      unsafe worksheet_insert_chart_opt(
        sheet, draft.place.zeroRow, draft.place.zeroColumn, chart, &options))
  }
}
