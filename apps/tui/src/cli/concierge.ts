import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { stringify } from "@concierge/api/Json"
import { strangersIn, strangerText } from "@concierge/api/settingNames"
import * as Argument from "effect/cli/Argument"
import * as CliConfig from "effect/cli/CliConfig"
import type * as CliError from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import type { ArgDoc, FlagDoc, HelpDoc } from "effect/cli/HelpDoc"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as NodeChildProcessSpawner from "@effect/platform-node-shared/NodeChildProcessSpawner"
import * as NodeFileSystem from "@effect/platform-node-shared/NodeFileSystem"
import * as NodePath from "@effect/platform-node-shared/NodePath"
import * as NodeStdio from "@effect/platform-node-shared/NodeStdio"
import * as NodeTerminal from "@effect/platform-node-shared/NodeTerminal"
import settings from "../../package.json" with { type: "json" }
import { batches } from "./commands/batches/batches.ts"
import { letGo } from "./commands/letGo.ts"
import { mend } from "./commands/mend.ts"
import { check } from "./commands/check/check.ts"
import { formatFlags } from "./commands/flags.ts"
import { outcomes } from "./commands/outcomes.ts"
import { importFile } from "./commands/import.ts"
import { pay } from "./commands/pay/pay.ts"
import { ports } from "./commands/ports.ts"
import { requests } from "./commands/requests.ts"
import { sandbox } from "./commands/sandbox/sandbox.ts"
import { status } from "./commands/status.ts"
import { ui } from "./commands/ui.ts"
import { watch } from "./commands/watch.ts"
import { version, versionDocument } from "./commands/version.ts"
import { exitOf, fail, type Failure, sentenceOf } from "./Failure.ts"
import { codeOfTag, type CommandError, failureDocument, toErrorDocument } from "./FailureDocument.ts"
import { Io } from "./Io.ts"
import { calledAs, commandText } from "../show/text.ts"

const help = Command.make(
  "help",
  {
    of: Argument.String("command").pipe(
      Argument.withDescription("A command, e.g. batches show; without one, all are listed"),
      Argument.variadic()
    ),
    // the presenter looks for it itself
    json: formatFlags.json
  },
  ({ of }): Effect.Effect<void, Failure | CliError.CliError, Io | Layer.Success<typeof machine>> =>
    parse([...of, "--help"])
).pipe(Command.withDescription("Say what a command does and takes"))

const concierge = Command.make("concierge", {}, () => ui).pipe(
  Command.withDescription(
    "Pay many people in several countries and currencies. Without a command: the screens. " +
      "Which proxy: as CONCIERGE_URL says, or CONCIERGE_HOST and CONCIERGE_PORT as at its start, or http://127.0.0.1:8787. " +
      "CONCIERGE_TOKEN opens it. " +
      "It ends with 0 when all is done, 1 when something was refused or not paid, 2 after a usage error, 3 without a connection, 4 when --timeout is over."
  ),
  Command.withSubcommands([
    pay,
    importFile,
    check,
    ports,
    requests,
    batches,
    outcomes,
    watch,
    mend,
    letGo,
    status,
    sandbox,
    version,
    help
  ])
)

const parse = Command.runWith(concierge, { version: settings.version })

/**
 * Runs one command line and gives its exit code: 0 done, 1 refused or failed, 2 usage error, 3 no connection, 4 timeout. With
 * `--json`, standard output is always one document: the answer or the errors.
 */
