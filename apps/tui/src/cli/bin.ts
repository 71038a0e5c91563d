#!/usr/bin/env node
// A reader that went away (`concierge ports | head -1`) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1))

const { main } = await import("./main.ts")
main(process.argv.slice(2))
