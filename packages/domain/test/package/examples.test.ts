import { testExamples } from "../support/examples.ts"

testExamples(new URL("../../src/", import.meta.url))
