import type { Route } from "./Route.ts"

export const cashWalletRoutes: ReadonlyArray<Route> = [
  { operationId: "listCashWallets", method: "GET", path: "/cash_wallets" },
  { operationId: "showCashWallet", method: "GET", path: "/cash_wallets/:id" }
]
