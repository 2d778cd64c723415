// SPDX-License-Identifier: GPL-3.0-or-later

/// What a column of a list of persons or classes is, from the resource `Import/lists.csv`.
enum ListRole: String, Hashable, Sendable, CaseIterable {
  /// The person's name, by which a list is told from other tables; it is never kept.
  case person
  /// A number of the person, by which one who stands there twice is found; it is never kept.
  case number
  /// The school, where the heading is one that elsewhere means something else.
  case school
  case stage
  /// The highest degree, and the degrees of which the higher counts where that is not there.
  case degree, firstDegree, laterDegree
  case subject, backbone
  /// Whether the person holds one of the county's posts.
  case posts
  /// Teachers, administrators, workers.
  case category
  /// Serving, retired, on loan.
  case state
  case grade
  /// The name of a class.
  case classroom

  /// The column of words.csv that says what its cells mean; nil where they are no words.
  var vocabulary: String? {
    switch self {
    case .degree, .firstDegree, .laterDegree: "listDegree"
    case .subject: "listSubject"
    case .backbone: "listBackbone"
    case .posts: "listPosts"
    case .category: "listCategory"
    case .state: "listState"
    default: nil
    }
  }

  /// Its name for people.
  var name: String {
    switch self {
    case .person: "姓名"
    case .number: "证件号"
    case .school: "学校"
    case .stage: "学段"
    case .degree, .firstDegree, .laterDegree: "学历"
    case .subject: "学科"
    case .backbone: "骨干教师"
    case .posts: "编制"
    case .category: "教职工类别"
    case .state: "人员状态"
    case .grade: "年级"
    case .classroom: "班级"
    }
  }
}

/// A list of persons or classes in a sheet: its table, and what its columns are.
struct ListTable {
  var found: FoundTable
  /// Columns by what they are.
  var roles: [ListRole: Int] = [:]

  /// Looks at the columns of a table.
  init(_ found: FoundTable, _ words: ImportWords) {
    self.found = found
    for column in found.columns {
      let texts = [column.heading.parts.last ?? "", column.heading.parts.joined()]
      for text in texts {
        let base = HeadingText.brackets(text).base
        guard let role = words.listRoles[HeadingText.folded(base.filter { !"★*".contains($0) })]
        else { continue }
        if roles[role] == nil { roles[role] = column.number }
        break
      }
    }
  }

  /// The column of the schools' names; nil where the list is of one school.
  var schoolColumn: Int? { found.column("school")?.number ?? roles[.school] }

  /// What kind of list it is; nil for other tables.
  var kind: Kind? {
    guard roles[.person] != nil else { return nil }
    let teachers: [ListRole] = [.degree, .firstDegree, .laterDegree, .subject, .posts, .category]
    if teachers.contains(where: { roles[$0] != nil }) { return .teachers }
    return roles[.grade] != nil || roles[.classroom] != nil ? .pupils : .unknown
  }

  /// Kinds of lists of persons.
  enum Kind { case teachers, pupils, unknown }
}
