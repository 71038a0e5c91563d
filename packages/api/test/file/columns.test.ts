import { checkPayouts } from "@concierge/domain/PayoutCheck"
import { payoutColumns } from "@concierge/domain/PayoutField"
import { ports } from "@concierge/domain/Port"
import { squeezed } from "@concierge/domain/Text"
import { describe, expect, test } from "vitest"
import { meaningByKey, meanings } from "../../src/file/columns/columnNames.ts"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import { firstOf, read, toldBy } from "./reading.ts"

const clabe = "012180000123456782"
const iban = "DE23370400440532012345"

describe("the names of columns", () => {
  test("are known by those of ours whatever people vary in them", () => {
    for (const column of payoutColumns()) {
      for (const name of [
        column,
        column.toUpperCase(),
        column.replaceAll("_", " "),
        ` ${column.replaceAll("_", "-")} `
      ]) {
        expect(meaningByKey.get(squeezed(name))).toBe(column)
      }
    }
  })

  test("lead to meanings that there are", () => {
    const all = [...meaningByKey.values()].flatMap((meaning) =>
      typeof meaning === "string" ? [meaning] : meaning.flat()
    )
    expect(all.filter((meaning) => !meanings.includes(meaning))).toEqual([])
  })

  test.each([
    ["Beneficiario;Importe;Moneda;CLABE", `Ana;100;MXN;${clabe}`],
    ["NOMBRE;MONTO;DIVISA;CLABE Interbancaria", `Ana;100;mxn;'${clabe}`],
    ["Name;Amount (MXN);Clabe", `Ana;100;${clabe}`],
    ["Nome;Valor MXN;clabe", `Ana;100;CLABE: ${clabe}`],
    ["Titular de la cuenta;Monto en MXN;Cuenta", `Ana;100;${clabe}`],
    ["Beneficiario;Monto;País;Moneda;Número de cuenta", `Ana;100;México;MXN;${clabe}`],
    ["Beneficiario;Monto;Puerto;Cuenta CLABE", `Ana;100;mx_mxn;${clabe}`],
    ["Nombres;Apellidos;Monto;Moneda;CLABE", `Ana;;100;MXN;="${clabe}"`],
    ["recipient name;payment amount;target currency;clabe", `Ana;100;MXN;${clabe}`],
    ["beneficiary.name;transfer_amount;transfer_currency;beneficiary.bank_details.account_no", `Ana;100;MXN;${clabe}`]
  ])("%s", (names, cells) => {
    const text = `${names}\n${cells}\n`
    expect({ ...firstOf(text), port_code: firstOf(text).port_code?.toLowerCase() }).toEqual({
      payee_name: "Ana",
      amount: "100",
      port_code: "mx_mxn",
      clabe
    })
    const { drafts, problems } = read(text)
    const errors = [...problems, ...checkPayouts(drafts, ports.ar_ars, {}).problems].filter(
      ({ severity }) => severity === "error"
    )
    expect(errors).toEqual([])
  })

  test("of two that say the same are refused", () => {
    expect(toldBy(`name,importe,monto,port,clabe\nAna,1,2,mx_mxn,${clabe}\n`)).toEqual([
      [1, "error", "DuplicateColumn", { column: "amount", names: ["importe", "monto"] }]
    ])
  })

  test("that join the parts of a name", () => {
    const text = "first name,Apellido paterno,Apellido Materno,amount\nAna,Pérez,Ruiz,1\n"
    expect(firstOf(text)).toEqual({ payee_name: "Ana Pérez Ruiz", amount: "1" })
    expect(firstOf("nombre,segundo nombre,apellido,amount\nAna,Eva,Pérez,1\n").payee_name).toBe("Ana Eva Pérez")
  })

  test.each([
    ["Nombre,Apellido", "Ana,Pérez", "Ana Pérez"],
    ["Name,Surname", "Ana,Pérez", "Ana Pérez"],
    ["Nome,Sobrenome", "Ana,Pérez", "Ana Pérez"],
    ["Nombre del empleado,Apellido paterno,Apellido materno", "Ana,Pérez,Ruiz", "Ana Pérez Ruiz"],
    ["Nombre,Apellido materno", "Ana,Ruiz", "Ana Ruiz"],
    ["Nombre,Nombre completo,Apellido", "Ana,Ana María Pérez,Pérez", "Ana María Pérez"],
    ["Name,First name,Last name", "Ana Pérez,Ana,Pérez", "Ana Pérez"],
    ["Beneficiario,Apellido", "Ana Pérez,Pérez", "Ana Pérez"],
    ["name,last name", "Ana Pérez,Pérez", "Ana Pérez"],
    ["Name,Vorname", "Pérez,Ana", "Ana Pérez"],
    ["Nom,Prénom", "Pérez,Ana", "Ana Pérez"],
    ["Name,First name", "Ana Pérez,Ana", "Ana Pérez"]
  ])("never lose the last name: %s", (names, cells, whole) => {
    expect(firstOf(`${names},amount\n${cells},1\n`).payee_name).toBe(whole)
  })

  test("that may hold the rest of a name are asked about", () => {
    expect(toldBy("nombre,apellido de casada,amount\nAna,Pérez,1\n")).toEqual([
      [1, "error", "UnknownColumn", { column: "apellido de casada", nearest: "last_name" }]
    ])
  })

  test.each([
    ["beneficiary.bank.name", "Deutsche Bank"],
    ["beneficiary.bank.address.city", "Frankfurt"],
    ["beneficiary.bank_details.bank_name", "Deutsche Bank"],
    ["recipient.bank.email", "bank@example.com"],
    ["beneficiary.legal_representative.name", "Eva"]
  ])("of somebody else are not the payee's: %s", (name, cell) => {
    expect(read(`amount,port_code,IBAN,${name}\n1,other_eur,${iban},${cell}\n`).mapping).toEqual({})
  })

  test.each([
    ["beneficiary.bank.bic", "bic"],
    ["beneficiary.correspondent.bic", "intermediary_bic"],
    ["beneficiary.bank.country", "bank_country"],
    ["beneficiary.address.city", "city"],
    ["beneficiary.bank_details.account_name", "payee_name"],
    ["recipient.name", "payee_name"]
  ])("are read at the end of a path: %s", (name, meaning) => {
    expect(read(`amount,${name}\n1,x\n`).mapping).toEqual({ [name]: meaning })
  })
})

