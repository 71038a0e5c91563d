import type { Route } from "./Route.ts"

export const portRoutes: ReadonlyArray<Route> = [
  { operationId: "listPorts", method: "GET", path: "/concierge_ports", isOpen: true }
]
