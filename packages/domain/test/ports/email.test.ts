import { assert, property, stringMatching } from "fast-check"
import isEmail from "validator/lib/isEmail.js"
import { expect, test } from "vitest"
import { email } from "../../src/ports/fields/email.ts"

test("the short way takes no address that the library refuses", () => {
  const likely = stringMatching(/^[\w.+-]{1,12}@[\w.-]{1,12}\.[a-z]{1,4}$/)
  assert(
    property(likely, (address) => {
      expect(email.pattern.test(address)).toBe(isEmail.default(address))
    })
  )
})
