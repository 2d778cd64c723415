// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Workbooks

/// What keeps a file from being read or written, as the system tells it.
public enum FileTrouble: Error, Hashable, Sendable {
  /// There is no folder in which it could stand.
  case noFolder
  /// It may not be read or written.
  case noPermission
  /// The disk or the user's part of it is full, or the file would be larger than is allowed.
  case noSpace
  /// The place can only be read.
  case readOnly
  /// A folder stands where the file should.
  case isFolder
  /// A file stands where a folder should.
  case notAFolder
  /// The name is longer than the file system takes.
  case nameTooLong
  /// Another program holds it, and a note beside it says who has it open.
  case inUse(WorkbookUser)
  /// Whatever should take the bytes is closed.
  case closed
  /// Anything else, by the system's number.
  case other(Int32)

  /// The trouble behind a number of the system.
  public init(code: Int32) {
    self =
      switch code {
      case ENOENT: .noFolder
      case EACCES, EPERM: .noPermission
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EROFS: .readOnly
      case EISDIR: .isFolder
      case ENOTDIR: .notAFolder
      case ENAMETOOLONG: .nameTooLong
      case EBADF, EPIPE: .closed
      default: .other(code)
      }
  }

  /// The trouble behind an error of Foundation.
  public init(_ error: any Error) {
    if let trouble = error as? FileTrouble {
      self = trouble
      return
    }
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain {
      self.init(code: Int32(truncatingIfNeeded: error.code))
    } else if let inner = error.userInfo[NSUnderlyingErrorKey] as? any Error {
      self.init(inner)
    } else {
      switch CocoaError.Code(rawValue: error.code) {
      case .fileWriteNoPermission, .fileReadNoPermission: self = .noPermission
      case .fileWriteOutOfSpace: self = .noSpace
      case .fileWriteVolumeReadOnly: self = .readOnly
      case .fileNoSuchFile, .fileReadNoSuchFile: self = .noFolder
      default: self = .other(0)
      }
    }
  }
}
