// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

extension RegisterTrouble {
  /// Where, what, why, and what to do.
  public var message: Bilingual {
    switch self {
    case .noRegister(let path):
      Bilingual(
        zh: "\(path)：不是运行登记簿，没有改动。请把这个文件移到别处或改名，再试一次。",
        en:
          "\(path) is no register of runs; it was left as it is. Move it elsewhere or rename it, "
          + "and try again."
      )
    case .later(let path, let version):
      Bilingual(
        zh:
          "\(path)：登记簿是更新的 junheng 写的（格式 \(version)，"
          + "这个程序读到 \(RegisterSchema.version)）。请用新版 junheng。",
        en: "\(path) was written by a later junheng (format \(version); this one reads up to "
          + "\(RegisterSchema.version)). Use the later program.")
    case .damaged(let path):
      Bilingual(
        zh: "\(path)：登记簿的内容和存入时不一样，文件可能坏了或被改过。请从备份恢复这个文件。",
        en:
          "\(path) does not hold what was written into it: it is damaged or was changed. "
          + "Restore it from a backup."
      )
    case .busy(let path):
      Bilingual(
        zh: "\(path)：另一个程序占用着登记簿，等了 10 秒。请等它结束后再试一次。",
        en:
          "\(path) is held by another program; waited for 10 seconds. "
          + "Try again when that has ended."
      )
    case .forbidden(let path):
      Bilingual(
        zh: "\(path)：不能写登记簿或它所在的文件夹。请换成可以写的文件夹，或向管理员要写权限。",
        en:
          "\(path): the register or its folder cannot be written. Use a folder that can be, "
          + "or ask for permission."
      )
    case .full(let path):
      Bilingual(
        zh: "\(path)：磁盘满了，没有存入。请腾出空间再试一次。",
        en: "\(path): the disk is full; nothing was kept. Make room and try again.")
    case .other(let path, let words):
      Bilingual(
        zh: "\(path)：登记簿不能读写（\(words)）。请把这个文件移到别处，或从备份恢复。",
        en:
          "\(path): the register cannot be used (\(words)). Move the file elsewhere, "
          + "or restore it from a backup."
      )
    case .name(let name):
      Bilingual(
        zh: "登记名称“\(name)”不能用：要写字，最多 \(RunRegister.longestName) 个字，不能换行。请改一改名称。",
        en:
          "A run cannot be called “\(name)”: write 1 to \(RunRegister.longestName) characters "
          + "on one line."
      )
    case .who(let who):
      Bilingual(
        zh: "姓名“\(who)”不能用：要写字，最多 \(RunRegister.longestName) 个字，不能换行。请改一改。",
        en:
          "“\(who)” cannot be somebody's name: write 1 to \(RunRegister.longestName) characters "
          + "on one line."
      )
    case .note(let characters):
      Bilingual(
        zh: "备注是空的或太长（\(characters) 个字）：请写 1–\(RunRegister.longestNote) 个字。",
        en:
          "The note is blank or too long (\(characters) characters): "
          + "write 1 to \(RunRegister.longestNote)."
      )
    case .answerTooLarge(let bytes):
      Bilingual(
        zh:
          "答案有 \(bytes) 字节，超过登记簿的上限 \(RunRegister.largestAnswer) 字节，没有存入。请用 --format json 把答案存成文件。",
        en:
          "The answer has \(bytes) bytes, more than the register's "
          + "\(RunRegister.largestAnswer); it was not kept. "
          + "Write it to a file with --format json.")
    }
  }
}
