import { testExamples } from "../../../packages/domain/test/support/examples.ts"

testExamples(new URL("../src/", import.meta.url))
