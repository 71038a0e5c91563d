// Makes instructions, several at a time, of which somebody listening is told, and says which were made, until it is killed.
import { flushCompileCache } from "node:module"
import * as Result from "effect/Result"
import { makeSandbox } from "../../src/Sandbox.ts"
import { instructionDocument } from "../support/documents.ts"

// Whoever is killed writes no cache; the next one begins in half the time
flushCompileCache()

const [, , journal = "", url = ""] = process.argv
const sandbox = Result.getOrThrow(makeSandbox({ journal, rate: "unlimited", automatic: false }))

const call = async (method: string, path: string, document: object): Promise<string> => {
  const headers = { authorization: "your_api_key", "content-type": "application/json" }
  const body = JSON.stringify(document)
  const response = await sandbox.fetch(new Request(`http://sandbox.example/api/${path}`, { method, headers, body }))
  return (JSON.parse(await response.text()) as { readonly data: { readonly id: string } }).data.id
}

const work = async (): Promise<void> => {
  for (;;) {
    process.stdout.write(`${await call("POST", "withdrawal_instructions", instructionDocument("5"))}\n`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

await call("PATCH", "users/me", { data: { id: "345", type: "users", attributes: { webhook_url: url } } })
for (let worker = 0; worker < 4; worker++) void work()
