import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import { makeClient } from "@concierge/api/Client"
import { render } from "ink"
import { App } from "./App.tsx"
import { feed } from "./Feed.ts"
import { initial } from "./Model.ts"
import { makeStore } from "./Store.ts"

/** What the screens are opened on. */
export interface Opening {
  readonly url: string
  readonly token: string
  /** The proxy ends with this window. */
  readonly hasProxy: boolean
}

/** Shows the screens until the person leaves or the signal comes; then the terminal is as it was. */
export const open = async ({ hasProxy, token, url }: Opening, signal: AbortSignal): Promise<void> => {
  const { env, stdout } = process
  const store = makeStore(initial(stdout.columns, stdout.rows, Date.now(), hasProxy))
  const client = makeClient({ baseUrl: url, key: Redacted.make(token), timeoutMs: 10_000 })
  const fiber = Effect.runFork(feed(client, url, store.model, store.dispatch))
  const app = render(<App isColoured={!env["NO_COLOR"]} store={store} />, { alternateScreen: true, interactive: true })
  signal.addEventListener("abort", () => app.unmount())
  if (signal.aborted) app.unmount()
  try {
    await app.waitUntilExit()
  } finally {
    await Effect.runPromise(Fiber.interrupt(fiber))
  }
}
