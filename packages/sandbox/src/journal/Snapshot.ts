import { deserialize, serialize } from "node:v8"
import { crc32 } from "node:zlib"
import * as Struct from "effect/Struct"
import { type Columns, fromColumns, toColumns } from "./Columns.ts"
import { isBalanced } from "../payments/Ledger.ts"
import { put } from "../world/lists.ts"
import { emptyWorld, type Records, usualSettings, type World } from "../world/State.ts"

/**
 * The version of the world in a snapshot. A snapshot of another version is ignored, and the whole journal replayed.
 *
 * The shape is a digest of the fields and their types. When one is added, removed or changed, the test of this file fails and
 * prints the new digest; for a new field or kind of record, add a command to `test/support/history.ts` that makes it. Raise the
 * meaning if a field changes its meaning but not its type.
 */
export const worldVersion = { shape: "250e38c1bc8c", meaning: 1 } as const

/**
 * Serialises the world in parts. Mutable state is serialised at once; records are immutable, and a part of them is serialised
 * when the caller asks for it.
 */
export const toParts = (world: World): ReadonlyArray<() => Uint8Array> => {
  const { lists, ...saved } = world
  const slices = Struct.keys(lists).flatMap((kind) =>
    slicesOf([...world[kind].values()]).map((records) => ({ kind, records }))
  )
  const others = Object.entries(saved).filter(([name]) => !(name in lists))
  const head: Head = {
    version: worldVersion,
    slices: slices.map(({ kind }) => kind),
    others: toColumns([Object.fromEntries(others)])
  }
  const bytes = toBytes(head)
  return [
    () => bytes,
    ...slices.map(
      ({ records }) =>
        () =>
          toBytes(toColumns(records))
    )
  ]
}

/** Restores the world from {@link toParts}; undefined if a part is damaged or of another version. */
export const fromParts = (parts: ReadonlyArray<Uint8Array>): World | undefined => {
  const [head, ...slices] = parts.map(fromBytes) as [Partial<Head> | undefined, ...Array<Columns | undefined>]
  const { others, slices: kinds, version } = head ?? {}
  if (others === undefined || kinds === undefined || kinds.length !== slices.length) return undefined
  if (version?.shape !== worldVersion.shape || version.meaning !== worldVersion.meaning) return undefined
  const [plain] = fromColumns(others) as [Omit<World, "lists" | keyof Records>]
  const world: World = Object.assign(emptyWorld(usualSettings), plain)
  for (const [at, kind] of kinds.entries()) {
    const columns = slices[at]
    if (columns === undefined) return undefined
    for (const record of fromColumns(columns) as Array<Records[typeof kind]>) put(world, kind, record)
  }
  return isBalanced(world.ledger) ? world : undefined
}

interface Head {
  readonly version: { readonly shape: string; readonly meaning: number }
  /** The kind of the records in each following part. */
  readonly slices: ReadonlyArray<keyof Records>
  readonly others: Columns
}

/** The most records in a part: serialising them takes a few milliseconds. */
const maxInPart = 5_000

const slicesOf = <A>(records: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(records.length / maxInPart) }, (_, at) =>
    records.slice(at * maxInPart, (at + 1) * maxInPart)
  )

/** Serialises a value behind a checksum, since a damaged part may still be readable. */
const toBytes = (value: Head | Columns): Uint8Array => {
  const bytes = serialize(value)
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(crc32(bytes))
  return Buffer.concat([sum, bytes])
}

const fromBytes = (part: Uint8Array): unknown => {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  const rest = bytes.subarray(4)
  if (bytes.length <= 4 || crc32(rest) !== bytes.readUInt32LE(0)) return undefined
  try {
    return deserialize(rest)
  } catch {
    // Written by a later V8
    return undefined
  }
}
