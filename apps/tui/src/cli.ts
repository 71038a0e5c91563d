#!/usr/bin/env node
import { enableCompileCache } from "node:module"
import { homedir } from "node:os"
import { join } from "node:path"

// Halves the start. Not in the shared temporary directory, where others could leave code for us.
enableCompileCache(join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "concierge"))

// A reader that went away (`concierge ports | head -1`) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1))

const { main } = await import("./main.ts")
main(process.argv.slice(2))
