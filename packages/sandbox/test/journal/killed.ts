// Has payments made over HTTP, several at a time, and says what was answered, until it is killed or answers with a fault.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { flushCompileCache } from "node:module"
import * as Result from "effect/Result"
import { makeSandbox } from "../../src/Sandbox.ts"
import { outputDocument, requestDocument } from "../support/documents.ts"

// Whoever is killed writes no cache; the next one begins in half the time
flushCompileCache()

const sandbox = Result.getOrThrow(makeSandbox({ journal: process.argv[2] ?? "", rate: "unlimited", pace: 1_000 }))
const server = createServer((incoming, outgoing) => {
  const chunks: Array<Buffer> = []
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
  incoming.on("end", async () => {
    const { method = "GET", url = "/" } = incoming
    const headers = { authorization: "your_api_key", "content-type": "application/json", version: "2.1" }
    const body = chunks.length === 0 ? null : Buffer.concat(chunks)
    const response = await sandbox.fetch(new Request(`http://sandbox.example${url}`, { method, headers, body }))
    outgoing.writeHead(response.status).end(await response.text())
  })
})

const call = async (method: string, path: string, document?: object): Promise<string> => {
  const { port } = server.address() as AddressInfo
  const body = document === undefined ? null : JSON.stringify(document)
  const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, { method, body })
  const text = await response.text()
  if (!response.ok) {
    process.stdout.write(`refused ${response.status} ${method}\n`)
    return ""
  }
  const { id, type } = JSON.parse(text).data
  process.stdout.write(`${type} ${id}\n`)
  return id
}

const work = async (): Promise<void> => {
  for (;;) {
    const requestId = await call("POST", "concierge_requests", requestDocument())
    await call("POST", "concierge_request_outputs", outputDocument(undefined, { requestId }))
    await call("POST", `concierge_requests/${requestId}/request_quote`)
    await call("POST", `concierge_requests/${requestId}/accept_quote`)
    await call("GET", `concierge_requests/${requestId}`)
  }
}

server.listen(0, "127.0.0.1", () => {
  for (let worker = 0; worker < 8; worker++) void work()
})
