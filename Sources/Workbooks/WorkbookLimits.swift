// SPDX-License-Identifier: GPL-3.0-or-later

/// Bounds on what is read of a workbook, so that a hostile file costs bounded memory and time.
public struct WorkbookLimits: Hashable, Sendable {
  /// Bytes of the file.
  public var fileBytes = 64 << 20
  /// Files inside the archive.
  public var entries = 5_000
  /// Bytes of one part, unpacked.
  public var partBytes = 96 << 20
  /// Bytes of all parts that are read, unpacked.
  public var totalBytes = 192 << 20
  /// How many times larger than packed a part may be that has more than `ratioBytes`.
  public var ratio = 400
  /// The unpacked size from which the ratio counts.
  public var ratioBytes = 4 << 20
  /// Tags of one part.
  public var tags = 6_000_000
  /// Cells of the whole workbook, blank ones with a format among them.
  public var cells = 1_000_000
  /// Sheets.
  public var sheets = 256
  /// Bytes of one text.
  public var textBytes = 200_000

  /// The usual bounds: far above what an office's workbook has.
  public init() {}
}
