// The proxy has its schemas compiled: everything that holds without must hold with that, so the same tests run again.
import "effect/schema/SchemaJITCompiler/enable"

await import("./JsonApi.test.ts")
await import("./lossless.test.ts")
await import("./resources.test.ts")
