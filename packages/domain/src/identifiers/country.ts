import { own } from "../internal/own.ts"
import { lettersAndDigits, toIdentifier } from "./Scheme.ts"

/**
 * Country by the two letters of ISO 3166-1, e.g. `DE`; XK (Kosovo) is not in the standard, but banks use it.
 *
 * @example
 * country.check("de") // => Result.succeed("DE")
 * country.check("UK") // => Result.fail({ _tag: "WrongPart", part: "country", found: "UK", allowed: "the two letters of a country (ISO 3166): did you mean GB?" })
 */
export const country = toIdentifier({
  name: "country code",
  example: "DE",
  shape: "2 letters",
  alphabet: lettersAndDigits,
  lengths: [2],
  flaw: (value) =>
    isCountry(value) ? undefined : { _tag: "WrongPart", part: "country", found: value, allowed: allowedFor(value) },
  mask: (value) => value
})

const allowedFor = (value: string): string => {
  const code = own(meant, value)
  return `the two letters of a country (ISO 3166)${code === undefined ? "" : `: did you mean ${code}?`}`
}

/** Letters that others use for a country, and those of the standard. */
const meant: { readonly [said: string]: string } = { UK: "GB", EL: "GR" }

/**
 * Whether two letters are a country of ISO 3166-1, or XK.
 *
 * @example
 * isCountry("DE") // => true
 * isCountry("QQ") // => false
 */
export const isCountry = (code: string): boolean => COUNTRIES.has(code)

const COUNTRIES = new Set(
  (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
    "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
    "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT " +
    "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
    "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK"
  ).split(" ")
)
