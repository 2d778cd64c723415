// SPDX-License-Identifier: GPL-3.0-or-later

/// A colour of a picture with its meaning, by class and not by a style of its own: a page that takes
/// no inline styles shows it, too.
enum Swatch {
  /// An entry of a key.
  static func key(_ style: String, _ meaning: String) -> Markup {
    """
    <span><svg class="swatch" width="14" height="12" aria-hidden="true">\
    <rect class="\(style)" width="14" height="12"/></svg>\(meaning)</span>
    """
  }
}
