import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

/**
 * `npm start`. Without a terminal the proxy runs here, logs one line and stays up. In a terminal it runs beside, and
 * the terminal UI takes the screen until it is left.
 */
const root = join(import.meta.dirname, "..")

if (process.stdin.isTTY && process.stdout.isTTY) await inTerminal()
else await (await import("../apps/proxy/src/main.ts")).run()

async function inTerminal(): Promise<void> {
  // A group of its own: Ctrl-C in the terminal is the UI's to handle, and must not take the proxy down under it.
  const proxy = spawn(process.execPath, [join(root, "apps/proxy/src/main.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true
  })
  const stop = () => proxy.kill("SIGTERM")
  process
    .on("SIGTERM", stop)
    .on("SIGHUP", stop)
    .on("SIGINT", () => {})
  const ended: Promise<ReadonlyArray<unknown>> = once(proxy, "exit")
  const listening = new Promise<string>((resolve) => {
    createInterface(proxy.stdout).on("line", (line) => {
      const url = /^Concierge listening on (\S+)/.exec(line)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
  const url = await Promise.race([listening, ended.then(() => undefined)])
  if (url !== undefined) {
    const ui = spawn(process.execPath, [join(root, "apps/tui/src/cli.ts")], {
      stdio: "inherit",
      env: { ...process.env, CONCIERGE_URL: url }
    })
    await Promise.race([once(ui, "exit"), ended])
    stop()
  }
  const [code] = await ended
  process.exit(typeof code === "number" ? code : 1)
}
