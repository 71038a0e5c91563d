import { execFile } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { makeMachine } from "../support/processes.ts"

const root = join(import.meta.dirname, "../../../..")
const room = join(root, "packages/sandbox")

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const listening = /^Sandbox listening on http:\/\/127\.0\.0\.1:(\d+) \(key: ([^;]+); journal: ([^)]+)\)\n$/

/** The fenced blocks of the sandbox's README, in their order; what the text after a call has stands beside it. */
const blocks = [
  ...readFileSync(join(room, "README.md"), "utf8").matchAll(/^```(\w*)\n([^]*?)^```\n(?:\n```text\n([^]*?)^```\n)?/gm)
].map(([, language, code = "", told = ""]) => ({ language, code, told: told.split("\n").filter(Boolean) }))

const isOf = (command: string) => (block: (typeof blocks)[number]) =>
  block.code.startsWith(`./concierge sandbox ${command}`)

test("every call of the sandbox's README does what it says there", async ({ signal }) => {
  await using machine = makeMachine()
  const shell = blocks.filter(({ language }) => language === "sh")
  const calls = shell.filter((block) => !isOf("up")(block) && !isOf("replay")(block))
  const up = shell.find(isOf("up"))
  const replay = shell.find(isOf("replay"))
  if (up === undefined || replay === undefined) throw new Error("the README starts and replays a sandbox")
  expect(calls.length).toBeGreaterThan(7)
  const here = (text: string) =>
    text.replaceAll(/sandbox\.db|documents\.jsonl|events\.txt/g, (file) => join(folder, file))

  const args = here(up.code).trim().split(" ").slice(1)
  const sandbox = machine.concierge(...args, "--port", "0")
  const [line = "", port = ""] = await sandbox.says(listening)
  expect(line.replace(port, "4010")).toBe(`${here(up.told.join("\n"))}\n`)
  const script = calls.map(({ code }) => `${code}echo ----\n`).join("")
  const receiver = String(await freePort())
  const { out } = await bash(
    here(script).replaceAll("localhost:4010", `127.0.0.1:${port}`).replaceAll("4011", receiver),
    signal
  )
  const answers = out.split("----\n")
  for (const [index, { code, told }] of calls.entries())
    expectInOrder(
      code,
      answers[index] ?? "",
      told.map((part) => part.replace("4011", receiver))
    )

  sandbox.kill("SIGINT")
  expect(await sandbox.ended).toMatchObject({ code: 0, err: "" })
  const [command = "", ...rest] = here(replay.code).trim().split(" ")
  expect(command).toBe("./concierge")
  const { code, err } = await machine.concierge(...rest).ended
  expect(code).toBe(0)
  expectInOrder(replay.code, err, replay.told)
})

test("the README's example in the process is answered", async () => {
  const example = blocks.find(({ language }) => language === "ts")
  const code = `${example?.code.replace('"sandbox.db"', '":memory:"')}\nconsole.log(response.status)`
  const { stdout } = await run(process.execPath, ["--input-type=module-typescript", "-e", code], { cwd: room })
  expect(stdout).toBe("201\n")
})

describe("concierge sandbox", () => {
  test("says in one sentence that the port or the journal is taken, and ends cleanly when told to", async () => {
    await using machine = makeMachine()
    const journal = join(folder, "journal.db")
    const first = machine.concierge("sandbox", "up", "--port", "0", "--journal", journal, "--key", "secret=345")
    const [line = "", port = ""] = await first.says(listening)
    expect(line).not.toContain("secret")
    const taken = await machine.concierge("sandbox", "up", "--port", port).ended
    expect(taken).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/^concierge: port \d+ on \S+ is taken: [^\n]+\n$/)
    })
    const held = await machine.concierge("sandbox", "up", "--port", "0", "--journal", journal).ended
    expect(held).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/^concierge: the journal \S+ is in use [^\n]+\n$/)
    })
    first.kill("SIGTERM")
    expect(await first.ended).toEqual({ code: 0, err: "", out: line })
  })

  test("an address that is not this machine's is refused in one sentence", async () => {
    await using machine = makeMachine()
    const ended = await machine.concierge("sandbox", "up", "--host", "192.0.2.1").ended
    const sentence = expect.stringMatching("say --host with an address of this machine")
    expect(ended).toMatchObject({ code: 1, out: "", err: sentence })
  })

  test("a sandbox that is killed goes on where it was, and two replays of its journal are the same", async () => {
    await using machine = makeMachine()
    const journal = join(folder, "journal.db")
    const start = () => machine.concierge("sandbox", "up", "--port", "0", "--journal", journal)
    const first = start()
    const [, port = ""] = await first.says(listening)
    const made = await fetch(`http://127.0.0.1:${port}/api/users`, {
      method: "POST",
      headers: { authorization: "your_api_key", "content-type": "application/json" },
      body: JSON.stringify({ data: { type: "users", attributes: { email: "ana@example.com" } } })
    })
    expect(made.status).toBe(201)
    first.kill("SIGKILL")
    await first.ended
    const replayed = await machine.concierge("sandbox", "replay", journal).ended
    expect(replayed).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^\d+ entr(y|ies), \d+ documents, SHA-256 [0-9a-f]{64}\n$/)
    })
    expect(replayed.out).toContain("ana@example.com")
    expect(await machine.concierge("sandbox", "replay", journal).ended).toEqual(replayed)
    const out = join(folder, "documents.jsonl")
    const written = await machine.concierge("sandbox", "replay", journal, "--out", out).ended
    expect(written).toEqual({ ...replayed, out: "" })
    expect(readFileSync(out, "utf8")).toBe(replayed.out)
    const second = start()
    const [, again = ""] = await second.says(listening)
    const shown = await fetch(`http://127.0.0.1:${again}/api/users/20203`, {
      headers: { authorization: "your_api_key" }
    })
    expect(shown.status).toBe(200)
  })
})

const run = promisify(execFile)

/** @param signal ends the shell with its test, where something in it hangs */
const bash = async (script: string, signal: AbortSignal) => {
  const leaveNobody = "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n"
  const { stderr, stdout } = await run("bash", ["-e", "-o", "pipefail", "-c", `${leaveNobody}${script}`], { signal })
  return { out: stdout, err: stderr }
}

/** A port of this machine that nobody has. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** That a text has these parts, one after the other. */
const expectInOrder = (title: string, text: string, parts: ReadonlyArray<string>): void => {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    expect(at, `${title}\nsays ${part} in\n${text.slice(from)}`).toBeGreaterThanOrEqual(0)
    from = at + part.length
  }
}
