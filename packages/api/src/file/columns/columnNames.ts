import { payoutColumns } from "@concierge/domain/PayoutField"
import { squeezed } from "@concierge/domain/Text"

/** The parts of a payee's name, in the order in which they are joined. */
export const nameParts = ["first_name", "middle_name", "last_name", "second_last_name"] as const

/** Columns that can come in parts: beside the whole its parts are not needed. */
export const partsOf: { readonly [whole: string]: ReadonlyArray<string> } = { payee_name: nameParts }

/**
 * What a column can say beside the columns of a payment: parts of them, and what must agree with them. `pays_in` says
 * whether amounts are what the payee receives or what the payer spends (Wise: `target` or `source`).
 */
export const asides = ["currency", "source_currency", "bank_country", "pays_in", ...nameParts] as const

/** Every meaning that a column can have. */
export const meanings: ReadonlyArray<string> = [...payoutColumns(), ...asides]

/**
 * Other names of columns, as people and the products that make such files write them: Wise, PayPal, Payoneer, Airwallex,
 * Rapyd, Atlar, Stellar's Disbursement Platform, Currencycloud. Here stands what has one meaning wherever it is found.
 */
const names: { readonly [meaning: string]: string } = {
  reference:
    "referencia, ref, referência, reference number, payment reference, transaction reference, your reference, referenz, " +
    "merchant reference id, payment id, end to end id, número de factura, factura, invoice, invoice number, verwendungszweck, zahlungsreferenz, rechnungsnummer, référence, riferimento, causale",
  payee_name:
    "name, nombre, nome, beneficiario, beneficiary, beneficiary name, nombre del beneficiario, nombre beneficiario, " +
    "nome do beneficiário, recipient, recipient name, destinatario, nombre del destinatario, titular, " +
    "nombre del titular, titular de la cuenta, account holder, account holder name, account name, " +
    "bank account holder name, razón social, razão social, nombre completo, nome completo, full name, " +
    "nombre y apellido, nombre y apellidos, nombres y apellidos, apellido y nombre, apellidos y nombres, " +
    "nombre empleado, nombre del empleado, employee name, nombre proveedor, nombre del proveedor, supplier name, " +
    "vendor name, favorecido, receiver, receiver name, creditor name, empfänger, kontoinhaber, zahlungsempfänger, name des empfängers, " +
    "begünstigter, bénéficiaire, nom du bénéficiaire, destinataire, titulaire, titulaire du compte, raison sociale, " +
    "intestatario, ragione sociale, nome e cognome, nome do favorecido",
  payee_email:
    "email, e-mail, mail, correo, correo electrónico, email address, recipient email, beneficiary email, receiver email, " +
    "email del beneficiario, correo del beneficiario, correo beneficiario, payee email address",
  instruction_id: "withdrawal instruction, withdrawal instruction id",
  port_code: "port, puerto, código de puerto, código del puerto",
  amount:
    "monto, importe, valor, montante, betrag, montant, importo, monto a pagar, importe a pagar, valor a pagar, monto del pago, " +
    "importe del pago, amount to pay, payment amount, payout amount, transfer amount, target amount, amount value, value",
  budget: "presupuesto, source amount, monto a debitar, importe a debitar, monto origen",
  cuit: "cuil, cuit cuil, cuil cuit, cdi, cuit del beneficiario, cuit beneficiario",
  cbu: "número de cbu, nro de cbu, nro cbu, cbu destino, cbu beneficiario",
  alias: "alias cbu, alias de cbu, alias del cbu",
  clabe: "clabe interbancaria, cuenta clabe, clabe destino, número de clabe",
  rut: "run, rut del beneficiario, rut beneficiario",
  ci: "cédula, cédula de identidad, ci del beneficiario",
  rfc: "rfc del beneficiario, rfc beneficiario",
  account_type: "tipo de cuenta, tipo cuenta, tipo da conta, tipo de conta, type of account, kontoart",
  bank_code: "código de banco, código del banco, código banco, cód banco, código do banco, clave de banco, clave banco",
  branch: "sucursal, agência, branch code, código de sucursal, número de sucursal",
  aba: "aba routing number, routing number, routing, ach routing number, aba rtn, abartn, rtn, aba number, routing no",
  iban: "iban number, número iban, código iban, iban nr, iban beneficiario",
  bic: "swift, swift code, swift bic, bic swift, código swift, bic code, código bic, swift number",
  intermediary_bic: "intermediary swift, swift intermediario, bic intermediario, correspondent bic, swift corresponsal",
  mobile: "celular registrado",
  card: "tarjeta, tarjeta de débito, número de tarjeta, debit card",
  city: "ciudad, cidade, payee city, localidad, town, stadt, ort, wohnort, población, poblado, municipio, comuna, ville, città, comune, concelho, beneficiary city, recipient city",
  country:
    "país, country code, payee country, country name, código de país, código país, land, pays, paese, beneficiary country, recipient country, país del beneficiario",
  address:
    "dirección, domicilio, payee address, endereço, street, street address, address line 1, beneficiary address, recipient address, " +
    "calle, anschrift, adresse, straße, straße und hausnummer, rue, rua, via, indirizzo, morada, endereço do beneficiário",
  postal_code:
    "código postal, cod postal, cp, cep, zip, zip code, postcode, post code, beneficiary postcode, plz, postleitzahl, code postal, codice postale, cap",
  currency:
    "moneda, divisa, moeda, währung, ccy, currency code, código de moneda, target currency, transfer currency, " +
    "payout currency, payment currency, receiver currency, destination currency, moneda de pago, moneda destino, devise, valuta",
  source_currency: "sender currency, from currency, moneda origen, moneda de origen, moneda débito",
  bank_country: "bank country code, country of bank, país del banco, país banco, país destino, destination country",
  pays_in: "amount currency",
  first_name:
    "nombres, primer nombre, given name, vorname, primeiro nome, prénom, prénoms, beneficiary first name, recipient first name, " +
    "nombres del beneficiario, nombre de pila",
  middle_name:
    "segundo nombre, otros nombres, middle names, second name, beneficiary middle name, recipient middle name",
  last_name:
    "apellido, apellidos, surname, family name, nachname, sobrenome, nom, nom de famille, cognome, familienname, beneficiary last name, recipient last name, " +
    "apellido paterno, primer apellido, 1er apellido, apellido 1, apellido del beneficiario, apellidos del beneficiario, " +
    "apellido beneficiario, beneficiary surname, recipient surname, apellido empleado, apellido del empleado, último apellido",
  second_last_name: "apellido materno, segundo apellido, 2do apellido, apellido 2, second surname"
}

