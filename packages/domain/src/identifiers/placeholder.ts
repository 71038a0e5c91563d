import { squeezed } from "../text/Text.ts"
import { makeWords } from "../text/Words.ts"
import { type Flaw, isSpreadsheetDamage } from "./Identifier.ts"

/**
 * The flaw of an input that only stands for a number: a word, signs alone, a masked number, or a number that a spreadsheet wrote
 * in powers of ten. For values without check digits.
 *
 * @example
 * placeholderFlaw("por confirmar") // => { _tag: "Placeholder", found: "a word" }
 * placeholderFlaw("****1234") // => { _tag: "Masked" }
 * placeholderFlaw("1203-4405-77") // => undefined
 */
export const placeholderFlaw = (input: string): Flaw | undefined => {
  if (input.length > longest || DIGITS.test(input)) return undefined
  const word = wordFlaw(input)
  if (word !== undefined) return word
  if (WORDS.has(squeezed(input.replace(COUNTED, "$1")))) return { _tag: "Placeholder", found: "a word" }
  if (MASK.test(input)) return { _tag: "Masked" }
  return isSpreadsheetDamage(input) && /[.,+]/.test(input) ? { _tag: "SpreadsheetDamage" } : undefined
}

/**
 * Whether an input as a whole is a placeholder word, one repeated letter, or signs alone. For codes and names, which may consist
 * of letters.
 *
 * @example
 * wordFlaw("NOTPROVIDED") // => { _tag: "Placeholder", found: "a word" }
 * wordFlaw("......") // => { _tag: "Placeholder", found: "signs alone" }
 */
export const wordFlaw = (input: string): Flaw | undefined => {
  return input.length > longest ? undefined : flawOfSaid(squeezed(input))
}

const flawOfSaid = (said: string): Flaw | undefined => {
  if (said === "") return { _tag: "Placeholder", found: "signs alone" }
  if (WORDS.has(said)) return { _tag: "Placeholder", found: "a word" }
  return said.length > 1 && isRepeated(said) && !/\d/.test(said) ? repeated : undefined
}

/**
 * Whether an input is hardly a person's name: it has no letter, or is a placeholder word. There are people called Null, Nan and
 * Na, but nobody called `N/A`.
 *
 * @example
 * isNoName("N/A") // => true
 * isNoName("-") // => true
 * isNoName("Null") // => false
 */
export const isNoName = (input: string): boolean => {
  if (USUAL_NAME.test(input) && !NO_NAMES.has(input)) return false
  if (!/\p{L}/u.test(input) || NO_NAME.test(input)) return true
  const said = squeezed(input)
  const isOfLetters = /^\p{L}+$/u.test(input.trim())
  if (isOfLetters && (said.length < 3 || surnames.has(said))) return false
  return TOTALS.has(said) || (input.length <= longest && flawOfSaid(said) !== undefined)
}

