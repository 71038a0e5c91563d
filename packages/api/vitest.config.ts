import { defineConfig } from "vitest/config"

/** Once it is loaded, all schemas are compiled, so it needs modules of its own; and runs files that run by themselves, too. */
const compiled = ["test/compiled.test.ts"]

// The others share theirs, which takes a third of the time: nothing in them is kept but what each test makes
export default defineConfig({
  test: {
    // For hangs alone, as in every package
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: "compiled", include: compiled } },
      { extends: true, test: { name: "plain", include: ["test/**/*.test.ts"], exclude: compiled, isolate: false } }
    ]
  }
})
