import { testExamples } from "../../domain/test/support/examples.ts"

testExamples(new URL("../src/", import.meta.url))
