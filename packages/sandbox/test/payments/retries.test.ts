import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { freshWorld } from "../../src/world/fresh.ts"
import { advance, execute } from "../../src/world/World.ts"
import type { Command } from "../../src/world/Command.ts"
import { get, usualSettings, type World } from "../../src/world/State.ts"
import { minutes, seconds, start } from "../support/client.ts"

const by = "345"
const payee = "20203"
const output = "32323"

interface Story {
  readonly world: World
  readonly run: (command: Command) => Result.Result<string, { readonly _tag: string }>
  readonly wait: (milliseconds: number) => void
  readonly state: () => string
}

/** A payment to somebody of that name, who has the instructions 2122 and 2123; its quote was accepted a minute ago. */
const story = (name: string): Story => {
  const world = freshWorld(usualSettings)
  let now = start
  const run: Story["run"] = (command) => execute(world, command, now)
  const wait: Story["wait"] = (milliseconds) => void advance(world, (now += milliseconds))
  run({ _tag: "AddUser", by, email: `${name}@example.com` })
  for (const bank of ["Banco Ejemplo", "Banco Segundo"]) {
    run({ _tag: "AddInstruction", by, create: { userId: payee, body: { bank } } })
  }
  run({ _tag: "AddRequest", by, create: { portCode: "ar_ars" } })
  const create = { requestId: "1010", userId: payee, instructionId: "2122", portCode: "cl_clp", amount: 1000 }
  run({ _tag: "AddOutput", by, create })
  run({ _tag: "RequestQuote", by, id: "1010" })
  run({ _tag: "AcceptQuote", by, id: "1010" })
  return { world, run, wait, state: () => get(world.outputs, output).state }
}

const retry = (instructionId = "2123"): Command => ({ _tag: "RetryOutput", by, id: output, instructionId })

/** Lets time pass until the payment is in a state. */
const until = ({ state, wait }: Story, wanted: string): void => {
  for (let second = 0; state() !== wanted && second < 3_600; second++) wait(seconds(1))
  expect(state()).toBe(wanted)
}

describe("a failed payment", () => {
  test("settles with a new instruction, and keeps why it failed", () => {
    const it = story("retry")
    until(it, "failed")
    expect(it.run(retry())).toEqual(Result.succeed(output))
    expect(it.state()).toBe("working")
    it.wait(minutes(1))
    const { failures, instructionId, state } = get(it.world.outputs, output)
    expect([state, instructionId]).toEqual(["settled", "2123"])
    expect(failures).toEqual([{ at: expect.any(Number), reason: "The payee's bank refused the payment." }])
    expect(get(it.world.requests, "1010").state).toBe("finished")
  })

  test("fails again where the bank always refuses, and is returned in the end", () => {
    const it = story("fail")
    until(it, "failed")
    it.run(retry())
    until(it, "failed")
    expect(get(it.world.outputs, output).failures).toHaveLength(2)
    it.wait(minutes(1))
    expect(it.state()).toBe("returned")
  })

  test("has the whole time again after it failed again: what was planned about an earlier attempt is not done", () => {
    const it = story("retry")
    until(it, "failed")
    it.wait(minutes(9))
    it.run(retry())
    until(it, "settling")
    it.run({ _tag: "MoveOutput", id: output, act: "fail", reason: "The account is closed." })
    it.wait(minutes(5))
    expect(it.state()).toBe("failed")
    expect(get(it.world.outputs, output).failures.map(({ reason }) => reason)).toEqual([
      "The payee's bank refused the payment.",
      "The account is closed."
    ])
    it.wait(minutes(6))
    expect(it.state()).toBe("returned")
  })
})

describe("a new instruction is refused", () => {
  const refused = (it: Story, command: Command) => {
    const result = it.run(command)
    return Result.isFailure(result) ? result.failure._tag : undefined
  }

  test("while the payment has not failed", () => {
    const it = story("ana")
    expect(refused(it, retry())).toBe("NotInState")
    until(it, "settled")
    expect(refused(it, retry())).toBe("NotInState")
  })

  test("if it is another payee's, or not there", () => {
    const it = story("retry")
    until(it, "failed")
    expect(refused(it, retry("1"))).toBe("InvalidDocument")
    expect(refused(it, retry("9"))).toBe("UnknownReference")
    expect(it.state()).toBe("failed")
  })

  test("if the payment is somebody else's", () => {
    const it = story("retry")
    until(it, "failed")
    expect(refused(it, { _tag: "RetryOutput", by: "112", id: output, instructionId: "2123" })).toBe("NotFound")
  })
})
