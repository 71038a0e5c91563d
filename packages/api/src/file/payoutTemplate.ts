import { examplePayouts, payoutColumns } from "@concierge/domain/PayoutField"
import { type Port, ports } from "@concierge/domain/Port"

/**
 * A payout file to begin with, as CSV: the columns that the ports take, and an example payment for each of their rails.
 * It passes the check as it is.
 *
 * @example
 * payoutTemplate([]) // => "reference,payee_id,payee_name,payee_email,instruction_id,port_code,amount,budget\n"
 */
export const payoutTemplate = (of: ReadonlyArray<Port> = Object.values(ports)): string => {
  const columns = payoutColumns(of)
  const rows = examplePayouts(of).map((row) => columns.map((column) => row[column] ?? ""))
  // Examples are plain text: a test holds that none needs quotes.
  return [columns, ...rows].map((cells) => `${cells.join(",")}\n`).join("")
}
