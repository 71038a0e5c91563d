import { hidden } from "@concierge/domain/Hidden"
import { codeOf, explain, isError, type Problem } from "@concierge/domain/Problem"
import { shown } from "@concierge/domain/Text"
import type { FileProblem } from "../iso20022/messageFile.ts"
import { type ErrorObject, pointer } from "../documents/JsonApi.ts"

/** The warnings about an accepted document: the entries of `meta.warnings`. */
export const toWarnings = (
  problems: ReadonlyArray<Problem>
): ReadonlyArray<Pick<ErrorObject, "code" | "detail" | "source">> =>
  problems
    .filter((problem) => !isError(problem))
    .map((problem) => ({
      code: codeOf(problem.reason),
      detail: toDetail(problem),
      source: { pointer: pointer(problem.at) }
    }))

/** The error object for one problem of a refused document. */
export const toProblemObject = (problem: Problem, status: number): ErrorObject => {
  const code = codeOf(problem.reason)
  const words = code.replaceAll("_", " ")
  return {
    status: String(status),
    code,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    detail: toDetail(problem),
    source: { pointer: pointer(problem.at) }
  }
}

/** The warnings about an accepted payout file: the entries of `meta.warnings`. */
export const toFileWarnings = (problems: ReadonlyArray<FileProblem>) =>
  problems
    .filter((problem) => !isError(problem))
    .map((problem) => ({ code: codeOf(problem.reason), detail: toFileDetail(problem), meta: placeIn(problem) }))

/** A problem of a payout file as it is told, and where it is: the file's line, the field, and in a message the path. */
export const placedInFile = (problem: FileProblem) => {
  const { path = null, ...place } = { path: undefined, ...placeIn(problem) }
  const { reason, severity } = problem
  return { ...place, path, severity, code: codeOf(reason), detail: toFileDetail(problem) }
}

/** The error object for one problem of a refused payout file. */
export const toFileErrorObject = (problem: FileProblem, status: number): ErrorObject => {
  const { code, title } = toProblemObject(problem, status)
  return { status: String(status), code, title, detail: toFileDetail(problem), meta: placeIn(problem) }
}

/** A problem of a payout file in one sentence, as {@link toDetail}; of a message with the path of its element. */
export const toFileDetail = (problem: FileProblem): string => {
  const { path } = problem.place ?? {}
  if (path !== undefined) return toDetail({ ...problem, at: [path === "" ? "the file" : path] })
  if (problem.at.some((key) => typeof key === "string")) return toDetail(problem)
  // of the whole line: most sentences name it
  const sentence = explain(problem.reason)
  return /^(is|has|should|does|names) /.test(sentence) ? `the line ${sentence}` : sentence
}

/** Where in a file a problem is, for programs. */
const placeIn = ({ at, line, place }: FileProblem) => ({
  line: place?.line ?? line,
  column: toColumn(at),
  ...(place === undefined ? {} : { path: place.path })
})

const toColumn = (at: Problem["at"]): string | null => {
  const key = at.findLast((part) => typeof part === "string")
  return typeof key === "string" ? shortened(key) : null
}

/** A problem in one sentence. The domain's sentences continue the field's name, or follow it after a colon. */
export const toDetail = ({ at, reason }: Problem): string => {
  const name = shortened(at.findLast((key) => typeof key === "string") ?? "the document")
  const sentence = explain(reason)
  return `${name}${/^(is|has|should|does) /.test(sentence) ? "" : ":"} ${sentence}`
}

/** A caller's text as a message may repeat it: in one line, account numbers masked, at most 100 characters. */
export const shortened = (text: string): string => {
  const characters = Array.from(shown(hidden(text.slice(0, 10_000))))
  return characters.length > 100 ? `${characters.slice(0, 100).join("")}…` : characters.join("")
}
