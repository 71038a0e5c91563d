import { defineConfig } from "vitest/config"

// The files share their modules, which takes half the time: nothing in them is kept but what each test makes
export default defineConfig({
  test: {
    // For hangs alone, as in every package
    testTimeout: 300_000,
    hookTimeout: 300_000,
    isolate: false,
    // The longest of all suites: when the others are done, it would leave a core of two idle
    maxWorkers: 2
  }
})
