import * as Effect from "effect/Effect"
import type { ReadStream } from "node:tty"
import { printable } from "@concierge/domain/Text"
import { charactersOf } from "../show/text.ts"

const PASTE_ON = "\u001b[?2004h"
const PASTE_OFF = "\u001b[?2004l"
// oxlint-disable-next-line no-control-regex -- escape sequences are what a terminal sends
const PASTED = new RegExp("\u001b\\[200~.*?(\u001b\\[201~|$)", "gs")
/** Arrows and the like. */
// oxlint-disable-next-line no-control-regex -- escape sequences are what a terminal sends
const SEQUENCE = new RegExp("\u001b(\\[[\\d;]*[A-Za-z~]|O[A-Z]|.)?", "g")

/**
 * Reads one line typed by a person. The prompt is redrawn every second with the text typed so far. Pasted text is ignored: a
 * confirmation must be typed. Ctrl-C interrupts the process.
 */
export const ask = (
  question: (now: number) => string,
  redraw: (line: string) => void,
  stdin: ReadStream
): Effect.Effect<string> =>
  Effect.callback<string>((resume) => {
    let typed = ""
    const draw = () => redraw(`${question(Date.now())}${typed}`)
    const timer = setInterval(draw, 1_000)
    const stop = () => {
      clearInterval(timer)
      stdin.off("data", onData).setRawMode(false).pause()
      process.stderr.write(PASTE_OFF)
      redraw("")
    }
    const onData = (chunk: string) => {
      if (chunk.includes("\u0003")) process.kill(process.pid, "SIGINT")
      const edited = edit(typed, chunk)
      typed = edited.typed
      if (!edited.done) return draw()
      stop()
      resume(Effect.succeed(typed.trim()))
    }
    stdin.setEncoding("utf8").setRawMode(true).resume().on("data", onData)
    process.stderr.write(PASTE_ON)
    draw()
    return Effect.sync(stop)
  })

/** Room for a word and a reason behind it. */
const longest = 240

/**
 * The line after a chunk of input.
 *
 * @example
 * edit("10", "0\r") // => { typed: "100", done: true }
 * edit("100", "\u007f") // => { typed: "10", done: false }
 * edit("", "\u001b[200~100\u001b[201~") // => { typed: "", done: false }
 */
export const edit = (typed: string, chunk: string): { readonly typed: string; readonly done: boolean } => {
  let line = typed
  for (const key of charactersOf(chunk.replaceAll(PASTED, "").replaceAll(SEQUENCE, ""))) {
    if (key === "\r" || key === "\n" || key === "\r\n") return { typed: line, done: true }
    if (key === "\u007f" || key === "\b") line = charactersOf(line).slice(0, -1).join("")
    else if (key === "\u0015") line = ""
    else if (line.length < longest) line += printable(key) === "" && key !== " " ? "" : key
  }
  return { typed: line, done: false }
}
