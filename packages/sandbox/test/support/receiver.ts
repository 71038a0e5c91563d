import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { parse } from "@concierge/api/Json"
import * as Result from "effect/Result"
import { vi } from "vitest"
import { deref, specs } from "../../../../spec/Spec.ts"
import { faultsBy } from "../../../../spec/test/Strict.ts"
import type { SandboxOptions } from "../../src/Sandbox.ts"
import { type Bench, bench } from "./client.ts"

/** What somebody who listens has been posted. */
export interface Posted {
  readonly id: string
  readonly eventType: string
  /** Type and id of what it is about. */
  readonly about: string
  readonly auth: string | undefined
  readonly contentType: string | undefined
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into documents of every shape
  readonly document: any
}

/** How a receiver answers: with a status, or some time, or by breaking off. */
export type Answering = (posted: Posted, count: number) => number | Promise<number> | "reset"

export interface Receiver {
  readonly url: string
  readonly posted: Array<Posted>
  /** Everything in which what was posted is not as the specification of webhooks says. */
  readonly faults: Array<string>
  answering: Answering
  readonly close: () => Promise<void>
}

/** Somebody who listens on a port of this machine. */
export const receiver = async (answering: Answering = () => 200, port = 0): Promise<Receiver> => {
  const server = createServer(async (incoming, outgoing) => {
    let text = ""
    for await (const chunk of incoming) text += String(chunk)
    const posted = toPosted(text, incoming.headers)
    it.posted.push(posted)
    it.faults.push(...faultsOf(posted))
    const status = await it.answering(posted, it.posted.length)
    if (status === "reset") incoming.socket.destroy()
    else outgoing.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end("taken")
  })
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  const it: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    posted: [],
    faults: [],
    answering,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
  return it
}

/** A sandbox that posts over the network to whoever listens. */
export const posting = async (url: string, options: Partial<SandboxOptions> = {}): Promise<Bench> => {
  const it = bench({ deliver: (request) => fetch(request), ...options })
  await listen(it, "345", url)
  return it
}

/** A user wants to be told there from now on, or no more. */
export const listen = async ({ call }: Bench, id: string, url: string | null): Promise<void> => {
  await call("PATCH", `/api/users/${id}`, { data: { id, type: "users", attributes: { webhook_url: url } } })
}

/** In milliseconds; for hangs alone, and less than a test has, so that it is told what was waited for. */
const patience = 240_000

/** Comes back once it is so. */
export const until = async (isSo: () => unknown): Promise<void> => {
  await vi.waitUntil(isSo, { interval: 1, timeout: patience })
}

/** All that a sandbox knows of its webhooks, the oldest first. */
export const webhooksOf = async ({ call }: Bench, state?: string) => {
  const filter = state === undefined ? "" : `filter[state]=${state}&`
  const { body } = await call("GET", `/staff/webhooks?${filter}page[per_page]=100`)
  return body.data.toReversed()
}

/** Comes back once nothing is on its way. */
export const settled = async (it: Bench, isSo = (left: ReadonlyArray<unknown>) => left.length === 0): Promise<void> => {
  await vi.waitFor(
    async () => {
      const left = await webhooksOf(it, "pending")
      if (!isSo(left)) throw new Error(`${left.length} webhooks wait: ${JSON.stringify(left.slice(0, 3))}`)
    },
    { interval: 1, timeout: patience }
  )
}

const toPosted = (text: string, headers: NodeJS.Dict<string | Array<string>>): Posted => {
  const document = Result.getOrThrow(parse(text)) as Posted["document"]
  const { attributes, id, relationships } = document.data
  const { data } = relationships.resource
  return {
    id,
    eventType: attributes.event_type,
    about: `${data.type} ${data.id}`,
    auth: String(headers["webhook-auth"]),
    contentType: headers["content-type"] as string | undefined,
    text,
    document
  }
}

const schemas: { readonly [type: string]: string } = {
  concierge_requests: "RequestEventDocument",
  concierge_request_outputs: "OutputEventDocument",
  users: "UserEventDocument",
  withdrawal_instructions: "InstructionEventDocument"
}

const faultsOf = ({ about, document }: Posted): ReadonlyArray<string> => {
  const file = "concierge.yaml"
  const all = deref(file, deref(file, specs[file]?.["components"])["schemas"])
  const schema = deref(file, all[schemas[about.split(" ")[0] ?? ""] ?? ""])
  return faultsBy("closed", file, schema, document)
}