/** Letters, of which the first two are not the same, and marks of names. */
const USUAL_NAME = /^([a-z])(?!\1)[a-z][a-z\xc0-\xff .,'()&-]*$/i

/** The rest of a spreadsheet's error, markup, and the form of an IBAN. */
const NO_NAME = /^\s*#\s*\p{L}|<\/?[a-z]+\s*\/?>|^\s*[a-z]{2}\d{2}(?:[\s.-]?[a-z\d]){11,30}\s*$/iu

/** Placeholder words that are also names. */
const surnames: ReadonlySet<string> = new Set(["null", "nan", "bar", "igual", "abc"])
/** Labels below a column of a sheet. */
const TOTALS: ReadonlySet<string> = new Set(["total", "totales", "totals", "subtotal", "grandtotal", "totalgeneral"])

/**
 * The flaw of a number without check digits that is certainly invented: one repeated character, nine or more consecutive digits
 * (123456789, 9876543210), both letters and digits of that kind (ABC123), or letters alone. Applies to the whole value.
 *
 * @example
 * patternFlaw("77777777") // => { _tag: "Placeholder", found: "one character, repeated" }
 * patternFlaw("123456789") // => { _tag: "Placeholder", found: "characters in a row" }
 * patternFlaw("12345") // => undefined
 */
export const patternFlaw = (value: string): Flaw | undefined => {
  if (isRepeated(value)) return value.length >= leastRepeated && !value.startsWith("0") ? repeated : undefined
  if (!/\d/.test(value)) return { _tag: "Placeholder", found: "a word" }
  if (value.length >= leastRun && isRun(value)) return inARow
  const [letters = "", digits = "", ...rest] = value.match(/\d+|\D+/g) ?? []
  const isBoth = letters.length >= 3 && digits.length >= 3 && rest.length === 0
  return isBoth && [letters, digits].every((part) => isRepeated(part) || isRun(part)) ? inARow : undefined
}

/**
 * Whether a number without check digits looks invented but may be real: a pattern of {@link patternFlaw} after zeros, four to eight
 * consecutive digits, a few repeated digits, or a placeholder word before digits.
 *
 * @example
 * looksMadeUp("000123456789") // => true
 * looksMadeUp("1234") // => true
 * looksMadeUp("12121212") // => true
 * looksMadeUp("TBD12345") // => true
 * looksMadeUp("1203440577") // => false
 */
export const looksMadeUp = (value: string): boolean => {
  const [, word, behind = ""] = /^([A-Z]{2,})(\d+)$/.exec(value) ?? []
  if (word !== undefined && WORDS.has(word.toLowerCase()) && (word.length > 2 || /^0+$/.test(behind))) return true
  const number = value.replace(/^0+/, "")
  if (number === value && value.length >= 4 && isRun(value)) return true
  return (number.length > leastRepeated && isRepeated(number)) || (number.length >= leastRun && isRun(number))
    ? true
    : value.length >= 6 && /^(\d{2,4})\1+$/.test(value)
}

const DIGITS = /^\d+$/

/** Longer inputs are neither numbers nor words and are not examined. */
const longest = 100

/** Fewer occur in real numbers. */
const leastRepeated = 4
const leastRun = 9

const repeated = { _tag: "Placeholder", found: "one character, repeated" } as const
const inARow = { _tag: "Placeholder", found: "characters in a row" } as const

const isRepeated = (value: string): boolean => /^(.)\1*$/u.test(value)

/** Up or down by one from each character to the next; 0 comes after 9. */
const isRun = (value: string): boolean => {
  const steps = Array.from(value.slice(1), (character, i) => {
    const step = character.charCodeAt(0) - value.charCodeAt(i)
    return step === -9 ? 1 : step === 9 ? -1 : step
  })
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}

/** `TEST 1`, `EXAMPLE-0001`: counted, as copies of rows are. A shorter word may be the beginning of a real number. */
const COUNTED = /^([\p{L}\p{M}][\p{L}\p{M}\s._-]{3,}?)[\s._-]*\d{1,4}$/u

/** By kind: nothing; not known yet; invented; the column's name instead of a number. */
const WORDS = /* @__PURE__ */ new Set(
  (
    "null nan na nil none nothing undefined void empty blank missing nodata sn nd nc nulo nula ninguno ninguna vacio vacia " +
    "falta faltante noaplica nodisponible noinformado noindicado noproporcionado notiene notienen sincuenta sindatos sinnumero " +
    "sininformacion notapplicable notavailable notavail notprovided notgiven noaccount nonref naoseaplica nenhum nenhuma " +
    "tbd tba tbc tbs pending unknown todo fixme tobeconfirmed tobedefined tobedetermined tobeprovided tobeadvised toconfirm " +
    "pendiente pendientes porconfirmar aconfirmar confirmar pordefinir adefinir definir porcompletar acompletar completar " +
    "porcargar cargar poringresar desconocido desconocida nosabe nosesabe pedir solicitar pendente aconfirmarse consultar " +
    "test testing tests prueba pruebas ejemplo ejemplos example examples sample muestra demo dummy fake placeholder " +
    "changeme foo bar foobar asdf qwerty abc abcd lorem loremipsum string text texto value valor teste exemplo " +
    "account accountnumber accountno acct cuenta cuentabancaria numerodecuenta nrodecuenta nrocuenta numerocuenta number " +
    "numero bank banco iban bic swift youraccountnumber accountnumberhere insertaccountnumber sucuenta tucuenta " +
    "cash efectivo cheque check same idem igual mismo misma samesabove sameasabove asabove ditto"
  ).split(" ")
)

/** All that {@link USUAL_NAME} may be and no name is. */
const NO_NAMES = /* @__PURE__ */ makeWords([...WORDS, ...TOTALS])

/** A masked number, as banks and screens print it: `****1234`, `XXXX1234`, `…1234`, `ending in 1234`. */
const MASK =
  /[*•●█■…]|#{2,}|_{2,}|\.{2,}\s*\d|-{3,}|\d[\s-]*x{3,}|x{3,}[\s-]*\d|^\s*xx[\s-]*\d|^\s*(?:ending|ends|terminada?|finaliza)\b/i
