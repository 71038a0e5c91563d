/** The connection broke off: what a client's `fetch` rejects with, or what ends the body of an answer too early. */
export class ConnectionReset extends Error {
  override readonly name = "ConnectionReset"
  /** As Node names it on a socket. */
  readonly code = "ECONNRESET"

  constructor() {
    super("the connection was reset")
  }
}
