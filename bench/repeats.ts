// What it costs to look whether 1,000 payments were made before, among 1,000 and among 1,000,000. `README.md` says how.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { DatabaseSync } from "node:sqlite"
import { accountKey } from "@concierge/domain/Identity"
import { checkPayout } from "@concierge/domain/Payout"
import { ports } from "@concierge/domain/Port"
import { median } from "./support/measure.ts"

const few = 1_000
const many = 1_000_000
const rowsOfFile = 1_000
const rounds = 15
const mostRatio = 1.5

const weights = [3, 7, 1]

/** A CLABE whose check digit holds. */
const clabe = (number: number): string => {
  const digits = `0021800${String(number).padStart(10, "0")}`
  const sum = digits.split("").reduce((all, digit, at) => all + ((Number(digit) * (weights[at % 3] ?? 0)) % 10), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

const payment = (number: number, line: number) => ({
  line,
  reference: `INV-${number}`,
  payee_name: `Payee ${number}`,
  port_code: "mx_mxn",
  amount: String(1_000 + (number % 500)),
  account: { clabe: clabe(number) }
})

/** The proxy itself, in a process of its own, on a database of its own. */
const startProxy = async (file: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../apps/proxy/src/main.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CONCIERGE_DATABASE: file, CONCIERGE_PORT: "0", CONCIERGE_UPSTREAM: "sandbox" }
  })
  const began = performance.now()
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\S+/.exec(line)?.[0]
    if (url !== undefined) {
      const stop = async () => {
        child.kill("SIGTERM")
        await once(child, "exit")
      }
      return { url, stop, startedIn: performance.now() - began }
    }
  }
  throw new Error("the proxy did not start")
}

/** Puts so many payments into a database that the proxy has made, in batches of 1,000 that were paid a month ago. */
const fill = (file: string, count: number): void => {
  const database = new DatabaseSync(file)
  const before = Date.now() - 30 * 24 * 60 * 60_000
  const example = checkPayout(payment(0, 2), ports.ar_ars).payout
  if (example === undefined) throw new Error("the example is not in order")
  const key = accountKey(example.how)
  database.exec("BEGIN")
  const batch = database.prepare(
    "INSERT INTO batches (external_id, name, content_hash, port_code, state, totals, created_at, updated_at) VALUES (?, 'Filled', '', 'ar_ars', 'finished', '[]', ?, ?)"
  )
  const part = database.prepare(
    "INSERT INTO batch_parts (batch_id, number, state, totals, request_key, request_tried, approved_at, updated_at) VALUES (?, 1, 'finished', '[]', '', 1, ?, ?)"
  )
  const row = database.prepare(
    "INSERT INTO batch_rows (batch_id, part_id, line, reference, payee_name, port_code, payment_method_type, account, given, amount, state, updated_at, reference_key, account_key) VALUES (?, ?, ?, ?, ?, 'mx_mxn', 'mx_domestic_bank', ?, 'amount', ?, 'settled', ?, ?, ?)"
  )
  for (let number = 0, id: number | bigint = 0, partId: number | bigint = 0; number < count; number++) {
    if (number % 1_000 === 0) {
      id = batch.run(`filled-${number}`, before, before).lastInsertRowid
      partId = part.run(id, before, before).lastInsertRowid
    }
    const { account, amount, line, payee_name, reference } = payment(number, (number % 1_000) + 2)
    const own = key.replace(clabe(0), account.clabe)
    row.run(id, partId, line, reference, payee_name, JSON.stringify(account), amount, before, reference, own)
  }
  database.exec("COMMIT")
  database.close()
}

/** How long it takes until a file of which one payment was made before is refused: all were looked up, none is kept. */
const refuse = async (url: string, round: number): Promise<number> => {
  const fresh = 5_000_000 + round * rowsOfFile
  const rows = Array.from({ length: rowsOfFile }, (_, index) =>
    payment(index === rowsOfFile - 1 ? few - 1 : fresh + index, index + 2)
  )
  const attributes = { external_id: `round-${round}`, name: "Round", port_code: "ar_ars", rows }
  const body = JSON.stringify({ data: { type: "batches", attributes } })
  const began = performance.now()
  const answer = await fetch(`${url}/v1/batches`, {
    method: "POST",
    headers: { authorization: "your_api_key", "content-type": "application/json" },
    body
  })
  const { errors } = (await answer.json()) as { readonly errors?: ReadonlyArray<{ readonly code: string }> }
  if (answer.status !== 409 || errors?.length !== 1 || errors[0]?.code !== "paid_before")
    throw new Error(`answered ${answer.status} otherwise than it should be`)
  return performance.now() - began
}

const span = (values: ReadonlyArray<number>): string =>
  `${median(values).toFixed(2).padStart(9)}  ${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`

const folder = mkdtempSync(join(tmpdir(), "concierge-bench-"))
try {
  const proxies = []
  for (const count of [few, many]) {
    const file = join(folder, `${count}.sqlite`)
    await (await startProxy(file)).stop()
    const began = performance.now()
    fill(file, count)
    const filled = (performance.now() - began) / 1_000
    const proxy = await startProxy(file)
    const size = statSync(file).size / 1e6
    console.log(
      `${count.toLocaleString("en").padStart(9)} payments: filled in ${filled.toFixed(1)} s, ${size.toFixed(0)} MB, proxy up in ${proxy.startedIn.toFixed(0)} ms`
    )
    proxies.push(proxy)
  }
  const seen: [Array<number>, Array<number>] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    for (const turn of [0, 1]) {
      const at = (round + turn) % 2
      const took = await refuse(proxies[at]?.url ?? "", round)
      if (round > 0) seen[at]?.push(took)
    }
  }
  const ratios = seen[1].map((took, round) => took / (seen[0][round] ?? 0))
  const isMet = median(ratios) <= mostRatio
  console.log(`\nnode ${process.version}, ${availableParallelism()} cores: median, least–most`)
  console.log(`ms to look for ${rowsOfFile} payments among ${few.toLocaleString("en").padEnd(10)}${span(seen[0])}`)
  console.log(`ms to look for ${rowsOfFile} payments among ${many.toLocaleString("en").padEnd(10)}${span(seen[1])}`)
  console.log(`times as long${" ".repeat(31)}${span(ratios)}  ${isMet ? "met" : "MISSED"}: ${mostRatio} or less`)
  if (!isMet) process.exitCode = 1
  for (const proxy of proxies) await proxy.stop()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
