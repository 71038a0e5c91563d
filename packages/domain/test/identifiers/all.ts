import { aba } from "../../src/identifiers/aba.ts"
import { arAlias } from "../../src/identifiers/arAlias.ts"
import { bic } from "../../src/identifiers/bic.ts"
import { cbu } from "../../src/identifiers/cbu.ts"
import { clAccount } from "../../src/identifiers/clAccount.ts"
import { clBank } from "../../src/identifiers/clBank.ts"
import { clabe } from "../../src/identifiers/clabe.ts"
import { country } from "../../src/identifiers/country.ts"
import { cuit } from "../../src/identifiers/cuit.ts"
import { curp } from "../../src/identifiers/curp.ts"
import { cvu } from "../../src/identifiers/cvu.ts"
import { iban } from "../../src/identifiers/iban.ts"
import type { Identifier } from "../../src/identifiers/Identifier.ts"
import { mxBank } from "../../src/identifiers/mxBank.ts"
import { mxCard } from "../../src/identifiers/mxCard.ts"
import { mxMobile } from "../../src/identifiers/mxMobile.ts"
import { pyAccount } from "../../src/identifiers/pyAccount.ts"
import { pyCi } from "../../src/identifiers/pyCi.ts"
import { pyMobile } from "../../src/identifiers/pyMobile.ts"
import { pyRuc } from "../../src/identifiers/pyRuc.ts"
import { rfc } from "../../src/identifiers/rfc.ts"
import { rut } from "../../src/identifiers/rut.ts"
import { swiftAccount } from "../../src/identifiers/swiftAccount.ts"
import { usAccount } from "../../src/identifiers/usAccount.ts"
import { uyAccount } from "../../src/identifiers/uyAccount.ts"
import { uyBank } from "../../src/identifiers/uyBank.ts"
import { uyCi } from "../../src/identifiers/uyCi.ts"
import { uyRut } from "../../src/identifiers/uyRut.ts"

/** Every identifier by the name of its file. */
export const identifiers: { readonly [file: string]: Identifier } = {
  aba,
  arAlias,
  bic,
  cbu,
  clAccount,
  clBank,
  clabe,
  country,
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
}

/** Codes of banks and countries: anybody may read them. */
export const publicOnes: ReadonlySet<string> = new Set(["aba", "bic", "clBank", "country", "mxBank", "uyBank"])
