// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Reports
import Scenarios
import Standards

/// The pages of an import: what is sent, what was understood of it, what was written.
struct ImportPages {
  let frame: PlainFrame

  /// The form.
  ///
  /// - Parameters:
  ///   - sent: What was sent before and refused; files have to be chosen again.
  ///   - messages: Why.
  func form(root: String, sent: MultipartForm? = nil, messages: [Bilingual] = []) -> String {
    let say = frame.say
    let chosen = sent?["standard"] ?? "national-2017"
    let body = frame.templates.render(
      "import",
      [
        "hidden": frame.hidden, "booksTitle": say("工作簿", "Workbooks"),
        "booksNote": say(
          "办学条件一览表、分年级学生数、项目台账等，原样就行：标题、多行表头、小计、单位、合并单元格都认。"
            + "一次最多 \(ImportBench.mostFiles) 份、共 \(ImportBench.largestForm >> 20) MB，只在这台服务器上读。",
          "Sheets of conditions, pupils by grade, projects, as they are: titles, headings of several "
            + "rows, subtotals, units and merged cells are known. \(ImportBench.mostFiles) at most, "
            + "\(ImportBench.largestForm >> 20) MB together; they are read on this server only."),
        "booksLabel": say(".xlsx 文件（可以选几份）", ".xlsx files (one or more)"),
        "folderLabel": say("县区文件夹的名称", "Name of the county folder"),
        "folder": sent?["folder"] ?? "",
        "folderNote": say(
          "写在 \(root)/ 下，和别的县区并列；已有的名称不会覆盖。",
          "It is written below \(root)/, beside the other counties; nothing that is there is replaced."
        ),
        "moreTitle": say("表里没有写的（可以空着）", "What the sheets do not say (may be left out)"),
        "nameLabel": say("县名", "The county's name"), "county": sent?["name"] ?? "",
        "baseLabel": say("基年（数据的学年）", "Base year (of the data)"),
        "baseYear": sent?["baseYear"] ?? "", "targetLabel": say("目标学年", "Target year"),
        "targetYear": sent?["targetYear"] ?? "", "standardLabel": say("标准", "Standard"),
        "standards": StandardsCatalog.names.map { id in
          [
            "id": id, "name": "\(id)  \(HeldStandard(id)?.name[frame.language] ?? "")",
            "chosen": id == chosen,
          ] as [String: Any]
        },
        "mappingLabel": say("以前答好的 导入对应.csv", "导入对应.csv, answered before"),
        "mappingNote": say(
          "第一次导入不用选：拿不准的下一页直接问。去年答好的选在这里，同样的问题不再问。",
          "Not needed the first time: what is not clear is asked on the next page. With last year's "
            + "answers chosen here the same is not asked again."),
        "look": say("先看读懂了什么", "See what is understood"),
        "lookNote": say("这一步不写任何文件。", "This step writes nothing."),
      ])
    return frame.page(
      "/import", title: say("导入工作簿", "Import workbooks"), messages: messages, body: body)
  }

  /// What was understood and what is asked; nothing is written yet.
  ///
  /// - Parameters:
  ///   - messages: Why answers were not taken.
  ///   - done: That they were.
  func preview(
    _ preview: ImportBench.Preview, root: String, messages: [Bilingual] = [],
    done: Bilingual? = nil
  ) -> String {
    let (say, result) = (frame.say, preview.result)
    let sources = preview.sent.map { VisibleText.marked($0.file) }.joined(separator: say("、", ", "))
    func file(_ name: String) -> String {
      var fields = FormFields()
      fields.add("preview", preview.id)
      fields.add("name", name)
      return frame.address("/import/file", fields.text)
    }
    var hidden = frame.hidden
    hidden.append(["name": "preview", "value": preview.id])
    var values: [String: Any] = [
      "understoodTitle": say("读懂了什么", "What was understood"),
      "understood": say(
        "\(sources)：\(result.tables) 张表，学校 \(result.schools) 所，共 \(result.cells) 个数据。",
        "\(sources): \(result.tables) tables, \(result.schools) schools, \(result.cells) values."),
      "rows": result.rows.filter { $0.count > 0 }.map { row in
        say("\(row.file)：\(row.count) 行", "\(row.file): \(row.count) rows")
      },
      "taken": result.taken == 0
        ? ""
        : say(
          "有 \(result.taken) 处先按 导入对应.csv 的“暂按”一列处理，请确认。",
          "\(result.taken) things were settled for now as the column 暂按 of 导入对应.csv says; please "
            + "confirm."),
      "noteAddress": file(WorkbookImport.noteFile),
      "noteName": say(
        "每个数从哪个单元格来、怎样换算：导入说明.csv", "Which cell each value comes from: 导入说明.csv"),
      "mappingAddress": file(ImportAnswers.file),
      "mappingName": say(
        "下载 导入对应.csv：问题和答案都在里面，明年和工作簿一起再送，还用得上",
        "Download 导入对应.csv: it holds questions and answers; send it with next year's workbooks"),
      "hidden": hidden, "writeTitle": say("写入", "Write"),
      "writeNote": say(
        "写成 \(root)/\(preview.folder)。整个文件夹一次写成，或者什么也不写。",
        "Becomes \(root)/\(preview.folder): the whole folder, or nothing."),
      "write": say("写入县区文件夹", "Write the county folder"), "again": frame.address("/import"),
      "againName": say("不写，重新选择", "Do not write; choose again"),
    ]
    values.merge(ImportQuestions(preview.questions, frame).values) { $1 }
    values["open"] =
      result.open.isEmpty
      ? say("没有要您决定的了。", "There is nothing left for you to decide.")
      : say(
        "还有 \(result.open.count) 处要您决定；在那以前这些格空着，不算 0。",
        "\(result.open.count) things are for you to decide; until then these are blank, and not 0.")
    return frame.page(
      "/import", title: say("导入预览：还没有写", "Import: nothing is written yet"),
      messages: messages, done: done, body: frame.templates.render("preview", values))
  }

  /// What was written, and what comes next.
  func written(_ preview: ImportBench.Preview, path: String) -> String {
    let (say, open) = (frame.say, preview.result.open.count)
    let body = frame.templates.render(
      "imported",
      [
        "address": StartPages.address(preview.folder, frame),
        "open": say("打开 \(preview.folder)", "Open \(preview.folder)"),
        "note": open == 0
          ? say("数据可以随时在表里改，改后刷新网页。", "Tables may be changed at any time; reload the page then.")
          : say(
            "还有 \(open) 处等您决定：在 \(path)/\(ImportAnswers.file) 的“答案”一列填好，再用命令 "
              + "junheng import 工作簿 --output \(path) --replace 重写；也可以直接改表，改后刷新网页。",
            "\(open) things are for you to decide: fill the column 答案 of \(path)/\(ImportAnswers.file) and run "
              + "junheng import FILE.xlsx --output \(path) --replace; or change the tables and reload."
          ),
      ])
    let done = Bilingual(
      zh: "已写入 \(path)：学校 \(preview.result.schools) 所。",
      en: "\(path) is written: \(preview.result.schools) schools.")
    return frame.page("/import", title: say("已导入", "Imported"), done: done, body: body)
  }
}
