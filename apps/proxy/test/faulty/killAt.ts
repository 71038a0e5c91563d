// Loaded into a proxy before everything else, by `--import`: it kills the process right before or after the nth statement that
// writes, and lets time pass twenty times as fast, so that what is waited for in earnest is over soon.
import { StatementSync } from "node:sqlite"

const [when, nth] = (process.env["KILL_AT"] ?? "").split(" ")
const pace = 20
let writes = 0

const die = (): void => void process.kill(process.pid, "SIGKILL")

for (const name of ["all", "run", "get"] as const) {
  const run: (...given: ReadonlyArray<never>) => unknown = StatementSync.prototype[name]
  StatementSync.prototype[name] = function (this: StatementSync, ...given: ReadonlyArray<never>) {
    const isPoint = /^\s*(INSERT|UPDATE|DELETE|COMMIT)\b/i.test(this.sourceSQL) && ++writes === Number(nth)
    if (isPoint && when === "before") die()
    const done = run.apply(this, given as never)
    if (isPoint && when === "after") die()
    return done
  } as never
}

const { setTimeout: wait } = globalThis
globalThis.setTimeout = Object.assign(
  (run: (...given: ReadonlyArray<unknown>) => void, millis = 0, ...given: ReadonlyArray<unknown>) =>
    wait(() => run(...given), millis / pace),
  wait
)
const started = Date.now()
const now = Date.now.bind(Date)
Date.now = () => started + (now() - started) * pace
const bigint = process.hrtime.bigint.bind(process.hrtime)
const origin = bigint()
process.hrtime.bigint = () => origin + (bigint() - origin) * BigInt(pace)