describe("a column that is not ours", () => {
  test("is left out and told", () => {
    expect(toldBy("payee_name,notes,amount,Legajo\nAna,x,1,7\n")).toEqual([
      [1, "warning", "UnneededColumn", { column: "notes" }],
      [1, "warning", "UnneededColumn", { column: "Legajo" }]
    ])
  })

  test("is told by its number when it has no name, as pandas and R write the numbers of rows", () => {
    expect(toldBy(`,payee_name,amount\n0,Ana,1\n`)).toEqual([[1, "warning", "UnneededColumn", { column: "number 1" }]])
    expect(firstOf(`"",payee_name,amount\n"0",Ana,1\n`)).toEqual({ payee_name: "Ana", amount: "1" })
  })

  test("is an error when it must not be there", () => {
    expect(toldBy("payee_name,notes,amount\nAna,x,1\n", { isStrict: true })).toEqual([
      [1, "error", "UnneededColumn", { column: "notes" }]
    ])
  })

  test.each([
    ["ammount", "amount"],
    ["imprte", "amount"],
    ["benficiario", "payee_name"],
    ["Nombre de la persona", "payee_name"],
    ["Importe (en miles)", "amount"],
    ["Monto bruto", "amount or budget"],
    ["refrence", "reference"],
    ["numero de cuentas", "iban or cvu or cbu or clabe or account_number"]
  ])("is an error when it is nearly one of ours: %s", (name, nearest) => {
    expect(toldBy(`port,${name}\ncl_clp,1\n`)).toEqual([[1, "error", "UnknownColumn", { column: name, nearest }]])
  })

  test.each([
    "bank name",
    "sortCode",
    "Nombre del banco",
    "note",
    "Sexo",
    "Fecha de pago",
    "Legajo",
    "Concepto",
    "Conceito",
    "Código",
    "Descripción",
    "Descrição",
    "Observaciones",
    "Glosa",
    "Motivo",
    "Departamento",
    "Periodo",
    "Address line 2",
    "CBU USD"
  ])("is no error when it only sounds like one: %s", (name) => {
    expect(toldBy(`payee_name,port,amount,${name}\nAna,cl_clp,1,1\n`)).toEqual([
      [1, "warning", "UnneededColumn", { column: name }]
    ])
  })

  test.each(["\u202e", "\u0007", "\u007f", "\u0085", "\u2028"])(
    "is refused where what nobody sees stands in its name: %j",
    (character) => {
      expect(toldBy(`payee_name,am${character}ount\nAna,1\n`)).toEqual([
        [1, "error", "ForbiddenCharacter", { at: "number 2", character }]
      ])
      expect(toldBy("payee_name,am\u200bount\nAna,1\n")).toEqual([])
    }
  )

  test("is not shown when it may be bank details", () => {
    expect(toldBy(`payee_name,amount,${clabe},ana@example.com\nAna,1,2,3\n`)).toEqual([
      [1, "error", "UnknownColumn", { column: "number 3" }],
      [1, "error", "UnknownColumn", { column: "number 4" }]
    ])
  })
})

