/**
 * Whether a text can be kept as the reason why something is paid once more.
 *
 * @example
 * isReason("second half of March") // => true
 * isReason("…") // => false
 */
export const isReason = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && text.trim().length <= longest

/** Placeholder for a reason in a suggested command. It is not a valid reason, so the command pasted as it is pays nothing. */
export const placeholder = '"…"'

/** As many characters as the proxy keeps. */
const longest = 200

/** A reason as people give one. */
export const exampleReason = "second half of March"

/** What a valid reason looks like, for messages. */
export const wantedReason = `why it is paid once more, in a few words (${longest} characters at most), e.g. ${JSON.stringify(exampleReason)}`
