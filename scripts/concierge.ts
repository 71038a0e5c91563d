#!/usr/bin/env node
import { load } from "./bundle.ts"

// The reader of a pipe may close it early (`concierge ports | head -1`): that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1))

const { main } = await load<typeof import("../apps/tui/src/cli/main.ts")>("terminal", "cli")
main(process.argv.slice(2))
