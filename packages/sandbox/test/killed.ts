// Makes one request after another and says each id that was answered, until it is killed.
import * as Result from "effect/Result"
import { makeSandbox } from "../src/Sandbox.ts"
import { requestDocument } from "./client.ts"

const sandbox = Result.getOrThrow(makeSandbox({ journal: process.argv[2] ?? "", rate: "unlimited" }))
for (;;) {
  const response = await sandbox.fetch(
    new Request("http://sandbox.example/api/concierge_requests", {
      method: "POST",
      headers: { authorization: "your_api_key", "content-type": "application/json" },
      body: JSON.stringify(requestDocument())
    })
  )
  const { data } = JSON.parse(await response.text())
  process.stdout.write(`${data.id}\n`)
}
