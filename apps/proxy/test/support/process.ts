import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { onTestFinished } from "vitest"
import { bundled } from "../../../../scripts/bundle.ts"
import { until } from "./harness.ts"

const main = await bundled("proxy", "main")

/** A proxy in a process of its own, with an empty environment but for what is given. */
export interface Process {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly exit: Promise<number | null>
}

/** @param flags for Node */
export const start = (env: Record<string, string>, ...flags: ReadonlyArray<string>): Process => {
  const child = spawn(process.execPath, [...flags, main], {
    env: { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"], CONCIERGE_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"]
  })
  let [out, err] = ["", ""]
  child.stdout?.on("data", (chunk) => (out += chunk))
  child.stderr?.on("data", (chunk) => (err += chunk))
  const exit = once(child, "exit").then(([code]) => code as number | null)
  onTestFinished(() => {
    child.kill("SIGKILL")
  })
  return { child, out: () => out, err: () => err, exit }
}

/** Where it listens, once it says so. */
export const listening = async ({ err, exit, out }: Process): Promise<string> => {
  let isOver = false
  void exit.then(() => (isOver = true))
  await until(
    () => Promise.resolve(out()),
    (text) => text.includes("\n") || isOver,
    1_000_000
  )
  const [, url] = /^Concierge listening on (http:\S+) \(provider: [\w.:]+\)\n$/.exec(out()) ?? []
  if (url === undefined) throw new Error(out() + err())
  return url
}

export const call = async (
  url: string,
  method: string,
  path: string,
  body?: object,
  authorization = "your_api_key"
) => {
  const headers = { authorization, "content-type": "application/json" }
  const response = await fetch(url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) }
}
