import * as Result from "effect/Result"
import { beforeAll, describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import type { Holder } from "../../src/states/Funds.ts"
import { after, isFinal, type Joint, type Step, steps, type Transfer, transfers } from "../../src/states/Joint.ts"
import * as Output from "../../src/states/Output.ts"
import * as Request from "../../src/states/Request.ts"
import * as User from "../../src/states/User.ts"

/** As many outputs as a request has in this exploration: two meet each other in every way, a third adds a hundred thousand moves. */
const most = sample(2, 3)

/** What the payer's wallet held before; in the smallest unit of the currency. Each sum of parts is told from the others. */
const wallet = 1_000_000
const parts = [
  { fee: 1, net: 20 },
  { fee: 300, net: 4_000 },
  { fee: 50_000, net: 600_000 }
] as const

type Held = { readonly [H in Holder]: number }

/** A joint state with the money as the transfers on the way have left it: on two ways, perhaps with different money. */
interface Node {
  readonly joint: Joint
  readonly held: Held
  readonly edges: Array<{ readonly step: Step; readonly moved: ReadonlyArray<Transfer>; readonly to: Node }>
}

/** Everything that can be reached from an empty draft, by every order of steps; `allows` leaves some out. */
const explore = (allows: (step: Step) => boolean): ReadonlyArray<Node> => {
  const nodes = new Map<string, Node>()
  const visit = (joint: Joint, held: Held): Node => {
    const key = JSON.stringify([joint.request, joint.outputs.map(({ payee, state }) => [payee, state]), held])
    const node = nodes.get(key) ?? { joint, held, edges: [] }
    nodes.set(key, node)
    return node
  }
  visit({ request: "draft", outputs: [] }, { payer: wallet, escrow: 0, provider: 0, payee: 0 })
  // A map visits what is added while it is visited.
  for (const node of nodes.values()) {
    for (const step of steps(node.joint)) {
      if (!allows(step) || (step.of === "addition" && node.joint.outputs.length === most)) continue
      const moved = transfers(node.joint, step)
      const held: { [H in Holder]: number } = { ...node.held }
      for (const { at, from, part, to } of moved) {
        held[from] -= parts[at]?.[part] ?? Number.NaN
        held[to] += parts[at]?.[part] ?? Number.NaN
      }
      node.edges.push({ step, moved, to: visit(after(node.joint, step), held) })
    }
  }
  return [...nodes.values()]
}

/** The nodes of which something is not true; tests expect none. */
const failing = (nodes: ReadonlyArray<Node>, holds: (node: Node) => boolean): ReadonlyArray<unknown> =>
  nodes.filter((node) => !holds(node)).map(({ held, joint }) => ({ joint, held }))

const states = ({ outputs }: Joint) => outputs.map(({ state }) => state)
const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((total, number) => total + number, 0)
const isUnfunded = ({ request }: Joint) => request !== "working" && request !== "finished"

/** Who holds an output's budget, said once more and by itself, so that the domain's own rule is judged by another. */
const shareOf = (
  joint: Joint,
  state: Output.OutputState,
  { fee, net }: { readonly fee: number; readonly net: number }
) => {
  const nobody: Held = { payer: 0, escrow: 0, provider: 0, payee: 0 }
  if (isUnfunded(joint)) return { ...nobody, payer: fee + net }
  switch (state) {
    case "rejected":
    case "cancelled":
      return { ...nobody, payer: fee + net }
    case "returned":
      return { ...nobody, payer: net, provider: fee }
    case "settled":
      return { ...nobody, provider: fee, payee: net }
    default:
      return { ...nobody, escrow: fee + net }
  }
}

describe(`a request with up to ${most} outputs`, () => {
  let nodes: ReadonlyArray<Node> = []
  beforeAll(() => {
    nodes = explore(() => true)
  })

  test("is explored whole: every joint state and every move between them", () => {
    // In each state of the request: how many pairs of output and payee there are. Were the money not a function of the
    // states, or an order of steps impossible, there would be more or fewer.
    const pairs = {
      draft: 10,
      quote_requested: 10,
      quoted: 10,
      quote_accepted: 10,
      working: 28,
      finished: 12,
      cancelled: 7
    }
    const upTo = (pair: number, least: number) =>
      sum([0, 1, 2, 3].filter((n) => n >= least && n <= most).map((n) => pair ** n))
    const counted = Object.entries(pairs).map(([state, pair]) =>
      upTo(pair, state === "draft" || state === "cancelled" ? 0 : 1)
    )
    expect(nodes.length).toBe(sum(counted))
    expect({ states: nodes.length, moves: sum(nodes.map(({ edges }) => edges.length)) }).toEqual(
      sample({ states: 1_466, moves: 7_034 }, { states: 29_489, moves: 195_768 })
    )
    expect(new Set(nodes.map(({ joint }) => joint.request))).toEqual(new Set(Request.requestStates))
    expect(new Set(nodes.flatMap(({ joint }) => states(joint)))).toEqual(new Set(Output.outputStates))
  })

  test("makes only moves that its tables have, each by a cause that they give it", () => {
    const isLegal = ({ joint }: Node, step: Step) => {
      if (step.of === "request") return Result.isSuccess(Request.move(joint.request, step.to, step.cause))
      if (step.of === "addition") return joint.request === "draft"
      const output = joint.outputs[step.at]
      if (output === undefined) return false
      return step.of === "output"
        ? Result.isSuccess(Output.move(output.state, step.to, step.cause))
        : Result.isSuccess(User.move(output.payee, step.to, step.cause))
    }
    expect(failing(nodes, (node) => node.edges.every(({ step }) => isLegal(node, step)))).toEqual([])
  })

  test("never leaves a final state", () => {
    const stays = (node: Node) =>
      node.edges.every(
        ({ to }) =>
          (!Request.isFinal(node.joint.request) || to.joint.request === node.joint.request) &&
          states(node.joint).every((state, at) => !Output.isFinal(state) || to.joint.outputs[at]?.state === state)
      )
    expect(failing(nodes, stays)).toEqual([])
  })

  test("has no dead end: something may happen until all is final, and from everywhere all may become final", () => {
    expect(failing(nodes, ({ edges, joint }) => isFinal(joint) || edges.length > 0)).toEqual([])
    const before = new Map<Node, Array<Node>>()
    for (const node of nodes) for (const { to } of node.edges) before.set(to, [...(before.get(to) ?? []), node])
    const ending = new Set(nodes.filter(({ joint }) => isFinal(joint)))
    for (const node of ending) for (const former of before.get(node) ?? []) ending.add(former)
    expect(failing(nodes, (node) => ending.has(node))).toEqual([])
  })

  test("spends nothing before the quote is accepted: without that call, no money ever moves", () => {
    const unaccepted = explore((step) => !(step.of === "request" && step.to === "quote_accepted"))
    expect(unaccepted.length).toBeGreaterThan(sample(300, 1_000))
    expect(failing(unaccepted, ({ held }) => held.payer === wallet)).toEqual([])
  })

  test("takes money from the payer in one step alone: the funds arriving for an accepted quote", () => {
    const isTaken = (moved: ReadonlyArray<Transfer>) => moved.some(({ from }) => from === "payer")
    const isFunding = ({ joint }: Node, step: Step) =>
      joint.request === "quote_accepted" && step.of === "request" && step.to === "working" && step.cause === "funds"
    expect(
      failing(nodes, (node) => node.edges.every(({ moved, step }) => isTaken(moved) === isFunding(node, step)))
    ).toEqual([])
  })

  test("debits the whole total when it begins to be paid", () => {
    const total = ({ outputs }: Joint) => sum(outputs.map((_, at) => sum(Object.values(parts[at] ?? {}))))
    const debited = (moved: ReadonlyArray<Transfer>) =>
      sum(moved.filter(({ from }) => from === "payer").map(({ at, part }) => parts[at]?.[part] ?? 0))
    const holds = ({ edges, joint }: Node) =>
      edges.every(
        ({ moved, step }) => step.of !== "request" || step.to !== "working" || debited(moved) === total(joint)
      )
    expect(failing(nodes, holds)).toEqual([])
  })

  test("makes and loses no money, and overdraws nobody", () => {
    expect(failing(nodes, ({ held }) => sum(Object.values(held)) === wallet)).toEqual([])
    expect(failing(nodes, ({ held }) => Object.values(held).every((amount) => amount >= 0))).toEqual([])
  })

  test("refunds what each end says: all if rejected or cancelled, all but the fee if returned, nothing if settled", () => {
    expect(
      failing(nodes, ({ held, joint }) => {
        const shares = joint.outputs.map(({ state }, at) => shareOf(joint, state, parts[at] ?? { fee: 0, net: 0 }))
        const of = (holder: Holder) => sum(shares.map((share) => share[holder]))
        const spent = of("escrow") + of("provider") + of("payee")
        return (
          held.payer === wallet - spent &&
          held.escrow === of("escrow") &&
          held.provider === of("provider") &&
          held.payee === of("payee")
        )
      })
    ).toEqual([])
  })

  test("is finished exactly when all its outputs are final", () => {
    const finishing = (node: Node) => node.edges.some(({ step }) => step.of === "request" && step.to === "finished")
    expect(
      failing(nodes, (node) => node.joint.request !== "finished" || states(node.joint).every(Output.isFinal))
    ).toEqual([])
    expect(
      failing(nodes, (node) =>
        node.joint.request === "working"
          ? finishing(node) === states(node.joint).every(Output.isFinal)
          : !finishing(node)
      )
    ).toEqual([])
  })

  test("that is cancelled has spent nothing, and none of its outputs was ever worked on", () => {
    const cancelled = nodes.filter(({ joint }) => joint.request === "cancelled")
    expect(failing(cancelled, ({ held }) => held.payer === wallet)).toEqual([])
    expect(
      failing(cancelled, ({ joint }) => states(joint).every((state) => state === "rejected" || state === "cancelled"))
    ).toEqual([])
    // nothing leads from working to cancelled, and nothing is worked on before the request is working
    const early = new Set<Output.OutputState>(["accepting", "accepted", "rejected", "cancelled"])
    expect(
      failing(nodes, ({ joint }) => !isUnfunded(joint) || states(joint).every((state) => early.has(state)))
    ).toEqual([])
  })

  test("is cancelled by time alone as long as it is not funded, and never afterwards", () => {
    const timed = ({ edges }: Node) => edges.filter(({ step }) => step.cause === "time")
    expect(
      failing(nodes, (node) => {
        const isWaiting = isUnfunded(node.joint) && node.joint.request !== "cancelled"
        return timed(node).length === (isWaiting ? 1 : 0)
      })
    ).toEqual([])
    expect(
      failing(nodes, (node) => timed(node).every(({ to }) => to.joint.request === "cancelled" && isFinal(to.joint)))
    ).toEqual([])
  })

  test("takes outputs while it is a draft, and has at least one from the quote on", () => {
    expect(
      failing(nodes, (node) =>
        node.edges.every(
          ({ to }) => node.joint.request === "draft" || to.joint.outputs.length === node.joint.outputs.length
        )
      )
    ).toEqual([])
    const empty = nodes.filter(({ joint }) => joint.outputs.length === 0).map(({ joint }) => joint.request)
    expect(new Set(empty)).toEqual(new Set(["draft", "cancelled"]))
  })

  test("keeps a payment to somebody who is not enabled from being accepted", () => {
    const reviews = ({ edges }: Node) =>
      edges.flatMap(({ step }) => (step.of === "output" && step.cause === "review" ? [step] : []))
    expect(
      failing(nodes, (node) =>
        reviews(node).every(({ at, to }) => {
          const payee = node.joint.outputs[at]?.payee
          return payee === "enabled" || (payee === "rejected" && to === "rejected")
        })
      )
    ).toEqual([])
  })

  test("looks to the older generation as its guides say: every step is one of its moves, or not seen", () => {
    const view = ({ joint }: Node) => states(joint).map((state) => Output.conciergeView[state])
    const isSeen = (node: Node, to: Node) =>
      view(node).every((state, at) => {
        const next = view(to)[at]
        return next === state || (next !== undefined && Output.conciergeMoves[state][next] !== undefined)
      })
    expect(failing(nodes, (node) => node.edges.every(({ to }) => isSeen(node, to)))).toEqual([])
  })

  test("counts every output once, in both generations", () => {
    const later = ({ joint }: Node) => sum(Object.values(Output.countOutputs(states(joint))))
    const older = ({ joint }: Node) => {
      const { outputs_total, ...others } = Output.conciergeCounters(Output.countOutputs(states(joint)))
      return outputs_total === joint.outputs.length && sum(Object.values(others)) === outputs_total
    }
    expect(failing(nodes, (node) => later(node) === node.joint.outputs.length && older(node))).toEqual([])
  })
})
