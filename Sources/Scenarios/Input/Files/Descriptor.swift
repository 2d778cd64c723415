// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Files by the system's own calls: every error comes back with its number, and none ends the program.
public enum Descriptor {
  /// Writes all bytes; what a signal or a slow reader cuts short goes on.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileTrouble) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let first = buffer.baseAddress else { return 0 }
        return unsafe systemWrite(descriptor, first + start, bytes.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw FileTrouble(code: errno)
      }
    }
  }

  /// A new file that did not exist before.
  static func create(_ path: String) throws(FileTrouble) -> Int32 {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  }

  /// A device or a pipe that is there, for writing.
  static func open(_ path: String) throws(FileTrouble) -> Int32 {
    try opened(path, O_WRONLY | O_CLOEXEC, 0)
  }

  /// Has the system store what was written.
  static func store(_ descriptor: Int32) throws(FileTrouble) {
    while fsync(descriptor) != 0 {
      // Devices and pipes have nothing to store.
      if errno == EINVAL || errno == EROFS { return }
      if errno != EINTR { throw FileTrouble(code: errno) }
    }
  }

  /// Ends the use of a file; the system tells here what it could not tell before.
  static func close(_ descriptor: Int32) throws(FileTrouble) {
    if systemClose(descriptor) != 0 && errno != EINTR { throw FileTrouble(code: errno) }
  }

  /// Gives a file another name, over whatever has it.
  static func rename(_ path: String, to name: String) throws(FileTrouble) {
    if systemRename(path, name) != 0 { throw FileTrouble(code: errno) }
  }

  /// Has the system store the names of a folder; where a folder cannot be stored it is no error.
  static func store(folder path: String) {
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = systemClose(descriptor)
  }

  /// Writes a new file and has it stored.
  static func write(_ bytes: [UInt8], toNew path: String) throws(FileTrouble) {
    let descriptor = try create(path)
    do throws(FileTrouble) {
      try write(bytes, to: descriptor)
      try store(descriptor)
    } catch {
      _ = systemClose(descriptor)
      throw error
    }
    try close(descriptor)
  }

  private static func opened(_ path: String, _ flags: Int32, _ mode: mode_t) throws(FileTrouble)
    -> Int32
  {
    let descriptor = systemOpen(path, flags, mode)
    guard descriptor >= 0 else { throw FileTrouble(code: errno) }
    return descriptor
  }
}

// The system's functions have the names that are used above for what is made of them.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemRename(_ path: String, _ name: String) -> Int32 { unsafe rename(path, name) }
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
