/**
 * Whether a text stands in place of a name or a number that there is not, where the schema asks for one: SEPA's convention.
 *
 * @example
 * isNotProvided("NOTPROVIDED") // => true
 */
export const isNotProvided = (text: string): boolean => /^not ?provided$/i.test(text)
