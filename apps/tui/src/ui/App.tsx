import { Box, useApp, useInput, usePaste, useWindowSize } from "ink"
import { useEffect, useSyncExternalStore } from "react"
import { Footer } from "./components/Footer.tsx"
import { Header } from "./components/Header.tsx"
import { keysOf } from "./input.ts"
import type { View } from "./Model.ts"
import { Batch } from "./screens/Batch.tsx"
import { Batches } from "./screens/Batches.tsx"
import { Help } from "./screens/Help.tsx"
import { Request } from "./screens/Request.tsx"
import { Requests } from "./screens/Requests.tsx"
import type { Store } from "./Store.ts"

const screens = { Requests, Batches, Request, Batch } as const satisfies { readonly [Tag in View["_tag"]]: unknown }

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
  const Screen = model.isHelp ? Help : screens[model.view._tag]
  return (
    <Box flexDirection="column" height={model.rows} overflow="hidden" width={model.columns}>
      <Header isColoured={isColoured} model={model} />
      <Screen isColoured={isColoured} model={model} />
      <Footer model={model} />
    </Box>
  )
}
