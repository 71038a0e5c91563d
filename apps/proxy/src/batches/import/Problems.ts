import { placedInFile } from "@concierge/api/problems"
import type { FileProblem } from "@concierge/api/iso20022/messageFile"
import type { ProblemRecord } from "../../store/importRecords.ts"

/** What is found in a file while it is imported: everything is counted, and of each severity so much is kept. */
export class Problems {
  readonly #batchId: number
  readonly #counts = { error: 0, warning: 0, left_out: 0 }
  readonly #lines = new Set<number>()
  #position = 0
  #unkept: Array<ProblemRecord> = []

  constructor(batchId: number) {
    this.#batchId = batchId
  }

  add(problem: FileProblem): void {
    this.tell(placedInFile(problem))
  }

  tell({ meta = {}, ...told }: Told): void {
    if (this.#counts[told.severity]++ >= mostKept) return
    this.#unkept.push({ ...told, meta, batchId: this.#batchId, position: this.#position++ })
  }

  /** Takes note that the row of a line is not in order. */
  reject(line: number): void {
    this.#lines.add(line)
  }

  get counts(): {
    readonly errors: number
    readonly warnings: number
    readonly leftOut: number
    readonly rejects: number
  } {
    const { error: errors, left_out: leftOut, warning: warnings } = this.#counts
    return { errors, warnings, leftOut, rejects: this.#lines.size }
  }

  /** Those that are still to be kept; they are given once. */
  take(): ReadonlyArray<ProblemRecord> {
    const unkept = this.#unkept
    this.#unkept = []
    return unkept
  }
}

type Told = Omit<ProblemRecord, "batchId" | "position" | "meta"> & Partial<Pick<ProblemRecord, "meta">>

/** As many as `spec/proxy.yaml` promises. */
const mostKept = 100_000
