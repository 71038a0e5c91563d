import { bic, bicCountry } from "@concierge/domain/identifiers/bic"
import { isCountry } from "@concierge/domain/identifiers/country"
import { squeezed } from "@concierge/domain/Text"
import { at } from "./xml/element.ts"
import type { Element } from "./xml/xml.ts"

/** The countries that a transfer's account is in, by each element that tells, the surest first. */
export const countriesOf = (root: Element): ReadonlyArray<{ readonly country: string; readonly element: Element }> => {
  const scheme = at(root, "CdtrAcct/Id/Othr/SchmeNm/Prtry")
  const found: ReadonlyArray<readonly [Element | undefined, (text: string) => string | undefined]> = [
    [at(root, "CdtrAcct/Id/IBAN"), (text) => text.replaceAll(/\s/g, "").slice(0, 2).toUpperCase()],
    [scheme, (text) => countryOfScheme[squeezed(text)]],
    ...["BICFI", "BIC"].map(
      (name) =>
        [
          at(root, `CdtrAgt/FinInstnId/${name}`),
          (text: string) => (bic.is(text) ? bicCountry(bic.normalise(text)) : undefined)
        ] as const
    ),
    [at(root, "CdtrAgt/FinInstnId/PstlAdr/Ctry"), (text) => text],
    // Clearing systems are named by their country first: USABA, GBDSC
    [at(root, "CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd"), (text) => text.slice(0, 2)]
  ]
  return found.flatMap(([element, countryIn]) => {
    const country = element === undefined ? undefined : countryIn(element.text)
    return element !== undefined && country !== undefined && isCountry(country) ? [{ country, element }] : []
  })
}

const countryOfScheme: { readonly [scheme: string]: string | undefined } = { cbu: "AR", cvu: "AR", clabe: "MX" }
