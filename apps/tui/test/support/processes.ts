import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { run } from "../../src/cli/concierge.ts"
import { Io } from "../../src/cli/Io.ts"

const root = join(import.meta.dirname, "../../../..")
export const examples = join(root, "examples")

/** A machine of its own for a test: a data directory, a port, and the processes that run there. */
export const makeMachine = (settings: NodeJS.ProcessEnv = {}) => {
  const home = mkdtempSync(join(tmpdir(), "concierge-"))
  const running = new Set<ChildProcess>()
  let port = "0"

  const start = (script: string, args: ReadonlyArray<string>, own: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      env: {
        ...process.env,
        NO_COLOR: "1",
        XDG_DATA_HOME: home,
        XDG_CACHE_HOME: home,
        CONCIERGE_PORT: port,
        ...settings,
        ...own
      },
      stdio: ["ignore", "pipe", "pipe"]
    })
    running.add(child)
    return watch(child, () => running.delete(child))
  }

  return {
    /** Where its data are, and what a test keeps there. */
    home,
    /** `npm start` without a terminal, up and listening; the port of the first start is kept for the next. */
    start: async () => {
      const proxy = start("scripts/start.ts", [])
      const [, found = "0"] = await proxy.says(
        /^Concierge listening on http:\/\/127\.0\.0\.1:(\d+) \(provider: [^)]+\)$/m
      )
      port = found
      return proxy
    },
    /** `npm start`, whatever becomes of it. */
    tryToStart: () => start("scripts/start.ts", []),
    /** `./concierge …` */
    concierge: (...args: ReadonlyArray<string>) =>
      start("scripts/concierge.ts", args, { CONCIERGE_URL: `http://127.0.0.1:${port}` }),
    /** The same in this process: what a test of many commands asks for, whose starts would take longer than their work. */
    command: async (...args: ReadonlyArray<string>) => {
      const said = { out: "", err: "" }
      const heard = Effect.map(Io, (live) => ({
        ...live,
        env: { ...settings, CONCIERGE_URL: `http://127.0.0.1:${port}` },
        answer: (line: string) => void (said.out += `${line}\n`),
        pour: async (piece: string) => void (said.out += piece),
        tell: (line: string) => void (said.err += `${line}\n`),
        redraw: () => {},
        isTerminal: false,
        canAsk: false,
        columns: Infinity,
        paint: (text: string) => text
      }))
      const command = Effect.provideServiceEffect(run(args), Io, heard)
      const code = await Effect.runPromise(Effect.provide(command, Io.live(Effect.never)))
      return { code, ...said }
    },
    /** The proxy's database is gone; the provider, which is the sandbox here, has its own journal. */
    loseDatabase: () => {
      for (const end of ["", "-wal", "-shm"]) rmSync(join(home, "concierge", `concierge.sqlite${end}`), { force: true })
    },
    /** A call through the proxy. */
    get: async (path: string): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: {
          // of its own: a kept one may end at a proxy that was killed
          connection: "close",
          authorization: settings["CONCIERGE_TOKEN"] ?? "your_api_key",
          version: "2.1"
        }
      })
      return response.json()
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(
        [...running].map((child) => new Promise((resolve) => child.on("exit", resolve).kill("SIGKILL")))
      )
      rmSync(home, { recursive: true })
    }
  }
}

/** A process, what it says, and how it ends. */
const watch = (child: ChildProcess, onEnd: () => void) => {
  const said = { out: "", err: "" }
  const listeners = new Set<() => void>()
  const hear = (stream: "out" | "err") => (chunk: Buffer) => {
    said[stream] += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout?.on("data", hear("out"))
  child.stderr?.on("data", hear("err"))
  const ended = new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>((resolve) => {
    child.on("close", (code) => {
      onEnd()
      resolve({ code, ...said })
      for (const listener of listeners) listener()
    })
  })
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    ended,
    /** Returns once it has said so; fails when it ends without. */
    says: (pattern: RegExp): Promise<ReadonlyArray<string>> =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(said.out) ?? pattern.exec(said.err)
          if (found === null && child.exitCode === null && child.signalCode === null) return
          listeners.delete(look)
          if (found === null) reject(new Error(`ended without saying ${pattern}:\n${said.out}${said.err}`))
          else resolve(found)
        }
        listeners.add(look)
        look()
      })
  }
}
