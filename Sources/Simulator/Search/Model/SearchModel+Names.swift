// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchModel.Variable.Meaning {
  /// The name in files: school number, stage, what, year; for example `s12p_hireTeacher_2026`.
  var name: String {
    switch self {
    case .buy(let school, let stage, let action, let year):
      "\(SearchModel.place(school, stage))_\(action.rawValue)_\(year.year)"
    case .give(let school, let stage, let action, let year):
      "\(SearchModel.place(school, stage))_gives_\(action.rawValue)_\(year.year)"
    case .receive(let school, let stage, let action, let year):
      "\(SearchModel.place(school, stage))_receives_\(action.rawValue)_\(year.year)"
    case .floor(let school, let stage, let indicator, let year, let standard):
      "\(SearchModel.place(school, stage))_floor_\(indicator.rawValue)_"
        + SearchModel.name(year, standard: standard)
    }
  }
}

extension SearchModel {
  /// A school by its number, with `p` or `j` for a section of it.
  static func place(_ school: Int, _ stage: Stage?) -> String {
    let letter =
      switch stage {
      case .primary: "p"
      case .junior: "j"
      case nil: ""
      }
    return "s\(school + 1)\(letter)"
  }

  /// A school year, with a number behind it for a further standard that it must meet.
  static func name(_ year: SchoolYear, standard: Int) -> String {
    standard == 0 ? "\(year.firstYear)" : "\(year.firstYear)_\(standard + 1)"
  }

  /// A need's word in names.
  static func word(_ need: Requirement.Need) -> String {
    switch need {
    case .indicator(let indicator): indicator.rawValue
    case .staffRatio: "staffRatio"
    case .musicRooms: "musicRooms"
    case .artRooms: "artRooms"
    }
  }
}

extension SearchModel.Cone {
  /// The stem of the names of its variables and rows.
  var name: String {
    "\(stage.rawValue)_\(indicator.rawValue)_" + SearchModel.name(year, standard: standard)
  }
}
