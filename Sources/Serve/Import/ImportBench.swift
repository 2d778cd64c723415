// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import Scenarios
import Standards
import Synchronization
import Workbooks

/// Where workbooks that a page sent are read, one form at a time, and kept until somebody has looked
/// at what was understood.
final class ImportBench: Sendable {
  /// The largest form, in bytes.
  static let largestForm = 32 << 20
  /// The most workbooks of a form.
  static let mostFiles = 12
  /// The most forms that are kept to be looked at.
  static let mostKept = 4
  /// The most forms that wait to be read.
  private static let mostWaiting = 3

  /// One form as it was understood; nothing of it is written yet.
  struct Preview: Sendable {
    /// What it is asked for by: nobody can guess it.
    let id: String
    /// The folder that it is to become.
    let folder: String
    /// The workbooks as they were sent, to be read again once questions are answered: what is read
    /// of them takes much more memory.
    let sent: [(file: String, bytes: Data)]
    /// What the form said beside them.
    let options: WorkbookImport.Options
    /// What was understood and what is asked.
    let result: WorkbookImport
    /// Who sent it; nil where there are no users.
    let owner: String?
  }

  private struct State {
    var kept: [Preview] = []
    var waiting = 0
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "junheng.import", qos: .utility)
  /// The folder in which counties lie.
  let root: String

  /// A bench for a folder of counties.
  init(root: String) { self.root = root }

  /// Reads the workbooks of a form, off the threads that answer.
  func read(_ form: MultipartForm, owner: String?) async -> Result<Preview, ImportRefusal> {
    await waiting(for: nil) { self.understand(form, owner) }
  }

  /// Does work off the threads that answer, one form at a time, and keeps what comes of it in the
  /// place of what it was made of.
  private func waiting(
    for old: String?,
    _ work: @escaping @Sendable () -> Result<Preview, ImportRefusal>
  ) async -> Result<Preview, ImportRefusal> {
    let isFull = state.withLock { state in
      guard state.waiting < Self.mostWaiting else { return true }
      state.waiting += 1
      return false
    }
    guard !isFull else { return .failure(.busy) }
    let result = await withCheckedContinuation {
      (done: CheckedContinuation<Result<Preview, ImportRefusal>, Never>) in
      queue.async { done.resume(returning: work()) }
    }
    state.withLock { state in
      state.waiting -= 1
      if case .success(let preview) = result {
        state.kept = (state.kept.filter { $0.id != old } + [preview]).suffix(Self.mostKept)
      }
    }
    return result
  }

  /// Reads the workbooks of a form that is kept once more, with answers to its questions.
  ///
  /// - Parameters:
  ///   - answers: By index of the question's row.
  /// - Returns: The form in its new state, which takes the place of the old one.
  func answer(_ preview: Preview, _ answers: [Int: String]) async -> Result<
    Preview, ImportRefusal
  > {
    await waiting(for: preview.id) {
      ImportAnswers.reading(preview.questions.answered(answers))
        .mapError { ImportRefusal($0.messages) }
        .flatMap { answers in
          Self.understand(
            preview.sent, folder: preview.folder, preview.options, answers, owner: preview.owner)
        }
    }
  }

  private func understand(_ form: MultipartForm, _ owner: String?) -> Result<
    Preview, ImportRefusal
  > {
    let folder = form["folder"] ?? ""
    var messages: [Bilingual] = []
    if let problem = problem(folder) { messages.append(problem) }
    let files = form.files("books")
    if files.isEmpty { messages.append(ImportRefusal.noFile) }
    if files.count > Self.mostFiles { messages.append(ImportRefusal.tooManyFiles) }
    var answers = ImportAnswers()
    if let mapping = form.files("mapping").first {
      switch ImportAnswers.reading(Array(mapping.bytes)) {
      case .success(let read): answers = read
      case .failure(let failure): messages += failure.messages
      }
    }
    let options = ImportAsk.read(form, folder: folder, &messages)
    guard messages.isEmpty else {
      // What is wrong with the sheets is told at the same time.
      return .failure(ImportRefusal(messages + Self.books(files).troubles))
    }
    return Self.understand(files, folder: folder, options, answers, owner: owner)
  }

  /// The workbooks that can be read, and what is wrong with the others.
  private static func books(
    _ files: [(file: String, bytes: Data)]
  ) -> (read: [(file: String, workbook: Workbook)], troubles: [Bilingual]) {
    var books: [(file: String, workbook: Workbook)] = []
    var troubles: [Bilingual] = []
    for file in files.prefix(mostFiles) {
      do throws(WorkbookTrouble) {
        books.append((file.file, try Workbook.read(file.bytes)))
      } catch {
        troubles.append(error.message(file.file))
      }
    }
    return (books, troubles)
  }

  private static func understand(
    _ files: [(file: String, bytes: Data)], folder: String, _ options: WorkbookImport.Options,
    _ answers: ImportAnswers, owner: String?
  ) -> Result<Preview, ImportRefusal> {
    let books = books(files)
    guard books.troubles.isEmpty else { return .failure(ImportRefusal(books.troubles)) }
    let result = WorkbookImport(books.read, options: options, answers: answers)
    guard result.tables > 0 else { return .failure(ImportRefusal([ImportRefusal.noSchools])) }
    return .success(
      Preview(
        id: RandomText.make(), folder: folder, sent: files, options: options, result: result,
        owner: owner))
  }

  /// What is wrong with the name of a folder to be made; nil where nothing is.
  private func problem(_ folder: String) -> Bilingual? {
    if let problem = CountyFolderName.problem(folder) { return problem }
    // Not `fileExists`: a link that leads nowhere is there, too.
    let isThere = (try? FileManager.default.attributesOfItem(atPath: root + "/" + folder)) != nil
    return isThere ? CountyFolderName.isTaken(folder, root) : nil
  }

  /// A form that is kept, for whoever sent it.
  func preview(_ id: String?, owner: String?) -> Preview? {
    state.withLock { $0.kept.first { $0.id == id && $0.owner == owner } }
  }

  /// Writes the county: whole or not at all, and never over anything.
  ///
  /// - Returns: The folder.
  func write(_ preview: Preview) -> Result<String, ImportRefusal> {
    // One at a time: two forms of one name must not both find it free.
    state.withLock { state in
      if let problem = problem(preview.folder) { return .failure(ImportRefusal([problem])) }
      let path = root + "/" + preview.folder
      do {
        _ = try preview.result.write(to: path, keepsCountyFile: false)
      } catch {
        return .failure(ImportRefusal([FileTrouble(error).message(writing: path, in: root)]))
      }
      state.kept.removeAll { $0.id == preview.id }
      return .success(path)
    }
  }
}

extension ImportBench.Preview {
  /// Its questions, the open ones first.
  var questions: ImportQuestionSheet {
    let file = result.files.first { $0.name == ImportAnswers.file }
    return ImportQuestionSheet(file?.bytes ?? [])
  }
}
