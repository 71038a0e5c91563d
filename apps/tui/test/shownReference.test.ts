import { describe, expect, it } from "vitest"
import { shownReference } from "../src/repeated.ts"

describe("a reference", () => {
  it.each([
    ["INV-2041", "INV-2041"],
    ["2026-03", "2026-03"],
    ["0110100900000123450113", "011…0113"],
    ["CBU 0110-1009 0000.0123", "CBU…0123"],
    ["٠١٢٣٤٥٦٧", "٠١٢…٤٥٦٧"]
  ])("%s is shown as %s", (reference, shown) => {
    expect(shownReference(reference)).toBe(shown)
  })
})
