// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird
import NIOCore

/// What is known of a request beside itself.
struct ServeContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address that it came from; nil where the system does not say.
  let remote: String?
  /// Who asks; nil until that was found out.
  var visitor: Visitor?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remote = source.channel.remoteAddress?.ipAddress
  }
}
