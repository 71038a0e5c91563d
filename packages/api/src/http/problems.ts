import { hidden } from "@concierge/domain/Hidden"
import { codeOf, explain, isError, type Problem } from "@concierge/domain/Problem"
import { shown } from "@concierge/domain/Text"
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
