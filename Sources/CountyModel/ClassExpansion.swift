// SPDX-License-Identifier: GPL-3.0-or-later

/// A block of classrooms added to one stage of a school (扩建教学班).
///
/// It becomes a project of kind expansion, so that pupils, stock, money and reports treat it as
/// they treat all projects. Nothing of its size and price is known beforehand: every figure rests
/// on the county's settings, and says so.
public struct ClassExpansion: Hashable, Sendable {
  /// The school.
  public var school: ID<School>
  /// The stage; nil for the only one that the school teaches.
  public var stage: Stage?
  /// Classes for which it brings rooms and places.
  public var classes: Int
  /// The first school year in which they are used.
  public var year: SchoolYear

  /// A block of classrooms.
  public init(school: ID<School>, stage: Stage?, classes: Int, year: SchoolYear) {
    self.school = school
    self.stage = stage
    self.classes = classes
    self.year = year
  }

  /// The most classes that one block may have: more than any school teaches.
  public static let mostClasses = 100
}

extension ClassExpansion {
  /// What is said of its figures wherever they show.
  public static let assumption = "学位、面积、造价按县参数假设，不是批复数 / assumed from the county's settings"

  /// The project that it is.
  ///
  /// Places: classes × the county's class-forming rule of that year, none where there is no rule.
  /// Building area and cost: classes × the county's settings; teaching area follows as for every
  /// extension. A multimedia room for each class. Work takes `constructionYears` up to August
  /// before the first school year; the cost is paid in equal parts over its calendar years.
  public func project(in county: County) -> Project {
    let settings = county.settings
    let stage = self.stage ?? county.schools.first { $0.id == school }?.kind.stages.first
    let completion = PartialDate(year: year.firstYear, month: 8)
    var project = Project(
      id: ID("\(school)扩建教学班（\(stage == .junior ? "初中" : "小学")，\(year.firstYear)年）"),
      kind: .expansion, completion: completion)
    project.content = "扩建教学班 \(classes) 个"
    project.start = completion.advanced(byYears: -settings.wholeConstructionYears)
    project.cost = Money(yuan: Int64((settings.classCost.value * Double(classes)).rounded()))
    project.source = Self.assumption
    var work = ProjectWork(school: school, stage: stage)
    work.classes = classes
    work.places = stage.flatMap { settings.classLimit($0, in: year) }.map { classes * $0 }
    work.buildingArea = Quantity(rounding: settings.classBuildingArea.value * Double(classes))
    work.added[.multimediaClassrooms] = Quantity(classes)
    work.assumption = Self.assumption
    project.works = [work]
    return project
  }
}

extension Settings {
  /// The most pupils in a new class of a stage by the rule in force in a year, else by the first
  /// rule; nil where the county has none.
  public func classLimit(_ stage: Stage, in year: SchoolYear) -> Int? {
    let inForce = classFormation.filter { $0.from <= year }.max { $0.from < $1.from }
    return (inForce ?? classFormation.min { $0.from < $1.from })?.limit(stage)
  }
}

extension Plan {
  /// Adds a block of classrooms; one of the same name is replaced.
  public mutating func add(_ expansion: ClassExpansion, in county: County) {
    let project = expansion.project(in: county)
    if let index = projects.firstIndex(where: { $0.id == project.id }) {
      projects[index] = project
    } else {
      projects.append(project)
    }
  }
}
