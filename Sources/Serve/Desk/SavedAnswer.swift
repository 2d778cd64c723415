// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Scenarios
import Standards

/// What became of a save, in words.
struct SavedAnswer {
  /// Whether a file was written.
  let isSaved: Bool
  /// The words as markup.
  let html: String

  /// Saves the draft of a state under the name that a form gives.
  ///
  /// - Parameter remarks: Lines of comment for the file, such as whose it is.
  init(
    _ county: ServedCounty, _ reply: DeskReply, _ form: FormFields, remarks: [String],
    templates: Templates
  ) {
    let name = form["name"] ?? ""
    let language = reply.link.language
    let outcome: Result<String, SaveRefusal> =
      if let refusal = reply.refusal {
        .failure(.name(refusal.messages.first ?? Bilingual(zh: "", en: "")))
      } else {
        county.save(
          reply.draft, as: name, isReplacing: form["replace"] == "1", remarks: remarks)
      }
    switch outcome {
    case .success(let file):
      isSaved = true
      let words = Bilingual(
        zh: "已存为预案“\(name)”（\(file)）。底本里可以选它；命令行用 --scenario \(name)。",
        en: "Saved as the scenario “\(name)” (\(file)). Choose it "
          + "as what changes stand on, or use --scenario \(name).")
      html = templates.render(
        "saved", ["text": VisibleText.marked(words[language]), "style": "good"])
    case .failure(let refusal):
      isSaved = false
      html = templates.render(
        "saved", ["text": VisibleText.marked(refusal.message[language]), "style": "bad"])
    }
  }
}
