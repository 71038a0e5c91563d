import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { settingNames, strangersIn, strangerText } from "../../src/settings/settingNames.ts"

test.each([
  ["CONCIERGE_UPSTREM_KEY", "CONCIERGE_UPSTREAM_KEY"],
  ["CONCIERGE_UPSTREAMKEY", "CONCIERGE_UPSTREAM_KEY"],
  ["CONCIERGE_UPSTREAM_KEYS", "CONCIERGE_UPSTREAM_KEY"],
  ["CONCIERGE_PROT", "CONCIERGE_PORT"],
  ["CONCIERGE_TOKN", "CONCIERGE_TOKEN"],
  ["CONCIERGE_DATABSE", "CONCIERGE_DATABASE"],
  ["CONCIERGE_DUPLICATES_DAYS", "CONCIERGE_DUPLICATE_DAYS"],
  ["CONCIERGE_SANDBOX_SPEED", "CONCIERGE_SANDBOX_SEED"],
  ["CONCEIRGE_UPSTREAM", "CONCIERGE_UPSTREAM"],
  ["CONSIERGE_TOKEN", "CONCIERGE_TOKEN"],
  ["concierge_port", "CONCIERGE_PORT"]
])("%s was meant to be %s", (variable, meant) => {
  expect(strangersIn({ [variable]: "x" }).map(strangerText)).toEqual([
    `${variable} is not a setting: did you mean ${meant}?`
  ])
})

test("one that is near none is told without a guess", () => {
  expect(strangersIn({ CONCIERGE_COLOUR: "red", CONCIERGE_HOME: "/srv" }).map(strangerText)).toEqual([
    "CONCIERGE_COLOUR is not a setting",
    "CONCIERGE_HOME is not a setting"
  ])
})

test("neither settings, nor what is empty, nor other programs' variables are told", () => {
  const ours = Object.fromEntries(settingNames.map((name) => [name, "x"]))
  const others = {
    PATH: "/bin",
    CONDA_PREFIX: "/c",
    CONCURRENCY_PORT: "1",
    PORT: "1",
    CONCIERGE: "x",
    CONCIERGE_PROT: ""
  }
  expect(strangersIn({ ...ours, ...others })).toEqual([])
})

test("the README says what each setting means", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../../../README.md"), "utf8")
  const told = [...readme.matchAll(/^\| `(CONCIERGE_\w+)`/gm)].map(([, name]) => name)
  expect(new Set(told)).toEqual(new Set(settingNames.filter((name) => name !== "CONCIERGE_TESTS")))
})

test("a variable that is named by an account's number shows its end alone", () => {
  expect(strangerText({ variable: "CONCIERGE_0110100900000123450113", meant: undefined })).not.toContain("0110100900")
})
