#!/usr/bin/env node
import { load } from "./bundle.ts"

// A reader that went away (`concierge ports | head -1`) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1))

const { main } = await load.cli()
main(process.argv.slice(2))
