import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { makeEngine } from "@concierge/sandbox/journal/Engine"
import { openJournal } from "@concierge/sandbox/journal/Journal"
import { openWorld } from "@concierge/sandbox/journal/replay"
import { makeSandbox, type Sandbox } from "@concierge/sandbox/Sandbox"
import { serve } from "@concierge/sandbox/serve"
import * as Result from "effect/Result"
import { play, type Process, start } from "./Process.ts"

export const openSandbox = (journal: string): Sandbox => {
  const opened = makeSandbox({ journal, rate: "unlimited" })
  if (opened._tag === "Failure") throw new Error(`${journal} cannot be opened: ${opened.failure._tag}`)
  return opened.success
}

/** What a process is started for, and what it says once it is there. */
const roles = {
  /** Serves a sandbox. */
  sandbox: async (journal: string) => {
    const serving = await serve(openSandbox(journal), { host: "127.0.0.1", port: 0 })
    if (serving._tag === "Failure") throw new Error(serving.failure.code)
    console.log(new URL(serving.success.url).port)
  },
  /** The least that an HTTP server can do. */
  echo: async () => {
    const server = createServer(async (incoming, outgoing) => {
      let body = ""
      for await (const chunk of incoming) body += String(chunk)
      outgoing.writeHead(201, { "content-type": "application/json" }).end(body)
    })
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    console.log((server.address() as AddressInfo).port)
  },
  /** Adds outputs, and dies the moment before its fourth snapshot is written: no crash leaves more to be done again. */
  crash: async (file: string) => {
    const journal = Result.getOrThrow(openJournal(file))
    let snapshots = 0
    const dying = {
      ...journal,
      keep: (snapshot: Parameters<typeof journal.keep>[0]) => {
        if (++snapshots < 4) journal.keep(snapshot)
        else process.kill(process.pid, "SIGKILL")
      }
    }
    const { visit, written } = makeEngine(dying, openWorld(journal), { clock: Date.now, log: console.error })
    const add = (requestId: string) =>
      visit(({ run }) => {
        const create = { requestId, portCode: "cl_clp", userId: "5", instructionId: "1", amount: 1000 }
        return run({ _tag: "AddOutput", by: "345", create })
      })
    for (;;) {
      const made = visit(({ run }) => run({ _tag: "AddRequest", by: "345", create: { portCode: "ar_ars" } }))
      const requestId = Result.getOrThrow(Result.getOrThrow(made))
      for (let count = 0; count < 5_000; count++) {
        add(requestId)
        if (count % 50 === 0) await written()
      }
    }
  }
} as const satisfies { readonly [role: string]: (file: string) => Promise<void> }

/** Starts a process, and waits until it has said that it is there. */
export const startAs = (role: Exclude<keyof typeof roles, "crash">, file = ""): Promise<Process> =>
  start(import.meta.filename, role, file)

/** Has a sandbox die with as much as there can be to do again. */
export const crash = async (file: string): Promise<void> => {
  const child = spawn(process.execPath, [import.meta.filename, "crash", file], { stdio: "inherit" })
  const [, signal] = await once(child, "exit")
  if (signal !== "SIGKILL") throw new Error("the sandbox ended otherwise than it was meant to")
}

if (import.meta.main) await play(roles)
