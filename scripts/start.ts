import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { guidesKey } from "../packages/api/src/http/Authorization.ts"
import { bundled, load } from "./bundle.ts"

/**
 * `npm start`. Without a terminal the proxy runs here, logs one line and stays up. In a terminal it runs beside, and the
 * screens are here until they are left; then both end.
 */
endWithNpm()
if (process.stdin.isTTY && process.stdout.isTTY) await inTerminal()
else await (await load<typeof import("../apps/proxy/src/main.ts")>("proxy", "main")).run()

async function inTerminal(): Promise<void> {
  const end = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end.abort())
  // In a session of its own, so that a terminal that is closed does not end it in the middle of its work. It ends with this
  // process, whatever that died of: then the channel is closed.
  const proxy = spawn(process.execPath, ["--enable-source-maps", await bundled("proxy", "main")], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true
  })
  end.signal.addEventListener("abort", () => proxy.kill("SIGTERM"))
  const ended: Promise<ReadonlyArray<unknown>> = once(proxy, "close")
  const showLog = holdLog(proxy.stderr!)
  const [url, { open }] = await Promise.all([
    Promise.race([listening(proxy.stdout!), ended.then(() => undefined)]),
    load<typeof import("../apps/tui/src/ui/open.tsx")>("terminal", "ui")
  ])
  if (url !== undefined) {
    void ended.then(() => end.abort())
    await open({ url, token: process.env["CONCIERGE_TOKEN"] || guidesKey, hasProxy: true }, end.signal)
  }
  showLog()
  end.abort()
  const [code] = await ended
  process.exit(typeof code === "number" ? code : 1)
}

/** Where the proxy says that it listens. */
function listening(stdout: Readable): Promise<string> {
  return new Promise((resolve) => {
    createInterface(stdout).on("line", (line) => {
      const url = /^Concierge listening on (\S+)/.exec(line)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}

/** What the proxy logs would be written across the screens: it is shown when they are gone, the latest of it. */
function holdLog(stderr: Readable): () => void {
  const held: Array<string> = []
  let isHeld = true
  createInterface(stderr).on("line", (line) => {
    if (isHeld) held.splice(0, held.push(line) - 1_000)
    else console.error(line)
  })
  return () => {
    isHeld = false
    for (const line of held.splice(0)) console.error(line)
  }
}

/** npm passes signals on, but not all, and none when it is killed: once it is gone, this ends as if it was told to. */
function endWithNpm(): void {
  const npm = process.ppid
  if (process.env["npm_lifecycle_event"] !== "start") return
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    process.kill(process.pid, "SIGTERM")
  }, 500)
  watch.unref()
}
