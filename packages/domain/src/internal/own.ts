/**
 * Looks up an untrusted key in a table. Inherited properties, such as `constructor` and `__proto__`, are not rows.
 *
 * @example
 * own({ a: 1 }, "a") // => 1
 * own({ a: 1 }, "constructor") // => undefined
 */
export const own = <Row>(table: { readonly [key: string]: Row }, key: string): Row | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
