/** Of what hostile texts are made: what patterns repeat, and what they look for behind it. */
const pieces = (
  "0|1|a|T|é|ñ|ß| |\t|\n|-|.|,|'|\"|/|_|@|=|(|<|%|#|&|\u00a0|\u0301|\u200b|\u200d|\u202e|\ufffd|1.|1,|1 |1.000|1 000|- |a.|a |" +
  'a@|K-|1e|\r\n|="|<a|Ã©|&amp;|\\u00e9|\u0301\u0316|a\u0301|👩\u200d|2026-|mailto:'
).split("|")
/** What ends a text so that a pattern which took all of it must give it back. */
const ends = ["", "x"]

/**
 * The hostile texts for which a function takes more time than in proportion to their length: 16 times the text may take
 * five times 16 times as long, and what takes time with the square takes 256 times as long. What counts is this process' own
 * time on a processor, not the wall clock's, so that others may keep the machine busy; what is slow once, since memory was
 * tidied up meanwhile, is asked again.
 */
export const slowOnes = (run: (text: string) => unknown): ReadonlyArray<string> =>
  pieces.flatMap((piece) =>
    ends
      .map((end) => ({ end, of: (length: number) => piece.repeat(length / piece.length) + end }))
      .filter(({ of }) => isSlow(run, of(short), of(16 * short)))
      .map(({ end }) => `${JSON.stringify(piece)} again and again${end === "" ? "" : `, then ${JSON.stringify(end)}`}`)
  )

const short = 200
const tries = 8

const isSlow = (run: (text: string) => unknown, shorter: string, longer: string): boolean => {
  let [less, more] = [Infinity, Infinity]
  for (let tried = 0; tried < tries; tried++) {
    less = Math.min(less, timeOf(run, shorter))
    more = Math.min(more, timeOf(run, longer))
    if (more < 80 * Math.max(less, 20)) return false
  }
  return true
}

/** In microseconds of a processor. */
const timeOf = (run: (text: string) => unknown, text: string): number => {
  const begin = process.cpuUsage()
  run(text)
  const { system, user } = process.cpuUsage(begin)
  return system + user
}
