/**
 * The row of a table for a key that came from outside, if the table itself has one: `constructor` and `__proto__` are in
 * every object, and no row of ours.
 *
 * @example
 * own({ a: 1 }, "a") // => 1
 * own({ a: 1 }, "constructor") // => undefined
 */
export const own = <Row>(table: { readonly [key: string]: Row }, key: string): Row | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
