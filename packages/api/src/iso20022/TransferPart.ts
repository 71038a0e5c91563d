import type { Port } from "@concierge/domain/Port"
import type { Problem } from "@concierge/domain/Problem"
import type { Place } from "./xml/element.ts"
import type { Element } from "./xml/xml.ts"

/** How a part of a transfer is read: what is right is given by its field, what is wrong is told. */
export interface TransferPart {
  readonly root: Element
  /** Nothing where currency and country make no port that we know. */
  readonly port: Port | undefined
  readonly has: (field: string) => boolean
  readonly give: (field: string, element: Element, value?: string) => void
  readonly tell: (problem: Problem, place: Place) => void
}
