import { NotConnected, OutcomeUnknown, type SendError } from "@concierge/api/ClientError"
import { expect, test } from "vitest"
import { makeCircuit } from "../../src/upstream/circuit.ts"

const refused = new NotConnected({ reason: "connection refused" })
const lost = new OutcomeUnknown({ reason: "connection lost" })
const silent = new OutcomeUnknown({ reason: "no answer in time" })

const begin = () => {
  let time = 0
  const opened: Array<number> = []
  const circuit = makeCircuit(
    [1_000, 4_000],
    () => time,
    (millis) => opened.push(millis)
  )
  return {
    ...circuit,
    opened,
    wait: (millis: number) => {
      time += millis
    },
    fail: (...errors: ReadonlyArray<SendError>) => {
      for (const error of errors) circuit.failed(error, time)
    }
  }
}

test("a provider that refuses connections is left alone, longer with each try, and called again when it answers", () => {
  const { answered, fail, opened, refusal, wait } = begin()
  fail(refused, refused)
  expect(refusal()).toBe(undefined)
  fail(refused)
  expect(refusal()).toBe(refused)
  for (const millis of [1_000, 2_000, 4_000]) {
    wait(millis)
    expect(refusal()).toBe(undefined)
    fail(refused)
    expect(refusal()).toBe(refused)
  }
  expect(opened).toEqual([1_000, 2_000, 4_000, 4_000])
  wait(4_000)
  answered()
  fail(refused, refused)
  expect([refusal(), opened.length]).toEqual([undefined, 4])
})

test("calls that had left before it was left alone say nothing new", () => {
  const { fail, opened } = begin()
  fail(refused, refused, refused, refused, refused)
  expect(opened).toEqual([1_000])
})

test("a provider that loses one answer in three is called on", () => {
  const { answered, fail, opened } = begin()
  for (let call = 0; call < 300; call++) {
    if (call % 3 === 0) fail(lost)
    else answered()
  }
  fail(...Array.from({ length: 11 }, () => lost))
  expect(opened).toEqual([])
})

test("two calls that nobody answers in time are enough, and the next ones go on: what was sent may have arrived", () => {
  const { fail, opened, refusal } = begin()
  fail(silent, silent)
  expect([opened, refusal()]).toEqual([[1_000], undefined])
})
