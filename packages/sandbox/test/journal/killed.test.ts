import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { beforeEach, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { replayDocuments } from "../../src/http/Documents.ts"
import { openJournal } from "../../src/journal/Journal.ts"
import { openWorld } from "../../src/journal/replay.ts"
import { makeSandbox } from "../../src/Sandbox.ts"
import { isBalanced } from "../../src/payments/Ledger.ts"
import { bench } from "../support/client.ts"
import { newJournal } from "../support/folder.ts"

let journal: string
beforeEach(() => {
  journal = newJournal()
})

const program = fileURLToPath(new URL("killed.ts", import.meta.url))

/** Runs the program until it has said so many lines, and kills it; what it said in all. */
const runUntil = async (enough: (said: ReadonlyArray<string>) => boolean, prefix: ReadonlyArray<string> = []) => {
  const [command, ...rest] = [...prefix, process.execPath, program, journal]
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"] })
  const said: Array<string> = []
  let errors = ""
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()))
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (enough(said)) child.kill("SIGKILL")
  }
  if (child.signalCode === null) await once(child, "exit")
  expect(child.signalCode).toBe("SIGKILL")
  return { said, errors }
}

/** Opens the journal again and looks for all that was answered. */
const expectFound = async (said: Iterable<string>): Promise<void> => {
  const { call, sandbox } = bench({ journal })
  for (const line of new Set(said)) {
    const [type, id] = line.split(" ")
    expect((await call("GET", `/api/${type}/${id}`)).status, line).toBe(200)
  }
  sandbox.close()
}

test("a process that is killed, again and again, has lost nothing that it answered", async () => {
  const seen = new Set<string>()
  for (const lines of sample([1, 60], [1, 50, 333, 1_000, 7])) {
    const made = new Set<string>()
    const { said } = await runUntil(({ length }) => length >= lines)
    for (const line of said) if (!line.startsWith("refused")) made.add(line)
    expect([...made].filter((line) => seen.has(line))).toEqual([])
    for (const line of made) seen.add(line)

    // What only the log of the last writes holds is read, too
    const found = new Set<string>()
    for await (const { path } of Result.getOrThrow(replayDocuments(journal)).documents) found.add(path)
    expect([...made].filter((line) => !found.has(`/api/${line.replace(" ", "/")}`))).toEqual([])

    const opened = Result.getOrThrow(openJournal(journal))
    expect(isBalanced(openWorld(opened).ledger)).toBe(true)
    opened.close()
  }
  await expectFound(seen)
})

test("a process holds its journal until it is killed", async () => {
  let meanwhile: unknown
  await runUntil(({ length }) => {
    if (length === 1) meanwhile = makeSandbox({ journal })
    return length >= 5
  })
  expect(meanwhile).toEqual(Result.fail({ _tag: "JournalInUse", file: journal }))
})

test("when the disk is full, nothing is answered any more but a fault, and the log says so once", async () => {
  const refused = (said: ReadonlyArray<string>) => said.filter((line) => line.startsWith("refused"))
  // No file may grow beyond 200 blocks
  const { errors, said } = await runUntil(
    (lines) => refused(lines).length >= 40,
    ["sh", "-c", 'ulimit -f 200; exec "$@"', "sh"]
  )
  const from = said.findIndex((line) => line.startsWith("refused"))
  expect(said.slice(from).filter((line) => !line.startsWith("refused 500"))).toEqual([])
  expect(said.slice(from).some((line) => line.endsWith("GET"))).toBe(true)
  expect(errors.match(/^sandbox /gm)).toHaveLength(1)

  await expectFound(said.slice(0, from))
})
