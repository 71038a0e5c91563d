import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { bench } from "../support/client.ts"
import { receiver, settled } from "../support/receiver.ts"
import { newJournal } from "../support/folder.ts"

const program = fileURLToPath(new URL("killedPosting.ts", import.meta.url))

test("whenever the process is killed, webhooks are told of everything that was answered, with the same ids", async () => {
  const journal = newJournal()
  const listener = await receiver((_, count) => (count % 3 === 0 ? 500 : 200))
  const made: Array<string> = []
  for (const lines of sample([1, 60], [1, 40, 150])) {
    const child = spawn(process.execPath, [program, journal, listener.url], { stdio: ["ignore", "pipe", "inherit"] })
    let said = 0
    for await (const line of createInterface({ input: child.stdout })) {
      made.push(line)
      if (++said >= lines) child.kill("SIGKILL")
    }
    if (child.signalCode === null) await once(child, "exit")
  }
  listener.answering = () => 200
  const again = bench({ journal, deliver: (request) => fetch(request), now: () => Date.now() + 3_600_000 })
  await settled(again)
  again.sandbox.close()

  const told = new Map(listener.posted.map(({ about, id }) => [about, id]))
  expect(made.filter((id) => !told.has(`withdrawal_instructions ${id}`))).toEqual([])
  const idsOf = Map.groupBy(listener.posted, ({ about }) => about)
  for (const posts of idsOf.values()) expect(new Set(posts.map(({ id }) => id)).size).toBe(1)
  expect(new Set(told.values()).size).toBe(told.size)
  await listener.close()
})
