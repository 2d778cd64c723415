// SPDX-License-Identifier: GPL-3.0-or-later

extension ClauseCutter {
  /// Whether a part says where, how long or by how much what the part before it only names.
  ///
  /// - Parameter says: The part without the marks in front of it.
  static func goesOn(_ says: [Token], from last: [Token]) -> Bool {
    let names = says.filter { $0.name != nil }.count
    let hasAmount = last.contains { $0.amount != nil || $0.moment != nil }
    let isNamed = last.contains { $0.name != nil }
    // 招语文、数学教师各5名，放在崇贤中学; 招教师40名，全部放到小学: where they go.
    if let place = says.first(where: { !$0.has("filler") && !$0.has("all") }), place.has("placed"),
      says.allSatisfy({ $0.amount == nil && $0.moment == nil && $0.verbs.isEmpty }),
      names + says.filter({ $0.has("stage") }).count == 1, !isNamed,
      last.contains(where: { $0.amount != nil }),
      last.contains(where: {
        !Set($0.verbs).isDisjoint(with: [.hire, .train, .designate, .buy, .add])
      })
    {
      return true
    }
    guard !hasAmount, isNamed, names == 0 else { return false }
    // 十二小先放一放，推迟两年.
    if last.contains(where: { $0.has("suspend") }),
      says.contains(where: { $0.verbs.contains(.delay) || $0.has("later") }),
      says.contains(where: { $0.amount?.unit == .years || $0.moment != nil })
    {
      return true
    }
    // 古龙岗中心小学扩容，2028年增加4个教学班: by how much.
    let sizing: Set<Verb> = [.expand, .resize, .add]
    return last.contains { $0.has("up") || $0.has("down") }
      && says.contains { $0.amount != nil }
      && (last + says).allSatisfy { sizing.isSuperset(of: $0.verbs) }
  }
}