/**
 * What can be one of several columns. The port of a row and what stands in the cell tell which: the first group of which
 * one takes it. What has no check digits takes anything, so it comes last.
 */
export type Several = ReadonlyArray<ReadonlyArray<string>>

/** Whatever names an account. */
export const accounts: Several = [["iban", "cvu"], ["cbu", "clabe"], ["account_number"]]
const banks: Several = [["bic", "bank_code", "aba"]]
const taxIds: Several = [["cuit", "rut", "ci", "ruc", "rfc", "curp"]]

const severalNames: ReadonlyArray<readonly [Several, string]> = [
  [
    accounts,
    "cuenta, account, account no, nro de cuenta, nro cuenta, no de cuenta, número de cuenta, cuenta bancaria, " +
      "cuenta destino, cuenta de destino, cuenta beneficiario, cuenta del beneficiario, conta, número da conta, " +
      "bank account, bank account number, beneficiary account, beneficiary account number, recipient account, " +
      "destination account, konto, kontonummer, identifier number"
  ],
  [banks, "banco, bank, bank id, código bancario"],
  [
    taxIds,
    "documento, nro documento, nro de documento, número de documento, document number, identificación, " +
      "identificación fiscal, id fiscal, tax id, tax number, tax identification number, beneficiary tax id, " +
      "identification value, documento del beneficiario, número de identificación"
  ],
  [
    [["payee_name", "payee_id"]],
    "payee, empleado, employee, proveedor, supplier, vendor, colaborador, funcionario, cliente, recipient id, " +
      "beneficiary id, id beneficiario, id del beneficiario"
  ],
  [
    [["amount", "budget"]],
    "cantidad, total, neto, net amount, total a pagar, amt, neto a pagar, importe neto, monto neto"
  ]
]

const keysOf = (list: string): ReadonlyArray<string> => list.split(", ").map(squeezed)

/** What others need and we do not, though it is written nearly like a column of ours. */
export const notNeeded: ReadonlySet<string> = new Set(
  keysOf(
    "bank name, nombre del banco, nombre banco, nome do banco, bank address, sort code, receiver type, recipient type, " +
      "payee type, beneficiary type, address line 2, address 2, note, nota, notas, memo, mode, payee phone, branch name, " +
      "nombre de sucursal, account name type, account currency, ruta, cargo, beneficiary bank name, recipient bank name, cuenta origen, cuenta de origen, cuenta débito, source account, " +
      "receiver bank name, nombre del banco del beneficiario, nombre banco beneficiario, beneficiary bank address"
  )
)

/** What says who is paid, and leaves open whether it is the whole name: beside one for the last name it is not. */
export const givenNames: ReadonlySet<string> = new Set(
  keysOf(
    "name, nombre, nome, beneficiary name, nombre del beneficiario, nombre beneficiario, nome do beneficiário, recipient name, " +
      "nombre del destinatario, nombre del titular, nombre empleado, nombre del empleado, employee name, nombre proveedor, " +
      "nombre del proveedor, receiver name"
  )
)

/** What is of an account or a bank: all that a payee's bank is asked for. */
export const accountMeanings: ReadonlySet<string> = new Set([
  "aba",
  "account_number",
  "account_type",
  "alias",
  "bank_code",
  "bank_country",
  "bic",
  "branch",
  "cbu",
  "clabe",
  "cvu",
  "iban",
  "intermediary_bic",
  "wire_aba"
])

/** What one column is called: its own name and the others. */
export const keysOfColumn = (column: string): ReadonlyArray<string> =>
  keysOf([column, names[column] ?? column].join(", "))

/** What each name means. */
export const meaningByKey: ReadonlyMap<string, string | Several> = new Map<string, string | Several>([
  ...severalNames.flatMap(([several, list]) => keysOf(list).map((key) => [key, several] as const)),
  ...meanings.flatMap((meaning) => keysOfColumn(meaning).map((key) => [key, meaning] as const))
])

/**
 * What every payment needs. A name that holds one of its names is asked about, unless another column says it: whoever's last
 * name is left out is somebody else to a bank.
 */
export const needed: ReadonlyArray<{
  readonly column: string
  readonly keys: ReadonlyArray<string>
  readonly unless: ReadonlyArray<string>
}> = (
  [
    ["amount", ["budget"]],
    ["budget", ["amount"]],
    ["payee_name", ["payee_id", "first_name"]],
    ["payee_id", ["payee_name", "first_name"]],
    ["first_name", ["payee_name", "payee_id"]],
    ["last_name", ["payee_id"]]
  ] as const
).map(([column, unless]) => ({ column, unless, keys: keysOfColumn(column).filter(({ length }) => length >= 5) }))
