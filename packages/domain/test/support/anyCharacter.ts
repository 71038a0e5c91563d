import * as fc from "fast-check"

/** A character of any kind, often one of the older scripts. Fast-check's `binary` would set out all of Unicode first, for two seconds. */
export const anyCharacter = fc
  .oneof(fc.nat(0x2fff), fc.integer({ min: 0x3000, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))