describe("a column that can be several", () => {
  test("is what the port of each row asks for", () => {
    const { drafts, problems } = read(
      "name;port;amount;cuenta;banco;documento\n" +
        `Ana;ar_ars;1;0110100900000123450113;Nación;20301112220\n` +
        `Bob;cl_clp;1;0012345678;037;76555666K\n` +
        `Eva;mx_mxn;1;${clabe};Banorte;LUNR900214AB9\n` +
        `Ida;other_usd;1;${iban};BANKDEFF;\n` +
        `Joe;other_usd;1;1234567890;BANKHK22;\n` +
        `Kim;us_usd;1;000123456789;026000000;\n` +
        `Lea;uy_uyu;1;1234567;1113;4.111.222-2\n` +
        `Max;ar_ars;1;0000003100000567890124;;\n`
    )
    expect(problems).toEqual([])
    expect(drafts.map(({ account }) => Object.keys(account).toSorted().join(" "))).toEqual([
      "cbu cuit",
      "account_number bank_code rut",
      "clabe rfc",
      "bic iban",
      "account_number bic",
      "aba account_number",
      "account_number bank_code ci",
      "cvu"
    ])
  })

  test.each(["Nº Cuenta", "N° de cuenta", "Nro. Cuenta", "No. de cuenta", "Cuenta N°", "NUM. CUENTA"])(
    "is the number of one: %s",
    (name) => {
      expect(firstOf(`name,port,amount,${name}\nAna,mx_mxn,1,${clabe}\n`)).toMatchObject({ clabe })
    }
  )

  test("has a number by itself, too", () => {
    expect(read("N° CBU,Nro de RUT,Nº de cliente,amount\n1,2,3,4\n").mapping).toMatchObject({
      "N° CBU": "cbu",
      "Nro de RUT": "rut"
    })
  })

  test("is not chosen for people where it may be one of many", () => {
    expect(read("name,port,amount,documento,numero de cuentas\nAna,py_pyg,1,3456781,7\n").asked).toEqual({})
  })

  test("is asked about where a row does not tell", () => {
    expect(toldBy("name,port,amount,documento\nAna,py_pyg,1,3456781\n")).toEqual([
      [2, "error", "AmbiguousColumn", { column: "documento", candidates: ["ci", "ruc"] }]
    ])
  })

  test("is asked about at once when no row can tell", () => {
    expect(toldBy("name,port,Total\nAna,mx_mxn,1\n")).toEqual([
      [1, "error", "AmbiguousColumn", { column: "Total", candidates: ["amount", "budget"] }]
    ])
  })

  test.each(["Cuenta,Cuenta bancaria", "Cuenta,Account", "Cuenta,clabe", "clabe,Cuenta"])(
    "is refused beside another account: %s",
    (names) => {
      const [first = "", second = ""] = names.split(",")
      const rows = `Ana,mx_mxn,1,${clabe},002180000123456789\nBob,mx_mxn,1,${clabe},'${clabe}\n`
      const order = first === "Cuenta" && second === "clabe" ? [second, first] : [first, second]
      expect(toldBy(`name,port,amount,${names}\n${rows}`).filter(([, severity]) => severity === "error")).toEqual([
        [2, "error", "DuplicateColumn", { column: "clabe", names: order }]
      ])
    }
  )

  test("is not needed beside one that says it", () => {
    const text = `name,port,amount,cuenta,clabe,total\nAna,mx_mxn,1,7,${clabe},9\n`
    expect(firstOf(text)).toEqual({ payee_name: "Ana", port_code: "mx_mxn", amount: "1", clabe })
    expect(toldBy(text)).toEqual([
      [1, "warning", "UnneededColumn", { column: "total" }],
      [1, "warning", "UnneededColumn", { column: "cuenta" }]
    ])
  })

  test.each([
    ["CBU/CVU", "0110100900000123450113", "cbu"],
    ["CBU o CVU", "0000003100000567890124", "cvu"],
    ["CBU / Alias", "ana.perez.mp", "alias"]
  ])("is named with both: %s", (name, value, column) => {
    expect(firstOf(`nombre;port;monto;${name}\nAna;ar_ars;1;${value}\n`)).toMatchObject({ [column]: value })
  })
})

