import { aba } from "@concierge/domain/identifiers/aba"
import { arAlias } from "@concierge/domain/identifiers/arAlias"
import { bic } from "@concierge/domain/identifiers/bic"
import { cbu } from "@concierge/domain/identifiers/cbu"
import { clabe } from "@concierge/domain/identifiers/clabe"
import { clAccount } from "@concierge/domain/identifiers/clAccount"
import { clBank } from "@concierge/domain/identifiers/clBank"
import { cuit } from "@concierge/domain/identifiers/cuit"
import { curp } from "@concierge/domain/identifiers/curp"
import { cvu } from "@concierge/domain/identifiers/cvu"
import { iban } from "@concierge/domain/identifiers/iban"
import type { Identifier } from "@concierge/domain/identifiers/Identifier"
import { mxBank } from "@concierge/domain/identifiers/mxBank"
import { mxCard } from "@concierge/domain/identifiers/mxCard"
import { mxMobile } from "@concierge/domain/identifiers/mxMobile"
import { pyAccount } from "@concierge/domain/identifiers/pyAccount"
import { pyCi } from "@concierge/domain/identifiers/pyCi"
import { pyMobile } from "@concierge/domain/identifiers/pyMobile"
import { pyRuc } from "@concierge/domain/identifiers/pyRuc"
import { rfc } from "@concierge/domain/identifiers/rfc"
import { rut } from "@concierge/domain/identifiers/rut"
import { swiftAccount } from "@concierge/domain/identifiers/swiftAccount"
import { usAccount } from "@concierge/domain/identifiers/usAccount"
import { uyAccount } from "@concierge/domain/identifiers/uyAccount"
import { uyBank } from "@concierge/domain/identifiers/uyBank"
import { uyCi } from "@concierge/domain/identifiers/uyCi"
import { uyRut } from "@concierge/domain/identifiers/uyRut"

/** Every scheme that an account is told by. */
const schemes: ReadonlyArray<Identifier> = [
  aba,
  arAlias,
  bic,
  cbu,
  clabe,
  clAccount,
  clBank,
  cuit,
  curp,
  cvu,
  iban,
  mxBank,
  mxCard,
  mxMobile,
  pyAccount,
  pyCi,
  pyMobile,
  pyRuc,
  rfc,
  rut,
  swiftAccount,
  usAccount,
  uyAccount,
  uyBank,
  uyCi,
  uyRut
]

const another = (digit: string): string => String((Number(digit) + 1) % 10)

interface Case {
  readonly scheme: Identifier
  readonly value: string
}

/**
 * The mix: of each scheme right numbers as they are stored, one as people write it, and two with another digit, as many of
 * each, in an order that no branch predictor learns.
 */
export const cases: ReadonlyArray<Case> = schemes
  .flatMap((scheme) => {
    const { example } = scheme
    const written = scheme.format(example)
    const wrong = [3, 5].map((at) => example.replace(/\d/g, (digit, place) => (place === at ? another(digit) : digit)))
    return [example, example, written, ...wrong].map((value) => ({ scheme, value }))
  })
  .map((one, at) => ({ one, rank: (at * 7919) % 1009 }))
  .toSorted((a, b) => a.rank - b.rank)
  .map(({ one }) => one)
