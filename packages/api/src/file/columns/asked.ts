import { payoutFields } from "@concierge/domain/PayoutField"
import type { Problem, Reason } from "@concierge/domain/Problem"
import { squeezed } from "@concierge/domain/Text"
import type { Column, Header } from "./header.ts"
import type { Mapping } from "./mapping.ts"
import { isReasonColumn } from "./reasonColumns.ts"

/** Gathers what to say of columns that are asked about: what was most likely meant, each of ours once. */
export interface Asked {
  readonly add: (problem: Problem) => void
  readonly said: () => Mapping
}

/** What problems ask about the columns of a file. */
export const askedIn = (header: Header | undefined): Asked => {
  const taken = new Set(header?.columns.flatMap(({ isSettled, meaning }) => (isSettled ? [meaning] : [])))
  const asked: { [name: string]: string | null } = {}
  return {
    add: ({ reason }) => {
      const { name, likely } = likelyOf(reason) ?? {}
      if (name === undefined || Object.hasOwn(asked, name)) return
      asked[name] = likely === undefined || taken.has(likely) ? null : likely
      taken.add(likely)
    },
    said: () => asked
  }
}

/** What the rows decide is left out, and what nobody said is not needed: that is decided anew. */
export const mappingOf = ({ columns }: Header): Mapping => {
  const kept: { [name: string]: string | null } = {}
  for (const { isMapped, isSettled, meaning, name } of columns) {
    if (!isSettled || isOwnName(name, meaning) || isReasonColumn(name)) continue
    if (typeof meaning === "string") kept[name] = meaning
    else if (isMapped && meaning === undefined) kept[name] = null
  }
  return kept
}

const isOwnColumn = (column: string): boolean => Object.hasOwn(payoutFields, column)

/** Which account or document a column holds is for people to say: the first of many would be a guess. */
const likelyOf = (reason: Reason): { readonly name?: string; readonly likely?: string | undefined } | undefined => {
  switch (reason._tag) {
    case "AmbiguousColumn":
      return reason.candidates.every(isOwnColumn) ? { name: reason.column, likely: reason.candidates[0] } : undefined
    case "DuplicateColumn":
      return reason.names && { name: reason.names[1] }
    case "UnknownColumn": {
      const [likely, ...others] = reason.nearest?.split(" or ") ?? []
      return others.every(isOwnColumn) ? { name: reason.column, likely } : undefined
    }
    default:
      return undefined
  }
}

const isOwnName = (name: string, meaning: Column["meaning"]): boolean =>
  typeof meaning === "string" && squeezed(meaning) === squeezed(name)