export const run = (args: ReadonlyArray<string>): Effect.Effect<number, never, Io> => {
  const isJson = isAsked(args, "--json")
  const ended = Effect.fnUntraced(function* (exit: number, sentence: string | undefined, document: unknown) {
    const { answer, tell } = yield* Io
    if (sentence !== undefined) tell(`concierge: ${sentence}`)
    if (isJson && document !== undefined) answer(stringify(document))
    return exit
  })
  const wrong = (exit: number, code: string, detail: string) =>
    ended(exit, detail, toErrorDocument([{ code, detail }], exit))
  if (isJson && isAsked(args, "--csv")) return wrong(2, "two_forms", "say --json or --csv, not both")
  if (isJson && isAsked(args, "--template")) return wrong(2, "two_forms", "--template is CSV: say it without --json")
  const named = Effect.gen(function* () {
    const { env, tell } = yield* Io
    for (const stranger of isAsked(args, "--help") ? [] : strangersIn(env)) {
      if (stranger.meant !== undefined) return yield* fail({ _tag: "MisspeltVariable", stranger })
      tell(`concierge: ${strangerText(stranger)}`)
    }
  })
  return named.pipe(
    Effect.andThen(parse(args)),
    Effect.as(0),
    Effect.provide(Layer.mergeAll(machine, presenter(isJson), builtIns)),
    Effect.catchTag("Failure", (failure) => ended(exitOf(failure), sentenceOf(failure), failureDocument(failure))),
    Effect.catchTag("ShowHelp", () => Effect.succeed(2)),
    Effect.catch(({ message }) => wrong(2, "usage", message)),
    Effect.catchDefect((defect) => {
      const [what = ""] = Cause.pretty(Cause.die(defect)).split("\n", 1)
      return wrong(1, "internal", `something that should not happen: ${what}`)
    })
  )
}

/** Whether the arguments contain a flag, even where the command line does not parse. */
const isAsked = (args: ReadonlyArray<string>, flag: string): boolean => {
  const end = args.indexOf("--")
  return args.slice(0, end < 0 ? undefined : end).includes(flag)
}

/** The platform services of `effect/cli`. The package that bundles them depends on a Redis client. */
const machine = NodeChildProcessSpawner.layer.pipe(
  Layer.provideMerge(Layer.mergeAll(NodeFileSystem.layer, NodePath.layer, NodeStdio.layer, NodeTerminal.layer))
)

const builtIns = CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })

/** Writes requested help to standard output, and usage errors to standard error. */
const presenter = (isJson: boolean) =>
  Layer.effect(
    CliOutput.Presenter,
    Effect.gen(function* () {
      const { answer, paint, tell } = yield* Io
      const answerErrors = (errors: ReadonlyArray<CommandError>) => {
        if (isJson) answer(stringify(toErrorDocument(errors, 2)))
      }
      const formatter = CliOutput.defaultFormatter({ colors: paint("", "bold") !== "" })
      return {
        present: (event) =>
          Effect.sync(() => {
            switch (event._tag) {
              case "Help":
                if (event.reason !== "Requested") return tell(formatter.formatHelpDoc(asCalled(event.helpDoc)))
                return answer(
                  isJson ? stringify(helpDocument(event.helpDoc)) : formatter.formatHelpDoc(asCalled(event.helpDoc))
                )
              case "InvalidInvocation":
                answerErrors(event.errors.map(({ _tag, message }) => ({ code: codeOfTag(_tag), detail: message })))
                for (const { message } of event.errors) tell(`concierge: ${message}`)
                return tell(`See: ${commandText([...event.commandPath.slice(1), "--help"])}`)
              case "Version":
                return answer(isJson ? stringify(versionDocument) : formatter.formatVersion(event.name, event.version))
            }
          })
      }
    })
  )

/** Help as a document. */
const helpDocument = (doc: HelpDoc) => ({
  usage: asCalled(doc).usage,
  description: doc.description,
  arguments: (doc.args ?? []).map(described),
  flags: doc.flags.map(described),
  commands: (doc.subcommands ?? []).flatMap(({ commands }) =>
    commands.map(({ description, name }) => ({ name, description }))
  )
})

const described = ({ description, name, required, type }: ArgDoc | FlagDoc) => ({
  name,
  type,
  required,
  description: Option.getOrNull(description)
})

/** Help whose usage line can be pasted. */
const asCalled = (doc: HelpDoc): HelpDoc => ({
  ...doc,
  usage: doc.usage.replace(/^concierge(?= |$)/, () => calledAs)
})
