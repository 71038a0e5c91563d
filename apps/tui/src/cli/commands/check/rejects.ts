import { reasonColumns, problemsMember } from "@concierge/api/reasonColumns"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { fail } from "../../Failure.ts"
import { Io, noSuchFile } from "../../Io.ts"

/** A file for rejected rows. Only other rejected rows are written over: what else stands at a path may be somebody's payroll. */
export const sinkFor = Effect.fnUntraced(function* (path: string, head: string) {
  const { sink, source } = yield* Io
  const there = yield* Effect.result(source(path))
  if (Result.isFailure(there)) {
    const { reason } = there.failure
    if (reason._tag !== "UnreadableFile" || reason.why !== noSuchFile) return yield* there.failure
  } else if (!(yield* Effect.promise(() => isRejects(there.success)))) {
    return yield* fail({
      _tag: "UnreadableFile",
      path,
      why: "it is there already, and holds no rejected rows: name another"
    })
  }
  const rejected = yield* sink(path)
  yield* Effect.promise(() => rejected.write(head))
  return rejected
})

const isRejects = async (source: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<boolean> => {
  for await (const piece of source()) {
    const [first = ""] = new TextDecoder().decode(piece).split("\n")
    return first.trim() === "" || first.includes(reasonColumns[2]) || first.includes(problemsMember)
  }
  return true
}
