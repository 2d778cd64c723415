// SPDX-License-Identifier: GPL-3.0-or-later

extension WrittenNumber {
  /// Reads a text that holds one number; nil where it does not begin with one.
  static func read(_ text: some StringProtocol) -> WrittenNumber? {
    var rest = Substring(TextFolding.plain(text).lowercased())
    guard rest.utf8.count <= 200 else { return nil }
    var marks: Marks = []
    if let first = rest.first, "'’‘`".contains(first) {
      rest = rest.dropFirst()
      marks.insert(.apostrophe)
    }
    if let sum = sum(rest, marks) { return sum }
    dropLeading(&rest, &marks)
    let isNegative = takeSign(&rest, &marks)
    guard var number = terms(&rest, &marks) else { return nil }
    if isNegative { number.digits = -number.digits }
    dropFollowing(&rest, &marks)
    var unit = TextFolding.trimmed(rest)
    if unit.isEmpty && marks.contains(.currency) { unit = "元" }
    return WrittenNumber(number: number, unit: unit, marks: marks)
  }

  /// Words in front of a number, longer ones first.
  private static let leading: [(String, Marks)] = [
    ("不少于", .bound), ("不低于", .bound), ("不超过", .bound), ("不高于", .bound), ("不多于", .bound),
    ("不到", .bound), ("不足", .bound), ("超过", .bound), ("至少", .bound), ("至多", .bound),
    ("最多", .bound), ("最少", .bound), ("大于", .bound), ("小于", .bound), (">=", .bound),
    ("<=", .bound), ("≥", .bound), ("≤", .bound), (">", .bound), ("<", .bound), ("逾", .bound),
    ("超", .bound), ("at least", .bound), ("at most", .bound), ("up to", .bound), ("over", .bound),
    ("大约", .approximate), ("大概", .approximate), ("将近", .approximate), ("接近", .approximate),
    ("约", .approximate), ("近", .approximate), ("≈", .approximate), ("~", .approximate),
    ("about", .approximate), ("approx.", .approximate), ("approx", .approximate),
    ("nearly", .approximate), ("各", .each), ("每所", .each), ("人民币", .currency),
    ("rmb", .currency), ("cny", .currency), ("￥", .currency), ("¥", .currency), ("共计", []),
    ("合计", []), ("总计", []), ("共", []), ("计", []),
  ]

  private static func dropLeading(_ rest: inout Substring, _ marks: inout Marks) {
    while let (word, mark) = leading.first(where: { rest.hasPrefix($0.0) }) {
      rest = rest.dropFirst(word.count)
      marks.insert(mark)
      rest = rest.drop { $0 == " " }
    }
  }

  private static func takeSign(_ rest: inout Substring, _ marks: inout Marks) -> Bool {
    guard let first = rest.first, "+-−–".contains(first) else { return false }
    rest = rest.dropFirst().drop { $0 == " " }
    marks.insert(.signed)
    return first != "+"
  }

  /// Words of magnitude and the power of ten that each stands for, longer ones first.
  private static let magnitudes: [(String, Int)] = [
    ("million", 6), ("billion", 9), ("thousand", 3), ("hundred", 2), ("wan", 4), ("百", 2),
    ("佰", 2), ("千", 3), ("仟", 3), ("十", 1), ("拾", 1), ("万", 4), ("萬", 4), ("亿", 8), ("億", 8),
  ]

  /// One or several terms of falling magnitude: 1.82亿, 1亿2000万, 三千万, 百分之九十五, 九成.
  private static func terms(_ rest: inout Substring, _ marks: inout Marks) -> PlainNumber? {
    if rest.hasPrefix("百分之") {
      rest = rest.dropFirst(3)
      guard let number = single(&rest, &marks) else { return nil }
      rest = rest.isEmpty ? "%" : "%" + rest
      return number
    }
    var total: PlainNumber?
    var bound = Int.max
    while true {
      let before = rest
      if total == nil, let number = compound(&rest) {
        marks.insert(.magnitude)
        (total, bound) = (number, 4)
        continue
      }
      guard var number = single(&rest, &marks) else { break }
      if rest.hasPrefix("余") || rest.hasPrefix("多") || rest.hasPrefix("来") {
        rest = rest.dropFirst()
        marks.insert(.approximate)
      }
      let power = magnitude(&rest)
      // 1万2000 is read, 3万5 not: in speech it is 35,000.
      guard power < bound, let shifted = number.shifted(power),
        power > 0 || bound > 9 || shifted.digits >= tens[bound - 1]
      else {
        rest = before
        break
      }
      if power > 0 { marks.insert(.magnitude) }
      number = shifted
      guard let sum = total.map({ $0.adding(number) }) ?? number else { return nil }
      total = sum
      bound = power
      if power == 0 { break }
    }
    if total != nil, rest == "成" || rest.hasPrefix("成("), let tenfold = total?.shifted(1) {
      rest = "%" + rest.dropFirst()
      return tenfold
    }
    return total
  }

  /// 2千5百万: digits with ranks below 万 that share the 万 or 亿 behind them; nil for one rank alone.
  private static func compound(_ rest: inout Substring) -> PlainNumber? {
    let ranks: [Character: Int] = ["千": 3, "仟": 3, "百": 2, "佰": 2, "十": 1, "拾": 1]
    var left = rest.drop { $0 == " " }
    var (sum, bound, count) = (Int64(0), 4, 0)
    while let digit = left.first.flatMap({ $0.isASCII ? $0.wholeNumberValue : nil }), digit > 0,
      let rank = left.dropFirst().first.flatMap({ ranks[$0] }), rank < bound
    {
      sum += Int64(digit) * tens[rank]
      (bound, count) = (rank, count + 1)
      left = left.dropFirst(2)
    }
    guard count > 1, let unit = left.first, let power = ["万": 4, "萬": 4, "亿": 8, "億": 8][unit]
    else { return nil }
    rest = left.dropFirst()
    return PlainNumber(digits: sum, scale: 0).shifted(power)
  }

