// The proxy has its schemas compiled: everything that holds without must hold with that, so the same tests run again.
import "effect/schema/SchemaJITCompiler/enable"

await import("./documents/JsonApi.test.ts")
await import("./documents/lossless.test.ts")
await import("./resources/resources.test.ts")
