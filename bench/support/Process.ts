import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

/** A process of its own, whose work is not counted among that of who measures it. */
export interface Process {
  /** What it said first. */
  readonly said: string
  readonly used: () => Promise<Used>
  readonly kill: () => Promise<void>
}

/** What a process has used so far. */
interface Used {
  /** Processor time, in milliseconds. */
  readonly processor: number
  /** Memory, in bytes. */
  readonly resident: number
}

/** Starts a file in a role of its own, and waits until it has said that it is there. */
export const start = async (
  file: string,
  role: string,
  argument: string,
  env: { readonly [variable: string]: string } = {}
): Promise<Process> => {
  const child = spawn(process.execPath, [file, role, argument], {
    stdio: ["pipe", "pipe", "inherit"],
    // As the command line does
    env: { ...process.env, NODE_COMPILE_CACHE: join(import.meta.dirname, "../node_modules/.cache/compiled"), ...env }
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const read = async () => String((await lines.next()).value)
  return {
    said: await read(),
    used: async () => {
      child.stdin.write("\n")
      return JSON.parse(await read())
    },
    kill: async () => {
      child.kill("SIGKILL")
      await once(child, "exit")
    }
  }
}

/** Plays the role that the process was started for, and tells on demand what it has used. */
export const play = async (roles: { readonly [role: string]: (argument: string) => Promise<void> }): Promise<void> => {
  const [role = "", argument = ""] = process.argv.slice(2)
  const perform = roles[role]
  if (perform === undefined) throw new Error(`there is nothing to be done as ${role}`)
  process.stdin.on("data", () => {
    const { system, user } = process.cpuUsage()
    const used: Used = { processor: (user + system) / 1_000, resident: process.memoryUsage.rss() }
    console.log(JSON.stringify(used))
  })
  await perform(argument)
}
