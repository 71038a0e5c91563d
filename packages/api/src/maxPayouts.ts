/** The most payments in one batch, and so in one payout file. `spec/proxy.yaml` has the same limit. */
export const maxPayouts = 1_000
