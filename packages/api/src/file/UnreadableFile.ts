import type { Reason } from "@concierge/domain/Problem"

/** What ends the reading of a file, and in which line: nothing of it is taken. */
export class UnreadableFile extends Error {
  readonly reason: Reason
  readonly line: number
  constructor(reason: Reason, line: number) {
    super(reason._tag)
    this.reason = reason
    this.line = line
  }
}
