import { permitting } from "@concierge/api/resources/apiKeys"
import { digestOf } from "../../src/access/Keyring.ts"
import type { Command } from "../../src/world/Command.ts"

/** One of a few things that happen, and when: so many milliseconds after the beginning. */
export interface Act {
  readonly after: number
  readonly commands: () => void
}

/**
 * A little of everything that clients do. A new kind of record, or a new field, is made here by some command, so that
 * snapshots and replays are seen to keep it.
 *
 * @param run says which resource a command has made
 * @param copies how many payments a request has for each payee
 */
export const history = (run: (command: Command) => string, copies = 1): ReadonlyArray<Act> => {
  const by = "345"
  const payees: Array<{ readonly userId: string; readonly instructionId: string }> = []
  const pay = (portCode: string, payerId: string, attributes: object) => {
    const requestId = run({ _tag: "AddRequest", by, create: { portCode, userId: payerId, externalId: "payroll" } })
    for (const payee of Array.from({ length: copies }, () => payees).flat()) {
      run({ _tag: "AddOutput", by, create: { ...payee, requestId, portCode: "cl_clp", ...attributes } })
    }
    return requestId
  }
  return [
    {
      after: 0,
      commands: () => {
        for (const name of ["ana", "fail", "reject", "return", "cancel", "retry"]) {
          const userId = run({ _tag: "AddUser", by, email: `${name}@example.com` })
          const body = { name, bank: "Banco Ejemplo", city: "Santiago" }
          payees.push({ userId, instructionId: run({ _tag: "AddInstruction", by, create: { userId, body } }) })
        }
        run({ _tag: "ChangeUser", by, id: "345", update: { webhookUrl: "https://example.com/hooks" } })
        run({ _tag: "AddInstruction", by, create: { userId: "5", label: "old", body: { bank: "Banco Ejemplo" } } })
        run({ _tag: "RemoveInstruction", by, id: "1" })
        run({ _tag: "SwitchOtp", id: "345", isOn: true })
        for (const digest of ["first", "second"].map(digestOf)) {
          const create = { permissions: permitting(["payments", "api_keys"]), allowedIps: ["192.0.2.10"] }
          run({ _tag: "AddKey", by, digest, ending: digest.slice(-10), create })
        }
        run({ _tag: "RemoveKey", by, id: "1" })
        // Of what the webhook is told, one arrives, one is to be tried again, and one is held up
        run({ _tag: "PostponeWebhook", id: "2" })
        run({ _tag: "AddInstruction", by, create: { userId: "5", label: "new", body: { bank: "Banco Ejemplo" } } })
        run({ _tag: "PostWebhooks", ids: ["1", "3"], origin: "http://sandbox.example" })
        run({ _tag: "WebhookAnswered", id: "1", status: 200 })
        run({ _tag: "WebhookAnswered", id: "3", failure: "timeout" })
      }
    },
    {
      after: 500,
      commands: () => {
        const id = pay("ar_ars", "112", { amount: "1000" })
        run({ _tag: "RequestQuote", by, id })
        run({ _tag: "AcceptQuote", by, id })
      }
    },
    {
      after: 1_000,
      commands: () => {
        // Whose wallets are empty
        const payerId = payees[0]?.userId ?? ""
        for (const budget of ["500.25", "123456789.01"]) {
          const id = pay("ar_ars", payerId, { budget })
          run({ _tag: "RequestQuote", by, id })
          run({ _tag: "AcceptQuote", by, id })
        }
      }
    },
    {
      after: 2_000,
      commands: () => {
        const id = pay("us_usd", "345", { amount: 12_345 })
        run({ _tag: "RequestQuote", by, id })
        const cancelled = pay("other_eur", "345", { budget: 100 })
        run({
          _tag: "ChangeRequest",
          by,
          id: cancelled,
          update: { externalId: null, paymentAuthorizationCode: "PA-1" }
        })
        run({ _tag: "CancelRequest", by, id: cancelled })
        pay("py_pyg", "345", { amount: "7" })
      }
    },
    {
      after: 2_500,
      commands: () => {
        const userId = run({ _tag: "AddUser", by, email: "observe@example.com" })
        const issueId = run({ _tag: "AddIssue", by, create: { userId, reasonCode: "new_client" } })
        const type = "natural_docket_seeds"
        const id = run({ _tag: "AddSeed", by, type, create: { issueId, values: { first_name: "Ana" } } })
        run({
          _tag: "ChangeSeed",
          by,
          type,
          id,
          update: { values: { last_name: "Pérez", politically_exposed: false } }
        })
        const file = { fileName: "passport.png", contentType: "image/png", size: 8, digest: "ab".repeat(32) }
        run({ _tag: "AddAttachment", by, attachment: { ...file, seed: { type, id } } })
        run({ _tag: "CompleteIssue", by, id: issueId })
      }
    },
    // The staff have asked for something by then
    { after: 8_000, commands: () => void run({ _tag: "Reply", by, id: "1", reply: "Here it is." }) }
  ]
}
