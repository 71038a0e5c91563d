import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { freshWorld } from "../../src/world/fresh.ts"
import { advance, execute } from "../../src/world/World.ts"
import type { Command } from "../../src/world/Command.ts"
import { balance } from "../../src/payments/Ledger.ts"
import { usualSettings } from "../../src/world/State.ts"
import { start } from "../support/client.ts"

const by = "345"

/** A fresh world with a payer of no means, 20203; `run` says which resource a command has made. */
const make = () => {
  const world = freshWorld(usualSettings)
  const run = (command: Command, now = start) => Result.getOrThrow(execute(world, command, now))
  run({ _tag: "AddUser", by, email: "anna@example.com" })
  const request = (
    userId: string,
    portCode: string,
    howMuch: { readonly amount: number } | { readonly budget: string }
  ) => {
    const id = run({ _tag: "AddRequest", by, create: { userId, portCode } })
    const payee = { userId: "5", instructionId: "1" }
    run({ _tag: "AddOutput", by, create: { ...payee, requestId: id, portCode: "us_usd", ...howMuch } })
    run({ _tag: "RequestQuote", by, id })
    return id
  }
  const states = (ids: ReadonlyArray<string>) => ids.map((id) => world.requests.get(id)?.state)
  return { world, run, request, states }
}

describe("two requests of one wallet", () => {
  test("are funded in the order in which they were accepted", () => {
    const { request, run, states, world } = make()
    const ids = [1000, 10].map((amount) => request("20203", "ar_ars", { amount }))
    for (const [index, id] of ids.entries()) run({ _tag: "AcceptQuote", by, id }, start + index * 1_000)
    expect(states(ids)).toEqual(["quote_accepted", "quote_accepted"])
    advance(world, start + 4_999)
    expect(states(ids)).toEqual(["quote_accepted", "quote_accepted"])
    advance(world, start + 5_000)
    expect(states(ids)).toEqual(["working", "quote_accepted"])
    advance(world, start + 6_000)
    expect(states(ids)).toEqual(["working", "working"])
  })

  test("do not wait for each other once the first is cancelled: the other has what is there", () => {
    const { request, run, states } = make()
    const ids = [1000, 10].map((amount) => request("20203", "ar_ars", { amount }))
    for (const id of ids) run({ _tag: "AcceptQuote", by, id })
    run({ _tag: "Deposit", id: "20203", currency: "ARS", amount: 10_000 })
    expect(states(ids)).toEqual(["quote_accepted", "quote_accepted"])
    run({ _tag: "CancelRequest", by, id: ids[0] ?? "" })
    expect(states(ids)).toEqual(["cancelled", "working"])
  })
})

test("a payment reaches its payee even if the fee, rounded up, is all of its budget", () => {
  const { request, run, states, world } = make()
  const id = request("345", "other_eur", { budget: "0.01" })
  advance(world, start + 10_000)
  run({ _tag: "AcceptQuote", by, id }, start + 10_000)
  advance(world, start + 60_000)
  const [output] = world.outputs.values()
  expect(states([id])).toEqual(["finished"])
  expect([output?.fee, output?.budget].map((value) => value && BigDecimal.format(value))).toEqual(["0.01", "0.01"])
  expect(BigDecimal.format(balance(world.ledger, "exchange", "USD"))).toBe("-0.01")
})
