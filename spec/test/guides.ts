import { readdirSync, readFileSync } from "node:fs"

/** A call as the provider's guides show it, and the answer where they show one. */
export interface Guide {
  /** The file in `spec/examples`, e.g. `users/create-issue.json`. */
  readonly name: string
  readonly title: string
  /** The guides beside it that come before it, by their names. */
  readonly after?: ReadonlyArray<string>
  readonly request: {
    readonly method: string
    readonly path: string
    readonly headers: { readonly [name: string]: string }
    readonly body?: { readonly data: { readonly attributes: object } }
  }
  readonly response?: {
    readonly status: number
    readonly body: { readonly data: unknown; readonly included?: ReadonlyArray<unknown> }
  }
}

const folder = new URL("../examples/", import.meta.url)

/** All of them; those about users and their reviews are in `users/`. */
export const guides: ReadonlyArray<Guide> = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ ...JSON.parse(readFileSync(new URL(name, folder), "utf8")), name }))

/** Those of paying: ports, estimates, requests and outputs. */
export const paymentGuides: ReadonlyArray<Guide> = guides.filter(({ name }) => !name.includes("/"))
