import { guidesKey } from "@concierge/api/Authorization"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { Io } from "../../Io.ts"
import { calledAs, counted } from "../../../show/text.ts"
import { answerIn } from "../../View.ts"
import { formatFlags } from "../flags.ts"

const rateOf = (text: string): Option.Option<number | "unlimited"> =>
  text === "off" ? Option.some("unlimited") : /^[1-9]\d{0,8}$/.test(text) ? Option.some(Number(text)) : Option.none()

/** The argument may contain a key: it stays redacted, so that no error repeats it. */
const keyOf = (typed: Redacted.Redacted): Option.Option<readonly [token: string, userId: string]> => {
  const [, token, userId] = /^(.+)=([^=]+)$/.exec(Redacted.value(typed)) ?? []
  return token === undefined || userId === undefined ? Option.none() : Option.some([token, userId])
}

const up = Command.make(
  "up",
  {
    port: Flag.Int("port").pipe(
      Flag.withDescription("Where to listen, 0 for any port that is free"),
      Flag.filter(
        (port) => port >= 0 && port <= 65_535,
        () => "a port from 0 to 65535"
      ),
      Flag.withDefault(4010)
    ),
    host: Flag.String("host").pipe(
      Flag.withDescription("The address to listen on; everybody who reaches it can play the staff, unless --staff-key"),
      Flag.withDefault("127.0.0.1")
    ),
    journal: Flag.String("journal").pipe(
      Flag.withDescription("The file that keeps everything; without one all is forgotten at the end"),
      Flag.withMetavar("FILE"),
      Flag.optional
    ),
    seed: Flag.Int("seed").pipe(
      Flag.filter(
        (seed) => seed >= 0,
        () => "a whole number from 0"
      ),
      Flag.withDescription("Chooses how long each step takes, which prices move, and whom faults strike"),
      Flag.optional
    ),
    pace: Flag.Finite("pace").pipe(
      Flag.withDescription("How many times faster than usual the staff and the banks are"),
      Flag.optional
    ),
    rate: Flag.String("rate").pipe(
      Flag.withDescription("How many calls a key may make within a second, or off"),
      Flag.filterMap(rateOf, () => "a whole number from 1, or off"),
      Flag.withDefault(5)
    ),
    manual: Flag.Boolean("manual").pipe(
      Flag.withNegation("automatic"),
      Flag.withDescription("The staff and the banks do nothing unless they are told to"),
      Flag.optional
    ),
    drift: Flag.Int("drift").pipe(
      Flag.withDescription("How far prices move, in basis points"),
      Flag.withMetavar("BP"),
      Flag.optional
    ),
    staffKey: Flag.String("staff-key").pipe(
      Flag.withDescription("What calls under /staff need in Authorization; without it nothing"),
      Flag.withMetavar("KEY"),
      Flag.optional
    ),
    keys: Flag.Redacted("key").pipe(
      Flag.withDescription(`API keys and whose they are; without one ${guidesKey}=345`),
      Flag.withMetavar("TOKEN=USER"),
      Flag.filterMap(keyOf, () => "TOKEN=USER, an API key and the id of its user"),
      Flag.atLeast(0)
    ),
    as: formatFlags
  },
  Effect.fnUntraced(function* ({ as, host, port, ...chosen }) {
    const { openSandbox, serveSandbox } = yield* Effect.promise(() => import("./open.ts"))
    const sandbox = yield* openSandbox({
      journal: Option.getOrElse(chosen.journal, () => ":memory:"),
      keys: new Map(chosen.keys.length > 0 ? chosen.keys : [[guidesKey, "345"]]),
      rate: chosen.rate,
      seed: Option.getOrUndefined(chosen.seed),
      pace: Option.getOrUndefined(chosen.pace),
      automatic: Option.getOrUndefined(Option.map(chosen.manual, (isManual) => !isManual)),
      drift: Option.getOrUndefined(chosen.drift),
      staffKey: Option.getOrUndefined(chosen.staffKey)
    })
    const { asked } = yield* Io
    yield* Effect.acquireUseRelease(
      serveSandbox(sandbox, { host, port }),
      ({ url }) => {
        const key = chosen.keys.length > 0 ? "as given" : guidesKey
        const given = Option.getOrUndefined(chosen.journal)
        const journal = given ?? "none, all is forgotten at the end"
        return Effect.andThen(
          answerIn(as, {
            lines: () => [`Sandbox listening on ${url} (key: ${key}; journal: ${journal})`],
            json: () => ({ url, key: chosen.keys.length > 0 ? null : guidesKey, journal: given ?? null }),
            sheet: () => ({ names: ["url", "journal"], rows: [[url, given]] })
          }),
          asked
        )
      },
      ({ close }) => Effect.promise(close)
    )
  })
).pipe(
  Command.withDescription("Serve the provider's API from this machine, with everything that the provider's staff does"),
  Command.withExamples([
    { command: `${calledAs} sandbox up --journal sandbox.db`, description: "Forgets nothing between two starts" },
    { command: `${calledAs} sandbox up --manual --rate off`, description: "Nothing happens unless it is asked for" }
  ])
)

const replay = Command.make(
  "replay",
  {
    journal: Argument.String("journal").pipe(Argument.withDescription("The journal of a sandbox that is not running")),
    out: Flag.String("out").pipe(
      Flag.withDescription("Where to write the documents instead of printing them"),
      Flag.withMetavar("FILE"),
      Flag.optional
    )
  },
  Effect.fnUntraced(function* ({ journal, out }) {
    const { replayJournal, write } = yield* Effect.promise(() => import("./open.ts"))
    const { answer, tell } = yield* Io
    const replayed = yield* replayJournal(journal)
    const { digest, documents } = yield* write(
      replayed.lines,
      Option.getOrElse(out, () => answer)
    )
    tell(`${counted(replayed.entries, "entry", "entries")}, ${counted(documents, "document")}, SHA-256 ${digest}`)
  })
).pipe(
  Command.withDescription(
    "Do all that a journal says once more, from its first entry, and print the world's documents: one JSON line each, in " +
      "the same order always. The digest is that of all lines, so that two people can compare theirs."
  )
)

/** `concierge sandbox …`: the provider on this machine, to develop against. */
export const sandbox = Command.make("sandbox").pipe(
  Command.withDescription("Run the provider on this machine, or look into what it did"),
  Command.withSubcommands([up, replay])
)
