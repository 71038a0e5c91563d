import type { Health } from "@concierge/api/resources/health"
import { clean } from "./text.ts"
import { stampText } from "./time.ts"

/** That the provider cannot be reached, and what that means; nothing while it can. */
export const goneText = ({ provider, reach, standingStill }: Health): string | undefined => {
  if (reach._tag !== "Unreachable") return undefined
  const still = standingStill === 0 ? "payments stand still" : `${standingStill} of the batches stand still`
  return `the provider ${clean(provider)} cannot be reached since ${stampText(reach.since)} (${clean(reach.said)}): ${still} until it answers`
}
