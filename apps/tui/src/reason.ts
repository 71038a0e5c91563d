/**
 * Whether a text can be kept as the reason why something is paid once more.
 *
 * @example
 * isReason("second half of March") // => true
 * isReason(" ") // => false
 */
export const isReason = (text: string): boolean => text.trim() !== "" && text.trim().length <= longest

/** As many characters as the proxy keeps. */
const longest = 200

/** A reason as people give one. */
export const exampleReason = "second half of March"

/** What is asked for where there is none. */
export const wantedReason = `why it is paid once more, in a few words (${longest} characters at most), e.g. ${JSON.stringify(exampleReason)}`
