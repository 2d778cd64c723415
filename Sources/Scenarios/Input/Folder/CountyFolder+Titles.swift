// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

extension CountyFolder {
  /// What county.yaml is called in messages.
  static let countyTitle = Bilingual(zh: "县情文件", en: "County file")
}
