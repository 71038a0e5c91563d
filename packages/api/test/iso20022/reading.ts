import { codeOf } from "@concierge/domain/Problem"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import { message, now, type Parts } from "./message.ts"

export const bytes = (text: string) => Buffer.from(text)
export const read = (parts: Parts = {}) => readPayoutFile(bytes(message(parts)), { now, payerCurrency: "ARS" })
export const inPayment = "/Document/CstmrCdtTrfInitn/PmtInf[1]"
export const inTransfer = `${inPayment}/CdtTrfTxInf[1]`
export const place = (path: string) =>
  path.replace(inTransfer, "T").replace(inPayment, "P").replace("/Document/CstmrCdtTrfInitn", "")
/** What is told beyond that the debtor's account is not the one that is debited. */
export const told = ({ problems }: Pick<ReturnType<typeof readPayoutFile>, "problems">) =>
  problems
    .filter(({ reason }) => reason._tag !== "NotDebited")
    .map((problem) => `${problem.severity} ${place(problem.place?.path ?? "")} ${codeOf(problem.reason)}`)

export const agent = (inner: string) => `<CdtrAgt><FinInstnId>${inner}</FinInstnId></CdtrAgt>`
export const other = (id: string, scheme = "") => `<CdtrAcct><Id><Othr><Id>${id}</Id>${scheme}</Othr></Id></CdtrAcct>`
export const usd = '<Amt><InstdAmt Ccy="USD">640.00</InstdAmt></Amt>'
