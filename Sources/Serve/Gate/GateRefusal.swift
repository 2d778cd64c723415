// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Reports
import Standards

/// Why a request is refused, with its status.
struct GateRefusal: Error {
  let status: HTTPResponse.Status
  let message: Bilingual

  /// A refusal by its status.
  init(_ status: HTTPResponse.Status) {
    self.status = status
    message =
      switch status {
      case .notFound:
        Bilingual(
          zh: "没有这一页。请从首页进入。",
          en: "There is no such page. "
            + "Start from the first one.")
      case .methodNotAllowed:
        Bilingual(zh: "这里只接受 GET、HEAD 和 POST。", en: "Only GET, HEAD and POST are taken here.")
      case .uriTooLong:
        Bilingual(
          zh: "链接太长。变更太多时请先存为预案，再从它开始。",
          en: "The address is too long. Save the changes as a scenario and go on from that.")
      case .contentTooLarge:
        Bilingual(
          zh: "送来的内容太大（上限 256 KB），没有处理。",
          en: "What was sent is too large (256 "
            + "KB at most); nothing was done.")
      default:
        Bilingual(
          zh: "请求有误（\(status.code)），没有处理。",
          en: "The request is wrong "
            + "(\(status.code)); nothing was done.")
      }
  }

  /// A refusal in words of its own.
  init(_ status: HTTPResponse.Status, _ message: Bilingual) {
    self.status = status
    self.message = message
  }

  /// Asked by a name that is none of this server's.
  static let wrongHost = GateRefusal(
    .misdirectedRequest,
    Bilingual(
      zh: "只在本机上应答：请用启动时显示的网址打开。",
      en: "This server answers on its own machine only: "
        + "open the address it printed when it started."))

  /// Workbooks that are too large.
  static let tooLargeWorkbooks = GateRefusal(
    .contentTooLarge, ImportRefusal.tooLarge.messages[0])

  /// Sent by a page of another site.
  static let otherSite = GateRefusal(
    .forbidden,
    Bilingual(
      zh: "请求来自别的网站的页面，没有处理。",
      en: "The request comes from a page of "
        + "another site; nothing was done."))

  /// A form without the page's token: the page is older than the server.
  static let staleForm = GateRefusal(
    .forbidden,
    Bilingual(
      zh: "这一页是服务重新启动之前打开的，没有保存。请刷新页面再存一次。",
      en: "This page was opened before the server was started "
        + "again; nothing was saved. Reload it and save once more."))

  /// As plain text: the reasons hold nothing that anybody sent.
  func response(_ language: Language) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: message[language] + "\n")))
  }
}
