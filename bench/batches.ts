import { openPayoutFile } from "@concierge/api/openPayoutFile"
import { ports } from "@concierge/domain/Port"
import { parse } from "csv-parse"
import { createReadStream, createWriteStream, statSync } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { once } from "node:events"
import { fork, spawn } from "node:child_process"
import { median } from "./support/measure.ts"
import { payoutLine, payoutNames } from "./support/payoutLine.ts"

/** Processor time of this process in milliseconds: other work on the machine does not count. */
const processorTime = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = process.cpuUsage()
  await work()
  const { system, user } = process.cpuUsage(begin)
  return (system + user) / 1_000
}

const cli = join(import.meta.dirname, "../concierge")

const withCsvParse = async (path: string): Promise<number> => {
  let rows = 0
  for await (const _ of createReadStream(path).pipe(parse())) rows++
  return rows - 1
}

/** Reads and checks a file; gives its rows, and after how long the first problem was known. */
const checked = async (path: string) => {
  const begin = performance.now()
  let [firstProblem, rows] = [Infinity, 0]
  const file = await openPayoutFile(() => createReadStream(path), ports.ar_ars)
  for await (const items of file.items())
    for (const item of items) {
      if (item._tag === "End") rows = item.rows
      else if (item._tag === "Problem" || item.problems.length > 0)
        firstProblem = Math.min(firstProblem, performance.now() - begin)
    }
  return { rows, firstProblem, whole: performance.now() - begin, peak: process.resourceUsage().maxRSS * 1_024 }
}

const [, , task, given] = process.argv
if (task === "checked" && given !== undefined) {
  const found = await checked(given)
  process.send?.(found)
  process.channel?.unref()
} else {
  const folder = await mkdtemp(join(tmpdir(), "concierge-bench-"))
  try {
    process.exitCode = (await measureAll(folder)) ? 0 : 1
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureAll(folder: string): Promise<boolean> {
  const small = await written(join(folder, "small.csv"), 100_000)
  const ratios: Array<number> = []
  for (let round = 0; round < 5; round++) {
    const theirs = await processorTime(() => withCsvParse(small))
    const ours = await processorTime(() => checked(small))
    // The first round warms both up
    if (round > 0) ratios.push(ours / theirs)
  }
  const ratio = median(ratios)
  console.log(`100,000 rows read and checked, to csv-parse reading them: ${ratio.toFixed(2)}× (goal 4)`)

  const large = await written(join(folder, "large.csv"), 1_000_000)
  const child = fork(import.meta.filename, ["checked", large])
  const [{ firstProblem, peak, rows, whole }] = (await once(child, "message")) as [Awaited<ReturnType<typeof checked>>]
  const megabytes = peak / 1_000_000
  const size = statSync(large).size / 1_000_000
  console.log(
    `${rows} rows, ${size.toFixed(0)} MB: ${megabytes.toFixed(0)} MB of memory at most (goal 300), first problem after ` +
      `${(firstProblem / 1_000).toFixed(1)} s of ${(whole / 1_000).toFixed(1)} s`
  )
  const shown = await told(large)
  console.log(
    `concierge check of them: ${shown.megabytes.toFixed(0)} MB of memory at most (goal 300), first problem shown after ` +
      `${((100 * shown.first) / shown.whole).toFixed(0)} of 100 parts of ${(shown.whole / 1_000).toFixed(1)} s`
  )
  return ratio <= 4 && megabytes <= 300 && rows === 1_000_000 && shown.megabytes <= 300 && shown.first < shown.whole / 2
}

/** What `concierge check` does with a file: when it has shown the first problem, and with how much memory. */
async function told(path: string) {
  const begin = performance.now()
  let [first, megabytes] = [Infinity, 0]
  const child = spawn(cli, ["check", path], { stdio: ["ignore", "pipe", "inherit"] })
  for await (const _ of child.stdout) {
    first = Math.min(first, performance.now() - begin)
    // The most so far, in kB (proc(5)); where there is no such file, it is not measured
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "")
    megabytes = Math.max(megabytes, (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024) / 1_000_000)
  }
  return { first, megabytes, whole: performance.now() - begin }
}

/** A sheet of so many rows, one in a thousand without its amount. */
async function written(path: string, rows: number): Promise<string> {
  const file = createWriteStream(path)
  file.write(`${payoutNames}\n`)
  for (let row = 0; row < rows; row += 1_000) {
    const lines = Array.from({ length: 1_000 }, (_, index) => `${payoutLine(row + index)}\n`)
    if (!file.write(lines.join(""))) await once(file, "drain")
  }
  file.end()
  await once(file, "finish")
  return path
}
