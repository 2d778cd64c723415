// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Foundation
import Scenarios

/// A county folder in a temporary place, made from texts, removed when it is no longer used.
final class InputFolder {
  let url: URL
  var path: String { url.path }

  /// A folder with the small correct county, some of its files replaced, added or (nil) left out.
  init(_ changes: [String: String?] = [:]) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("junheng-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    var files: [String: String?] = Self.small
    for (name, text) in changes { files[name] = .some(text) }
    for (name, text) in files {
      if let text { try Data(text.utf8).write(to: url.appendingPathComponent(name)) }
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  /// The problems of reading the folder, as Chinese lines.
  func messages(_ language: Language = .chinese) -> [String] {
    CountyFolder.read(path).problems.map { $0.message(language) }
  }

  /// All problems of a folder, those that need the standard included.
  static func problems(_ path: String) -> [Problem] {
    let problems = CountyFolder.read(path).problems
    guard case .success(let opened) = CountyCase.open(path) else { return problems }
    return (problems.filter { !opened.remarks.contains($0) } + opened.remarks).sorted()
  }

  /// A county of three schools that has no problem at all.
  static let small: [String: String] = [
    "county.yaml": """
    名称: 测试县
    标准: national-2017
    基年: 2024
    目标学年: 2029
    """,
    "schools.csv": """
    学校,办学类型,所在地,学区,教学及辅助用房面积,体育运动场馆面积,教学仪器设备值(元),网络多媒体教室,音乐专用教室,美术专用教室
    第一小学,小学,城区,东区,3200.5,5000,1200000,14,1,1
    第二小学,小学,镇区,西区,1800,2600,600000,7,1,1
    第一中学,初中,城区,东区,4100,9000,1400000,12,1,1

    """,
    "sections.csv": """
    学校,学段,学位,教职工,高于规定学历教师,县级以上骨干教师,体育艺术专任教师
    第一小学,小学,540,30,28,6,5
    第二小学,小学,270,15,12,2,2
    第一中学,初中,600,45,40,8,6

    """,
    "enrolment.csv": """
    学校,学年,一年级学生,二年级学生,三年级学生,四年级学生,五年级学生,六年级学生,七年级学生,八年级学生,九年级学生,\
    一年级班数,二年级班数,三年级班数,四年级班数,五年级班数,六年级班数,七年级班数,八年级班数,九年级班数
    第一小学,2024,80,82,85,88,90,91,,,,2,2,2,2,2,2,,,
    第二小学,2024,40,41,42,40,39,38,,,,1,1,1,1,1,1,,,
    第一中学,2024,,,,,,,150,148,152,,,,,,,3,3,3

    """,
  ]
}
