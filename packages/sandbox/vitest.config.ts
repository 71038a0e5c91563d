import { defineConfig } from "vitest/config"

/** These replace modules by ones that watch, and so need modules of their own. */
const watching = ["test/{h,outboxH}istories.test.ts"]

// The others share theirs, which takes half the time: nothing in them is kept but what each test makes
export default defineConfig({
  test: {
    // For hangs alone, as in every package
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The longest of all suites: when the others are done, it would leave a core of two idle
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "watched", include: watching } },
      { extends: true, test: { name: "plain", include: ["test/*.test.ts"], exclude: watching, isolate: false } }
    ]
  }
})
