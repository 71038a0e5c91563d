import { describe, expect, it } from "vitest"
import { ports } from "../../src/ports/Port.ts"
import { checkAccount } from "../../src/ports/Rail.ts"

describe("an account number that is another number of the payee or the bank", () => {
  it.each([
    ["the body of a CI", ports.uy_uyu.rails[0], { bank_code: "1113", account_number: "4111222", ci: "4.111.222-2" }],
    ["the BIC", ports.other_usd.rails[0], { account_number: "DEUTDEFF", bic: "DEUTDEFF" }]
  ])("is doubted: %s", (_, rail, account) => {
    expect(rail.rules.flatMap(({ check }) => check(checkAccount(rail, account).account) ?? [])).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ rule: "both are the same number" }) })
    )
  })
})
