/** A text in pieces: it is never whole in memory. */
export type Pieces = AsyncIterable<string>
