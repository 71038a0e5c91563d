import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import type { HelpDoc } from "effect/cli/HelpDoc"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as NodeChildProcessSpawner from "@effect/platform-node-shared/NodeChildProcessSpawner"
import * as NodeFileSystem from "@effect/platform-node-shared/NodeFileSystem"
import * as NodePath from "@effect/platform-node-shared/NodePath"
import * as NodeStdio from "@effect/platform-node-shared/NodeStdio"
import * as NodeTerminal from "@effect/platform-node-shared/NodeTerminal"
import settings from "../package.json" with { type: "json" }
import { batches } from "./commands/batches.ts"
import { check } from "./commands/check.ts"
import { pay } from "./commands/pay.ts"
import { ports } from "./commands/ports.ts"
import { requests } from "./commands/requests.ts"
import { sandbox } from "./commands/sandbox.ts"
import { ui } from "./commands/ui.ts"
import { watch } from "./commands/watch.ts"
import { exitOf, sentenceOf } from "./Failure.ts"
import { Io } from "./Io.ts"
import { calledAs, commandText } from "./text.ts"

const concierge = Command.make("concierge", {}, () => ui).pipe(
  Command.withDescription(
    "Pay many people in several countries and currencies. Without a command: the screens. " +
      "Which proxy: as CONCIERGE_URL says, or CONCIERGE_HOST and CONCIERGE_PORT as at its start, or http://127.0.0.1:8787. " +
      "CONCIERGE_TOKEN opens it."
  ),
  Command.withSubcommands([pay, check, ports, requests, batches, watch, sandbox])
)

/** Runs one command line and gives its exit code: 0 done, 1 refused or failed, 2 not asked rightly, 3 no connection. */
export const run = (args: ReadonlyArray<string>): Effect.Effect<number, never, Io> =>
  Command.runWith(concierge, { version: settings.version })(args).pipe(
    Effect.as(0),
    Effect.provide(Layer.mergeAll(machine, presenter, builtIns)),
    Effect.catchTag("Failure", (failure) => ended(exitOf(failure), sentenceOf(failure))),
    Effect.catchTag("ShowHelp", () => Effect.succeed(2)),
    Effect.catch(({ message }) => ended(2, message)),
    Effect.catchDefect((defect) =>
      ended(1, `something that should not happen: ${Cause.pretty(Cause.die(defect)).split("\n", 1)[0]}`)
    )
  )

const ended = Effect.fnUntraced(function* (exit: number, sentence: string | undefined) {
  if (sentence !== undefined) (yield* Io).tell(`concierge: ${sentence}`)
  return exit
})

/** What `effect/cli` asks of a machine; the package that has it in one piece brings a Redis client. */
const machine = NodeChildProcessSpawner.layer.pipe(
  Layer.provideMerge(Layer.mergeAll(NodeFileSystem.layer, NodePath.layer, NodeStdio.layer, NodeTerminal.layer))
)

const builtIns = CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })

/** Help that was asked for is the answer; everything else about the way of asking goes to standard error. */
const presenter = Layer.effect(
  CliOutput.Presenter,
  Effect.gen(function* () {
    const { answer, paint, tell } = yield* Io
    const formatter = CliOutput.defaultFormatter({ colors: paint("", "bold") !== "" })
    return {
      present: (event) =>
        Effect.sync(() => {
          switch (event._tag) {
            case "Help":
              return (event.reason === "Requested" ? answer : tell)(formatter.formatHelpDoc(asCalled(event.helpDoc)))
            case "InvalidInvocation":
              for (const { message } of event.errors) tell(`concierge: ${message}`)
              return tell(`See: ${commandText([...event.commandPath.slice(1), "--help"])}`)
            case "Version":
              return answer(formatter.formatVersion(event.name, event.version))
          }
        })
    }
  })
)

/** Help whose lines can be pasted. */
const asCalled = (help: HelpDoc): HelpDoc => ({
  ...help,
  usage: help.usage.replace(/^concierge(?= |$)/, () => calledAs)
})