describe("the addresses and references of others", () => {
  test("are read by their names in the languages of Europe", () => {
    const names = "Población,Straße,Verwendungszweck,Code postal,Pays"
    expect(Object.values(read(`amount,${names}\n1,a,b,c,d,e\n`).mapping)).toEqual([
      "city",
      "address",
      "reference",
      "postal_code",
      "country"
    ])
  })
})

describe("a line of one amount alone", () => {
  test("is a total", () => {
    expect(toldBy('name,port,amount\nAna,cl_clp,1\n,,"€2,184.56"\n')).toEqual([[3, "error", "TotalLine", {}]])
  })

  test.each([
    "Suma total",
    "Total 1 pago",
    "SUBTOTAL MX",
    "Importe total",
    "Monto total: 100",
    "Tot.",
    "Σ",
    "T O T A L",
    "Total de importes"
  ])("is one with a word for it: %s", (word) => {
    expect(toldBy(`name,port,amount\nAna,cl_clp,1\n${word},,100\n`)).toEqual([[3, "error", "TotalLine", {}]])
  })
})

describe("the names of columns in a later line", () => {
  test("are passed over where they are the same, and refused where they are others", () => {
    const text = "name,port,amount\nAna,cl_clp,1\nName,Port,Amount\nBob,cl_clp,2\n"
    expect(read(text).drafts.map(({ payee_name }) => payee_name)).toEqual(["Ana", "Bob"])
    expect(toldBy(text)).toEqual([[3, "warning", "RepeatedHeader", { isSame: true }]])
    expect(toldBy("name,port,amount\nAna,cl_clp,1\nport,name,amount\n")).toEqual([
      [3, "error", "RepeatedHeader", { isSame: false }]
    ])
  })
})

describe("a file of another script in two encodings", () => {
  test("is refused, as one of Latin letters is", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode("name,amount\nАнна,1\nJos"), 0xe9, 0x2c, 0x32])
    expect(readPayoutFile(bytes).problems).toMatchObject([{ line: 3, reason: { _tag: "TwoEncodings", line: 2 } }])
  })
})

describe("a mapping", () => {
  const text = `Empleado,Neto,Bruto,port,clabe\nAna,10,12,mx_mxn,${clabe}\n`
  test("says what columns mean, and leaves others out without a word", () => {
    const mapping = { empleado: "payee_name", NETO: "amount", Bruto: null }
    expect(firstOf(text, { mapping })).toEqual({ payee_name: "Ana", amount: "10", port_code: "mx_mxn", clabe })
    expect(toldBy(text, { mapping, isStrict: true })).toEqual([])
  })

  test("is told as it was read, to be kept", () => {
    const { mapping } = read("Beneficiario,Importe,port,Notas,Cuenta\nAna,1,cl_clp,x,1\n")
    expect(mapping).toEqual({ Beneficiario: "payee_name", Importe: "amount", port: "port_code" })
    const said = read("Beneficiario,Importe,port,Notas\nAna,1,cl_clp,x\n", { mapping: { notas: null } })
    expect(said.mapping).toEqual({ Beneficiario: "payee_name", Importe: "amount", port: "port_code", Notas: null })
  })

  test("of a column without a name that may be shown goes by its number", () => {
    const headless = `payee_name,amount,${clabe}\nAna,1,2\n`
    expect(read(headless).asked).toEqual({ "number 3": null })
    expect(toldBy(headless, { mapping: { "number 3": null } })).toEqual([])
  })

  test("is proposed that can be said: each of ours once", () => {
    expect(read("Empleado,Neto,Total,Ammount,port\nAna,1,2,3,cl_clp\n").asked).toEqual({
      Empleado: "payee_name",
      Neto: "amount",
      Total: null,
      Ammount: null
    })
    expect(read("name,amount,imprte,monto\nAna,1,2,3\n").asked).toEqual({ imprte: null, monto: null })
  })

  test("of a column that the file does not have is an error, but not when it would be left out", () => {
    expect(toldBy("payee_name,amount\nAna,1\n", { mapping: { Importe: "amount", Notas: null } })).toEqual([
      [1, "error", "MissingColumn", { column: "Importe" }]
    ])
  })

  test("cannot make one column of two", () => {
    expect(toldBy("name,amount,Neto\nAna,1,2\n", { mapping: { Neto: "amount" } })).toEqual([
      [1, "error", "DuplicateColumn", { column: "amount", names: ["amount", "Neto"] }]
    ])
  })
})
