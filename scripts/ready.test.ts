import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { text } from "node:stream/consumers"
import { afterEach, beforeEach, describe, expect, test } from "vitest"

/** A repository with nothing in it but how it is started. Its pnpm installs the Node of the tests, and notes how it was called. */
let root = ""
const at = (...path: ReadonlyArray<string>) => join(root, ...path)
const script = (path: string, ...lines: ReadonlyArray<string>) => {
  writeFileSync(path, ["#!/bin/sh", ...lines, ""].join("\n"))
  chmodSync(path, 0o755)
}
const installs = (...lines: ReadonlyArray<string>) =>
  script(at("node_modules/.bin/pnpm"), `[ "$*" != --version ] || exec echo 1.2.3`, ...lines)
const done = () => `ln -sf '${process.execPath}' '${at("node_modules/.bin/node")}'; echo "$*" >>'${at("installed")}'`

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "house with a blank ")))
  for (const folder of ["scripts", "node_modules/.bin", "else where"]) mkdirSync(at(folder), { recursive: true })
  for (const file of ["scripts/ready", "concierge"]) copyFileSync(join(import.meta.dirname, "..", file), at(file))
  writeFileSync(at("package.json"), `{\n  "type": "module",\n  "packageManager": "pnpm@1.2.3"\n}\n`)
  writeFileSync(at("pnpm-lock.yaml"), "lockfileVersion: 9\n")
  installs(done())
})
afterEach(() => rmSync(root, { recursive: true }))

interface Surroundings {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

const begin = (command: string, args: ReadonlyArray<string>, { cwd = root, env = {} }: Surroundings = {}) =>
  spawn(command, args, { cwd, env: { PATH: process.env["PATH"], ...env }, stdio: ["ignore", "pipe", "pipe"] })

const endOf = async (child: ChildProcess) => {
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, "close")])
  return { code, out, err }
}

const run = (command: string, args: ReadonlyArray<string>, surroundings?: Surroundings) =>
  endOf(begin(command, args, surroundings))
const ready = (...args: ReadonlyArray<string>) => run("scripts/ready", args)
const installed = () => (existsSync(at("installed")) ? readFileSync(at("installed"), "utf8").trim().split("\n") : [])
const isLocked = () => existsSync(at("node_modules/.ready-log")) || lockHolder() !== undefined
const lockHolder = () => {
  try {
    return readlinkSync(at("node_modules/.ready-lock"))
  } catch {
    return undefined
  }
}

