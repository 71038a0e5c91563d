import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Batch } from "@concierge/api/resources/batches"
import type { Terms } from "../cures.ts"
import type { PayFile } from "./PayFile.ts"
import { conflictsOf, type Failure } from "../../../Failure.ts"
import { Io } from "../../../Io.ts"
import { patiently, type Proxy } from "../../../Proxy.ts"
import { bar, percent } from "../../../../show/progress.ts"

/**
 * Sends a file and waits until it was read. The same file under the same name is one batch, so that it may be sent again as
 * often as the connection is lost. Nothing where the name was taken meanwhile.
 */
export const send = Effect.fnUntraced(function* (
  file: PayFile,
  externalId: string,
  { again, partial, skipPaid }: Terms,
  next: string
): Effect.fn.Return<Batch | undefined, Failure, Io | Proxy> {
  const { redraw } = yield* Io
  const { name, origin, path, reading } = file
  const { decimalMark, isStrict = false, mapping = {} } = reading
  const upload = {
    portCode: origin.code,
    externalId,
    name,
    fileName: path.slice(-200),
    again,
    skipPaid,
    partial,
    isStrict
  }
  const sent = yield* Effect.result(
    patiently(({ batches }) => batches.upload({ ...upload, decimalMark, mapping, bytes: counted(file, redraw) }), next)
  )
  redraw("")
  if (Result.isSuccess(sent)) return yield* untilRead(sent.success, file, next)
  return conflictsOf(sent.failure) === undefined ? yield* sent.failure : undefined
})

/** The batch of a file, once it was read. */
export const untilRead = Effect.fnUntraced(function* (
  start: Batch,
  { path, size }: PayFile,
  next: string
): Effect.fn.Return<Batch, Failure, Io | Proxy> {
  const { redraw } = yield* Io
  let batch = start
  for (let looks = 0; batch.state === "importing"; looks++) {
    redraw(`reading ${path} (${sizeText(size)}): ${batch.rowsCount.toLocaleString("en")} payments so far`)
    // a small file is read at once
    yield* Effect.sleep(Math.min(500, 50 * 2 ** looks))
    batch = yield* patiently(({ batches }) => batches.show(batch.id), next)
  }
  redraw("")
  return batch
})

/** The bytes of a file, while it is told how many have left. */
const counted = ({ path, size, source }: PayFile, redraw: (line: string) => void): ReadableStream<Uint8Array> =>
  ReadableStream.from(
    (async function* () {
      let sent = 0
      for await (const chunk of source()) {
        yield chunk
        sent += chunk.length
        redraw(`sending ${path} ${bar(sent, size, 24)} ${percent(sent, size)} of ${sizeText(size)}`)
      }
    })()
  )

/**
 * A size as people read it.
 *
 * @example
 * sizeText(1_536) // => "1.5 KiB"
 * sizeText(12) // => "12 bytes"
 */
export const sizeText = (bytes: number): string => {
  const unit = units.findLast(({ least }) => bytes >= least)
  return unit === undefined ? `${bytes} bytes` : `${Number((bytes / unit.least).toFixed(1))} ${unit.name}`
}

const units = [
  { name: "KiB", least: 2 ** 10 },
  { name: "MiB", least: 2 ** 20 },
  { name: "GiB", least: 2 ** 30 }
] as const
