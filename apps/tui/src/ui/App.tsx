import { Box, useApp, useInput, usePaste, useWindowSize } from "ink"
import { useEffect, useSyncExternalStore } from "react"
import { Footer } from "./components/Footer.tsx"
import { Header } from "./components/Header.tsx"
import { keysOf } from "./input.ts"
import { Batch } from "./screens/batch/view.tsx"
import { Batches } from "./screens/batches/view.tsx"
import { Help } from "./screens/help/view.tsx"
import { Request } from "./screens/request/view.tsx"
import { Requests } from "./screens/requests/view.tsx"
import type { ScreenName } from "./screens/screens.ts"
import type { Store } from "./Store.ts"

const views = { Requests, Batches, Request, Batch } as const satisfies { readonly [Name in ScreenName]: unknown }

/** The whole window. It only draws the model and passes on what the person does. */
export const App = ({ isColoured, store }: { readonly isColoured: boolean; readonly store: Store }) => {
  const model = useSyncExternalStore(store.subscribe, store.model)
  const { exit } = useApp()
  const { columns, rows } = useWindowSize()
  useEffect(() => store.dispatch({ _tag: "Resized", columns, rows }), [store, columns, rows])
  useEffect(() => {
    if (model.isDone) exit()
  }, [exit, model.isDone])
  useInput((input, key) => {
    for (const name of keysOf(input, key)) store.dispatch({ _tag: "Pressed", key: name })
  })
  usePaste((text) => store.dispatch({ _tag: "Pasted", text }))
  const Screen = model.isHelp ? Help : views[model.screen]
  return (
    <Box flexDirection="column" height={model.rows} overflow="hidden" width={model.columns}>
      <Header isColoured={isColoured} model={model} />
      <Screen isColoured={isColoured} model={model} />
      <Footer model={model} />
    </Box>
  )
}