  private static let tens: [Int64] = (0..<9).map { power in
    (0..<power).reduce(Int64(1)) { value, _ in value * 10 }
  }

  /// The power of ten of all words of magnitude that follow: 7 for 千万.
  private static func magnitude(_ rest: inout Substring) -> Int {
    var power = 0
    while true {
      let bare = rest.drop { $0 == " " }
      // 百分点 is a unit, 千米 a length and no thousand metres here.
      guard !bare.hasPrefix("百分"), !bare.hasPrefix("千米"), !bare.hasPrefix("千克"),
        let (word, ten) = magnitudes.first(where: { bare.hasPrefix($0.0) }),
        power + ten <= 16
      else { return power }
      rest = bare.dropFirst(word.count)
      power += ten
    }
  }

  /// One number: digits with a point, separators and an exponent, or a Chinese numeral.
  private static func single(_ rest: inout Substring, _ marks: inout Marks) -> PlainNumber? {
    rest = rest.drop { $0 == " " }
    if let first = rest.first, first.isASCII, first.isNumber { return digits(&rest, &marks) }
    let numeral = rest.prefix { ChineseNumeral.isNumeral($0) || formal[$0] != nil }
    guard !numeral.isEmpty,
      let whole = ChineseNumeral.exact(String(numeral.map { formal[$0] ?? $0 }))
    else { return nil }
    rest = rest.dropFirst(numeral.count)
    marks.insert(.numeral)
    var number = PlainNumber(digits: Int64(whole), scale: 0)
    if rest.hasPrefix("点") {
      let decimals = rest.dropFirst().prefix { ChineseNumeral.isNumeral($0) }
      if !decimals.isEmpty, decimals.count <= 6, decimals.allSatisfy({ !"十百千".contains($0) }),
        let value = ChineseNumeral.value(decimals)
      {
        number =
          PlainNumber(digits: Int64(whole), scale: 0).shifted(decimals.count)
          .flatMap { $0.adding(PlainNumber(digits: Int64(value), scale: 0)) }
          .map { PlainNumber(digits: $0.digits, scale: decimals.count).trimmed } ?? number
        rest = rest.dropFirst(1 + decimals.count)
      }
    }
    return number
  }

  /// Numerals as cheques and traditional texts spell them.
  private static let formal: [Character: Character] = [
    "壹": "一", "贰": "二", "貳": "二", "兩": "两", "叁": "三", "參": "三", "肆": "四", "伍": "五", "陆": "六",
    "陸": "六", "柒": "七", "捌": "八", "玖": "九", "拾": "十", "佰": "百", "仟": "千",
  ]

  private static func digits(_ rest: inout Substring, _ marks: inout Marks) -> PlainNumber? {
    func isPart(_ character: Character) -> Bool {
      (character.isASCII && character.isNumber) || character == "." || character == ","
        || character == "'"
    }
    var end = rest.startIndex
    while end < rest.endIndex {
      if isPart(rest[end]) {
        end = rest.index(after: end)
        continue
      }
      // A blank parts thousands only before exactly three digits.
      let next = rest[end...].dropFirst()
      guard rest[end] == " ", next.prefix(3).count == 3,
        next.prefix(3).allSatisfy({ $0.isASCII && $0.isNumber }),
        !(next.dropFirst(3).first.map { $0.isASCII && $0.isNumber } ?? false)
      else { break }
      end = next.startIndex
    }
    var text = String(rest[..<end])
    while let last = text.last, !last.isNumber {
      text.removeLast()
      end = rest.index(before: end)
    }
    guard case .success(let number) = PlainNumber.read(text) else { return nil }
    rest = rest[end...]
    guard rest.first == "e" else { return number }
    var power = rest.dropFirst()
    let isNegative = power.first == "-"
    if let sign = power.first, "+-".contains(sign) { power = power.dropFirst() }
    let places = power.prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(places), value <= 15, !places.isEmpty,
      let shifted = isNegative
        ? Optional(PlainNumber(digits: number.digits, scale: min(number.scale + value, 18)))
        : number.shifted(value)
    else { return number }
    rest = power.dropFirst(places.count)
    marks.insert(.exponent)
    return shifted
  }

  /// Words behind a number or its unit.
  private static let following: [(String, Marks)] = [
    ("左右", .approximate), ("上下", .approximate), ("余", .approximate), ("多", .approximate),
    ("以上", .bound), ("以下", .bound), ("以内", .bound), ("不等", .each), ("整", []),
  ]

  private static func dropFollowing(_ rest: inout Substring, _ marks: inout Marks) {
    rest = rest.drop { $0 == " " }
    while true {
      while rest.last == " " { rest.removeLast() }
      if rest.last == ")", let open = rest.firstIndex(of: "(") {
        rest = rest[..<open]
        marks.insert(.remark)
      } else if let (word, mark) = following.first(where: { rest.hasSuffix($0.0) }) {
        rest = rest.dropLast(word.count)
        marks.insert(mark)
      } else {
        return
      }
    }
  }

  /// `60+60`: two or more plain numbers.
  private static func sum(_ text: Substring, _ marks: Marks) -> WrittenNumber? {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard (2...20).contains(parts.count) else { return nil }
    var total = PlainNumber(digits: 0, scale: 0)
    for part in parts {
      guard case .success(let number) = PlainNumber.read(TextFolding.trimmed(part)),
        let sum = total.adding(number)
      else { return nil }
      total = sum
    }
    return WrittenNumber(number: total, unit: "", marks: marks.union(.sum))
  }
}
