import type { Key } from "ink"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { keysOf } from "../../src/ui/input.ts"
import { bindings, bindingsOf, keysPage, type Focus } from "../../src/ui/keys.ts"

const focuses: ReadonlyArray<Focus> = ["list", "detail", "filter", "help", "leaving"]

describe("the key map", () => {
  it("gives no key two meanings in one focus", () => {
    for (const focus of focuses) {
      const keys = bindingsOf(focus).flatMap((binding) => binding.keys)
      expect(keys).toHaveLength(new Set(keys).size)
    }
  })

  it("has a way out of every focus in its footer", () => {
    for (const focus of focuses) {
      const ways = bindingsOf(focus).filter(
        ({ action, inFooter }) => inFooter && ["quit", "clear", "close"].includes(action)
      )
      expect(ways).not.toHaveLength(0)
    }
  })

  it("is printed in docs/keys.md", () => {
    expect(readFileSync(join(import.meta.dirname, "../../../../docs/keys.md"), "utf8")).toBe(keysPage())
    for (const { help } of bindings) expect(keysPage()).toContain(help)
  })
})

describe("keys", () => {
  const none = Object.fromEntries(
    ["upArrow", "return", "escape", "ctrl", "meta", "tab", "pageDown"].map((name) => [name, false])
  ) as unknown as Key

  it("typed fast come in one piece and count one by one", () => {
    expect(keysOf("jjG", none)).toEqual(["j", "j", "G"])
    expect(keysOf("jj\r", none)).toEqual(["j", "j", "return"])
  })

  it("have names where they have no character", () => {
    expect(keysOf("", { ...none, upArrow: true })).toEqual(["up"])
    expect(keysOf("", { ...none, pageDown: true })).toEqual(["pagedown"])
    expect(keysOf("\r", { ...none, return: true })).toEqual(["return"])
    expect(keysOf("f", { ...none, ctrl: true })).toEqual(["ctrl-f"])
  })

  it("that no hand types so fast are pasted text and none at all", () => {
    expect(keysOf("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj", none)).toEqual([])
    expect(keysOf("j", { ...none, meta: true })).toEqual([])
  })
})
