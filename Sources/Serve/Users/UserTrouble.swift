// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// What keeps users from being read or changed; nothing was written then.
public enum UserTrouble: Error, Hashable, Sendable {
  /// There is no such file.
  case noFile(String)
  /// The file cannot be read.
  case unreadable(String)
  /// The file is none of users.
  case noUsers(String)
  /// Others of the machine may read or write the file.
  case openToOthers(String)
  /// A name or password against the rules.
  case rule(Bilingual)
  /// The name is that of a user.
  case taken(String)
  /// There is no user of the name.
  case unknown(String, known: [String])
  /// Nobody would be left to look after users.
  case lastAdmin(String)
  /// More than a file takes.
  case tooMany
  /// Somebody else has written the file meanwhile.
  case changedMeanwhile(String)
  /// The file system's own words.
  case cannotWrite(Bilingual)

  /// What is wrong, and what to do.
  public var message: Bilingual {
    switch self {
    case .rule(let message), .cannotWrite(let message): return message
    case .noFile(let path):
      return Bilingual(
        zh: "没有用户文件 \(path)。先建一个管理员：junheng users \(path) add 姓名 --role admin",
        en: "There is no file of users \(path). Make an administrator first: junheng users \(path) "
          + "add NAME --role admin")
    case .unreadable(let path):
      return Bilingual(
        zh: "用户文件 \(path) 打不开。请检查它属于启动服务的账户：ls -l \(path)",
        en:
          "The file of users \(path) cannot be read. See that it belongs to the account that serves: "
          + "ls -l \(path)")
    case .noUsers(let path):
      return Bilingual(
        zh: "\(path) 不是 junheng 的用户文件，或已损坏，没有改动。请用备份换回，或用 junheng users 另建一个。",
        en:
          "\(path) is no file of users, or is damaged; it was not changed. Put a copy back, or make "
          + "another one with junheng users.")
    case .openToOthers(let path):
      return Bilingual(
        zh: "本机的其他账户能读或写用户文件 \(path)，不用它。请先运行：chmod 600 \(path)",
        en: "Other accounts of this machine may read or write the file of users \(path); it is not "
          + "used. First run: chmod 600 \(path)")
    case .taken(let name):
      return Bilingual(
        zh: "已有用户“\(name)”，没有改动。改密码用 password，改角色用 role。",
        en:
          "There is a user “\(name)” already; nothing was changed. Use password or role to change "
          + "theirs.")
    case .unknown(let name, let known):
      let (zh, en) = (known.joined(separator: "、"), known.joined(separator: ", "))
      return Bilingual(
        zh: "没有用户“\(name)”。" + (known.isEmpty ? "文件里还没有用户。" : "有：\(zh)。"),
        en: "There is no user “\(name)”. "
          + (known.isEmpty ? "There is none yet." : "There are: \(en)."))
    case .lastAdmin(let name):
      return Bilingual(
        zh: "“\(name)”是最后一个管理员，去掉以后没有人能管用户，没有改动。请先给另一个人管理角色。",
        en:
          "“\(name)” is the last administrator; nobody could look after users without. Nothing was "
          + "changed: make another one first.")
    case .tooMany:
      return Bilingual(
        zh: "用户已有 \(UserRules.mostUsers) 个，到上限了。请先去掉不用的。",
        en: "There are \(UserRules.mostUsers) users, as many as may be. Remove some first.")
    case .changedMeanwhile(let path):
      return Bilingual(
        zh: "\(path) 刚被别人改过，没有写入。请再做一次。",
        en: "\(path) was changed by somebody else just now; nothing was written. Do it once more.")
    }
  }
}
