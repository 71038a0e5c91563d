import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlError } from "effect/sql/SqlError"

type Read<A> = (rows: unknown) => ReadonlyArray<A>
type Query = Effect.Effect<unknown, SqlError>

/** Every row of an answer, decoded. A database that fails, and a row that cannot be read, are defects. */
export const all =
  <A>(read: Read<A>) =>
  (query: Query): Effect.Effect<ReadonlyArray<A>> =>
    Effect.orDie(Effect.map(query, read))

/** The first row of an answer, if it has one. */
export const first =
  <A>(read: Read<A>) =>
  (query: Query): Effect.Effect<A | undefined> =>
    Effect.map(all(read)(query), ([found]) => found)

/** The numbers that a query asks for, as `n`. */
export const numbers = (query: Query): Effect.Effect<ReadonlyArray<number>> =>
  Effect.map(all(readNumbers)(query), (found) => found.map(({ n }) => n))

/** The one number that a query asks for, as `n`; zero where it finds none. */
export const number = (query: Query): Effect.Effect<number> => Effect.map(numbers(query), ([n]) => n ?? 0)

/** How the rows of an answer are read. */
export const listOf = <S extends Schema.Constraint & { readonly DecodingServices: never }>(schema: S) =>
  Schema.decodeUnknownSync(Schema.Array(schema))

const readNumbers = listOf(Schema.Struct({ n: Schema.Int }))
