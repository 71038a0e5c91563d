import * as Command from "effect/cli/Command"
import settings from "../../../package.json" with { type: "json" }
import { answerIn } from "../View.ts"
import { formatFlags } from "./flags.ts"

/** What programs are told. */
export const versionDocument = { name: "concierge", version: settings.version }

/** `concierge version`: the same as `--version`. */
export const version = Command.make("version", { as: formatFlags }, ({ as }) =>
  answerIn(as, {
    lines: () => [`concierge v${settings.version}`],
    json: () => versionDocument,
    sheet: () => ({ names: Object.keys(versionDocument), rows: [Object.values(versionDocument)] })
  })
).pipe(Command.withDescription("Say which version this is"))
