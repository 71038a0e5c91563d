import { squeezed } from "@concierge/domain/Text"

/** The columns that a file of rejected rows has beside its own: why each was refused. They are not read. */
export const reasonColumns = ["concierge_line", "concierge_column", "concierge_code", "concierge_problem"] as const

/** Of rejected rows of JSON: the reasons, and the text of what is no row. */
export const [problemsMember, textMember] = ["concierge_problems", "concierge_text"] as const

/**
 * Whether a column holds reasons, and nothing of the payment.
 *
 * @example
 * isReasonColumn("Concierge code") // => true
 * isReasonColumn("code") // => false
 */
export const isReasonColumn = (name: string): boolean => keys.has(squeezed(name))

const keys: ReadonlySet<string> = new Set([...reasonColumns, problemsMember, textMember].map(squeezed))
