// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// What a heading turns out to be.
enum HeadingMatch: Hashable {
  /// A topic; weak where words stand above it that may change its meaning.
  case topic(ImportTopic, isWeak: Bool)
  /// None that is known; topics that come near.
  case unknown(near: [ImportTopic])
}

extension ImportWords {
  /// Finds what a heading means.
  ///
  /// Whole headings of the dictionary are taken, from the inside out, with the words above them
  /// where the dictionary names these. What is left over must be a grouping word or a filler;
  /// otherwise the match is weak and is asked.
  ///
  /// - Parameter isTold: Whether topics that come near are wanted where none is found, which takes long.
  func match(_ heading: Heading, isTold: Bool = true) -> HeadingMatch {
    let found = matchWords(heading, isTold)
    // 音乐教室（㎡） is no number of rooms: a unit of something else changes the meaning.
    if case .topic(let topic, _) = found, let own = topic.dimension, own != .other,
      let unit = heading.unit?.dimension, unit != own, unit != .other
    {
      return .topic(topic, isWeak: true)
    }
    return found
  }

  private func matchWords(_ heading: Heading, _ isTold: Bool) -> HeadingMatch {
    if heading.rest.isEmpty {
      if heading.grade != nil { return .topic(topic("pupils"), isWeak: false) }
      return .unknown(near: [])
    }
    if let ratio = ratio(heading) { return .topic(ratio, isWeak: false) }
    for parts in [heading.rest.map(\.full), heading.rest.map(\.base)] {
      if let found = exact(parts.map { HeadingText.folded($0) }) {
        return .topic(level(found, heading), isWeak: false)
      }
    }
    let folded = heading.rest.map { HeadingText.folded($0.base) }.filter { !$0.isEmpty }
    guard let last = folded.last else { return .unknown(near: []) }
    let above = folded.dropLast().filter { !isGroup($0) }
    if let key = headings[last] ?? headings[withoutFillers(last)] {
      return .topic(level(topic(key), heading), isWeak: !above.isEmpty)
    }
    // 操场（㎡） is 操场面积, 设备（元） is 设备值.
    let measures: [ImportUnit.Dimension: String] = [.area: "面积", .money: "值"]
    if let measure = heading.unit.flatMap({ measures[$0.dimension] }),
      let key = headings[last + measure]
    {
      return .topic(level(topic(key), heading), isWeak: !above.isEmpty)
    }
    // 班数 under 一年级, whose own words are read already.
    if let key = above.last.flatMap({ headings[$0] ?? headings[withoutFillers($0)] }),
      isGroup(last) || list("fillers").contains(last)
    {
      return .topic(level(topic(key), heading), isWeak: false)
    }
    return .unknown(near: isTold ? near(last) : [])
  }

  /// Pupils of the senior stage are a column of their own; other things of it have no place.
  private func level(_ found: ImportTopic, _ heading: Heading) -> ImportTopic {
    switch heading.stage {
    case .senior: found.key == "pupils" ? topic("seniorPupils") : topic("unused")
    case .before: topic("unused")
    // The forms' 教学及辅助用房/计 holds the indoor sports rooms.
    default:
      found.key == "teachingFloorArea" && heading.parts.last.map(TextFolding.word) == "计"
        ? topic("teachingGross") : found
    }
  }

  private func ratio(_ heading: Heading) -> ImportTopic? {
    let text = PlainSearch(heading.rest.map(\.full).joined())
    let isRatio =
      ["生均", "每百", "百名", "比例", "占比", "比率"].contains { text.holds($0) }
      || ["率", "比", "%"].contains { text.ends(with: $0) }
    return isRatio ? topic("ratio") : nil
  }

  private func exact(_ parts: [String]) -> ImportTopic? {
    if let key = headings[parts.joined(separator: "/")] ?? headings[parts.joined()] {
      return topic(key)
    }
    guard parts.count > 1, let last = parts.last else { return nil }
    // 教师学历/本科 is 学历/本科: what stands above holds the dictionary's word.
    var best: (Int, String)?
    for entry in deepHeadings where entry.parts.last == last {
      var left = parts.dropLast()[...]
      var isAligned = true
      for wanted in entry.parts.dropLast() {
        guard let place = left.firstIndex(where: { $0.contains(wanted) }) else {
          isAligned = false
          break
        }
        left = left[(place + 1)...]
      }
      let length = entry.parts.joined().count
      if isAligned, length > (best?.0 ?? 0) { best = (length, entry.topic) }
    }
    return best.map { topic($0.1) }
  }

  private func isGroup(_ folded: String) -> Bool {
    isGroupWord(folded) || isOfGroups(folded)
  }

  /// 校园校舍 is 校园 and 校舍, which both only group.
  private func isOfGroups(_ folded: String) -> Bool {
    var left = folded[...]
    while !left.isEmpty {
      let word = list("groups").map { HeadingText.folded($0) }.filter {
        $0.count >= 2 && left.hasPrefix($0)
      }.max { $0.count < $1.count }
      guard let word else { return false }
      left = left.dropFirst(word.count)
    }
    return true
  }

  private func isGroupWord(_ folded: String) -> Bool {
    list("groups").contains {
      let group = HeadingText.folded($0)
      // 占地面积及其他办学条件 only groups, as 办学条件 does.
      return group == folded || (group.count >= 4 && folded.contains(group))
    }
  }

  /// Without words that change nothing, at both ends.
  func withoutFillers(_ folded: String) -> String {
    var text = folded
    var length = text.count
    var search = PlainSearch(text)
    // Every new text is looked up once.
    var isNew = true
    var isChanged = true
    while isChanged {
      isChanged = false
      for filler in fillers where length > filler.length {
        let isFront = search.begins(with: filler.text)
        if isFront || search.ends(with: filler.text) {
          if isFront { text.removeFirst(filler.length) } else { text.removeLast(filler.length) }
          (length, search) = (text.count, PlainSearch(text))
          (isChanged, isNew) = (true, true)
        }
        if isNew, headings[text] != nil { return text }
        isNew = false
      }
    }
    return text
  }

  private func near(_ folded: String) -> [ImportTopic] {
    let names = NearestNames.of(folded, among: headings.keys, count: 3)
    var found: [ImportTopic] = []
    for name in names {
      guard let key = headings[name], let topic = topics[key], topic.rule != .none,
        !found.contains(topic)
      else { continue }
      found.append(topic)
    }
    return found
  }
}
