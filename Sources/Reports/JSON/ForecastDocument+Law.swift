// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension ForecastDocument {
  /// `inspections` and `lawChanges`, each where there is anything to say.
  func writeLaw(to writer: inout JSONWriter) {
    let views = InspectionView.all(baseline, outcome)
    if !views.isEmpty {
      writer.key("inspections")
      writer.list { writer in
        for view in views {
          writer.element()
          Self.write(view, to: &writer)
        }
      }
    }
    let sentences = LawWords.sentences(baseline.standards)
    guard !sentences.isEmpty else { return }
    writer.key("lawChanges")
    writer.list { writer in
      for sentence in sentences {
        writer.element()
        writer.object { writer in
          writer.key("en")
          writer.string(sentence.en)
          writer.key("zh")
          writer.string(sentence.zh)
        }
      }
    }
  }

  private static func write(_ view: InspectionView, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("county")
      write(view.county, to: &writer)
      writer.key("inspection")
      write(view.own, to: &writer)
      if let level = view.inspection.level {
        writer.key("level")
        writer.string(level)
      }
      writer.key("year")
      writer.whole(Int64(view.inspection.year.firstYear))
    }
  }

  private static func write(_ side: InspectionView.Side, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("coefficients")
      writer.whole(Int64(side.coefficients))
      writer.key("coefficientsWithin")
      writer.whole(Int64(side.within))
      writer.key("meets")
      writer.flag(side.strict.asBool)
      writer.key("meetsRelaxed")
      writer.flag(side.relaxed.asBool)
      writer.key("requiredIndicators")
      writer.whole(Int64(side.required))
      writer.key("sections")
      writer.whole(Int64(side.sections))
      writer.key("sectionsMeeting")
      writer.whole(Int64(side.meeting))
      writer.key("sectionsMeetingRelaxed")
      writer.whole(Int64(side.meetingRelaxed))
      writer.key("standard")
      writer.string(side.id)
    }
  }
}