describe("scripts/ready", () => {
  const say = "concierge: installing what running needs, once (about 100 MB to fetch) …\n"

  test("installs once, says so on standard error, and runs the command with what was installed", async () => {
    const command = ["run", "sh", "-c", `command -v node; exit 7`]
    const first = await ready(...command)
    expect(first).toEqual({ code: 7, out: `${at("node_modules/.bin/node")}\n`, err: say })
    expect(await ready(...command)).toEqual({ ...first, err: "" })
    expect(installed()).toEqual([`--dir ${root} install --frozen-lockfile --loglevel=warn --prod`])
    expect(isLocked()).toBe(false)
  })

  test("installs anew when the lockfile is another, and for developing what running does without", async () => {
    await ready("run")
    writeFileSync(at("pnpm-lock.yaml"), "lockfileVersion: 10\n")
    expect((await ready("run")).err).toBe(say)
    expect((await ready("all")).err).toContain("what developing needs")
    expect(await ready("run")).toEqual({ code: 0, out: "", err: "" })
    expect(installed()).toHaveLength(3)
    expect(installed()[2]).toContain("--prod=false")
  })

  test("says why nothing was installed, runs nothing, and tries again the next time", async () => {
    installs("echo 'ERR_PNPM_FETCH_404 no such package'", "exit 1")
    const failed = await ready("run", "echo", "never")
    expect(failed).toMatchObject({ code: 1, out: "" })
    expect(failed.err).toContain("ERR_PNPM_FETCH_404 no such package\nconcierge: nothing was installed")
    installs(done())
    expect(await ready("run", "echo", "now")).toEqual({ code: 0, out: "now\n", err: say })
  })

  test("refuses a Node that is too old in a sentence", async () => {
    mkdirSync(at("old"))
    script(at("old/node"), "echo v18.20.1")
    const env = { PATH: `${at("old")}${delimiter}${process.env["PATH"]}` }
    expect(await run("scripts/ready", ["run"], { env })).toEqual({
      code: 1,
      out: "",
      err: "concierge: Node 20 or newer is needed, and this one is v18.20.1.\n"
    })
  })

  test("that is started twice at once installs once", async () => {
    // the first installs for as long as the second has not said that it waits
    await run("mkfifo", [at("go")])
    installs(`cat '${at("go")}'`, done())
    const first = begin("scripts/ready", ["run"])
    await once(first.stderr, "data")
    const second = begin("scripts/ready", ["run"])
    const [waits] = await once(second.stderr, "data")
    expect(String(waits)).toBe(`concierge: process ${first.pid} is installing already; waiting for it …\n`)
    await run("sh", ["-c", "echo >go"])
    expect(await Promise.all([once(first, "close"), once(second, "close")])).toEqual([
      [0, null],
      [0, null]
    ])
    expect(installed()).toHaveLength(1)
  })

  test.each(["gone", "another one by now"])("takes the lock of a process that is %s", async (is) => {
    const other = spawn("sleep", ["60"])
    try {
      const gone = once(other, "close")
      if (is === "gone" && other.kill("SIGKILL")) await gone
      symlinkSync(String(other.pid), at("node_modules/.ready-lock"))
      expect(await ready("run")).toEqual({ code: 0, out: "", err: say })
      expect(isLocked()).toBe(false)
    } finally {
      other.kill("SIGKILL")
    }
  })

  test.each([["SIGTERM", 143]] as const)("ends at once with what it began when it gets %s", async (signal, code) => {
    installs(`echo $$ >'${at("pid")}'`, `echo >'${at("fifo")}'`, "exec sleep 60")
    await run("mkfifo", [at("fifo")])
    const child = begin("scripts/ready", ["run", "echo", "never"])
    const ended = endOf(child)
    // that is written once it runs
    await run("cat", [at("fifo")])
    child.kill(signal)
    expect(await ended).toEqual({ code, out: "", err: say })
    expect(() => process.kill(Number(readFileSync(at("pid"), "utf8")), 0)).toThrow("ESRCH")
    expect(isLocked()).toBe(false)
  })
})

describe("./concierge", () => {
  beforeEach(() => {
    // what is run, and how
    script(at("node_modules/.bin/node"), `printf '%s\\n' "$PWD" "$CALLED_AS" "$@"; exit 3`)
    copyFileSync(at("pnpm-lock.yaml"), at("node_modules/.ready-run"))
    mkdirSync(at("bin"))
    symlinkSync("../concierge", at("bin/first"))
    symlinkSync("first", at("bin/second"))
    symlinkSync(at("concierge"), at("bin/concierge"))
  })

  test.each<readonly [string, string, string, string, string]>([
    ["in its folder", "", "./concierge", "", "./concierge"],
    ["from another folder", "else where", "../concierge", "", "../concierge"],
    ["by its whole path", "else where", "$ROOT/concierge", "", "$ROOT/concierge"],
    ["by a link", "else where", "../bin/first", "", "../bin/first"],
    ["by a link to a link", "bin", "./second", "", "./second"],
    ["by a link on the PATH", "else where", "concierge", "", "concierge"],
    ["with sh", "", "sh", "concierge", "./concierge"]
  ])("%s runs where one stands, and hints say how it was called", async (_, folder, command, word, calledAs) => {
    const env = { PATH: `${process.env["PATH"]}${delimiter}${at("bin")}` }
    const args = ["check", "my file.csv", "it's", "", "*", "$HOME"]
    const own = command.replace("$ROOT", root)
    const said = await run(own, word === "" ? args : [word, ...args], { cwd: at(folder), env })
    const node = ["--max-semi-space-size=8", at("scripts/concierge.ts")]
    const lines = [at(folder), calledAs.replace("$ROOT", root), ...node, ...args]
    expect(said).toEqual({ code: 3, err: "", out: `${lines.join("\n")}\n` })
  })

  test.each([
    ["else where", "$ROOT/concierge"],
    ["", "./concierge"]
  ])("by npm, which runs it in the root, finds files from where one stands: %j", async (folder, calledAs) => {
    const env = {
      npm_lifecycle_event: "concierge",
      npm_package_json: at("package.json"),
      INIT_CWD: at(folder).replace(/\/$/, "")
    }
    const { out } = await run("./concierge", ["version"], { env })
    expect(out.split("\n").slice(0, 2)).toEqual([env.INIT_CWD, calledAs.replace("$ROOT", root)])
  })
})
