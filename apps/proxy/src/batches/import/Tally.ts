import type { Earlier } from "@concierge/api/PaidBefore"
import type { Stopped } from "../../store/importRecords.ts"

/** Counts payments that were made before or stand twice in their file, and where. */
export class Tally {
  readonly #standings = { paid: 0, "under way": 0, drafted: 0 }
  readonly #batches = new Map<string, boolean>()
  #twins = 0
  #areAllNamed = true

  add({ batchId, by, isChanged, isRecent, standing }: Earlier): void {
    this.#standings[standing]++
    this.#batches.set(batchId, standing === "drafted" || this.#batches.get(batchId) === true)
    if (by !== "reference" || isChanged || !isRecent) this.#areAllNamed = false
  }

  addTwin(): void {
    this.#twins++
  }

  get count(): number {
    const { drafted, paid, "under way": underWay } = this.#standings
    return paid + underWay + drafted + this.#twins
  }

  /** @param rows how many payments the file has */
  summary(rows: number): Stopped {
    const { drafted, paid, "under way": underWay } = this.#standings
    const batches = [...this.#batches]
    return {
      paid,
      underWay,
      drafted,
      twins: this.#twins,
      batchIds: batches.slice(0, mostTold).map(([id]) => id),
      draftedBatchIds: batches
        .filter(([, isDrafted]) => isDrafted)
        .slice(0, mostTold)
        .map(([id]) => id),
      isSame: batches.length === 1 && this.#areAllNamed && this.#twins === 0 && this.count === rows
    }
  }
}

const mostTold = 20
