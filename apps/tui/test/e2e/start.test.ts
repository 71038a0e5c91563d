import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { type AddressInfo, connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"

const root = join(import.meta.dirname, "../../../..")

let home = ""
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "start-"))
})
afterEach(() => rmSync(home, { recursive: true }))

describe("npm start", () => {
  test.each(["SIGTERM", "SIGKILL"] as const)("leaves no process when npm gets %s", async (signal) => {
    const npm = run("npm", ["start"], { CONCIERGE_PORT: "0" })
    await said(npm, /^Concierge listening on /m)
    npm.kill(signal)
    // every process that it started has its standard output: this comes when the last of them is gone
    await expect(once(npm, "close")).resolves.toBeDefined()
  })

  // `script` gives it a terminal; its arguments are those of Linux
  test.runIf(process.platform === "linux")("leaves no process when its terminal is closed", async () => {
    const port = await freePort()
    const terminal = run("script", ["-qec", "npm start", "/dev/null"], { CONCIERGE_PORT: port, TERM: "xterm" })
    await said(terminal, /● live/)
    const closed = await heldTo(port)
    terminal.kill("SIGKILL")
    await closed()
    await expect(refusedAt(port)).resolves.toBe("ECONNREFUSED")
  })
})

const run = (command: string, args: ReadonlyArray<string>, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(command, args, {
    cwd: root,
    env: { ...process.env, XDG_DATA_HOME: home, ...env },
    stdio: ["pipe", "pipe", "inherit"]
  })

const said = async ({ stdout }: ChildProcess, pattern: RegExp): Promise<void> => {
  let text = ""
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk)
    if (pattern.test(text)) return
  }
  throw new Error(`ended without saying ${pattern}:\n${text}`)
}

const freePort = async (): Promise<string> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  return String(port)
}

/** Resolves when nobody listens there any more: a server that is ending may still take a connection, and close it. */
const refusedAt = async (port: string): Promise<string | undefined> => {
  for (;;) {
    try {
      const closed = await heldTo(port)
      await closed()
    } catch (error) {
      return error instanceof Error && "code" in error ? String(error.code) : undefined
    }
  }
}

/** A connection that is held for as long as somebody listens there; resolves when it is closed. */
const heldTo = async (port: string): Promise<() => Promise<unknown>> => {
  const socket = connect(Number(port), "127.0.0.1")
  await once(socket, "connect")
  // whoever is killed closes nothing in order
  const closed = new Promise((resolve) => socket.on("error", () => {}).on("close", resolve))
  return () => closed
}
