import { checkPayouts } from "@concierge/domain/PayoutCheck"
import { ports } from "@concierge/domain/Port"
import { describe, expect, test } from "vitest"
import { firstOf, read, toldBy } from "./reading.ts"

const iban = "DE23370400440532012345"

describe("currency and country", () => {
  test.each([
    ["ARS", "", "ar_ars"],
    ["ars", "Argentina", "ar_ars"],
    ["USD", "AR", "ar_usd"],
    ["USD", "Estados Unidos", "us_usd"],
    ["USD", "Alemania", "other_usd"],
    ["EUR", "", "other_eur"],
    ["EUR", "España", "other_eur"],
    ["ARS", "CL", "cl_ars"],
    ["BRL", "Brasil", "br_brl"]
  ])("%s in %j is %s", (currency, country, port) => {
    expect(firstOf(`nombre,monto,moneda,pais\nAna,1,${currency},${country}\n`).port_code).toBe(port)
  })

  test("that go to several ports are asked about", () => {
    expect(toldBy("nombre,monto,moneda\nAna,1,USD\n")).toMatchObject([[2, "error", "Missing", { at: "country" }]])
  })

  test("must agree with the port", () => {
    expect(toldBy("nombre,monto,moneda,port,pais\nAna,1,USD,cl_clp,CL\nBob,1,CLP,cl_clp,AR\n")).toEqual([
      [2, "error", "CurrencyMismatch", { at: "currency", expected: "CLP", actual: "USD" }],
      [3, "error", "Contradiction", { at: "country", other: "port_code", rule: "cl_clp pays to CL" }]
    ])
    expect(toldBy("nombre,Monto (USD),port\nAna,1,cl_clp\n")).toEqual([
      [2, "error", "CurrencyMismatch", { at: "amount", expected: "CLP", actual: "USD" }]
    ])
  })

  test("in the name of one column say nothing of another", () => {
    const names = "Beneficiario,Source amount (USD),Amount,País,Banco,Cuenta,Cédula"
    const text = `${names}\nAna,,40000,Uruguay,1113,1234567,4.111.222-2\n`
    const { drafts } = read(text, { payerCurrency: "USD" })
    expect(drafts).toMatchObject([{ amount: "40000" }])
    expect(checkPayouts(drafts, ports.us_usd, {}).problems).toMatchObject([
      { severity: "error", at: ["port_code"], reason: { _tag: "Missing" } }
    ])
    expect(
      toldBy("name,port,Budget (USD),Amount\nAna,cl_clp,10,\nBob,cl_clp,,10\n", { payerCurrency: "ARS" })
    ).toMatchObject([[2, "error", "CurrencyMismatch", { at: "budget", expected: "ARS", actual: "USD" }]])
    const mapping = { "Neto (USD)": "amount" }
    expect(toldBy("name,port,Neto (USD)\nAna,uy_uyu,10\n", { mapping })).toMatchObject([
      [2, "error", "CurrencyMismatch", { at: "amount", expected: "UYU", actual: "USD" }]
    ])
  })

  test("that contradict are refused, whichever columns they stand in", () => {
    expect(toldBy("name,country,Moneda,Amount currency,amount\nAna,UY,UYU,USD,400\nBob,UY,UYU,uyu,400\n")).toEqual([
      [2, "error", "CurrencyMismatch", { at: "pays_in", expected: "UYU", actual: "USD" }]
    ])
    const { drafts } = read(
      "name,port,amountCurrency,amount,budget\nAna,cl_clp,source,10,20\nBob,cl_clp,source,10,10\n"
    )
    expect(drafts).toMatchObject([{ amount: "10", budget: "20" }, { budget: "10" }])
    expect(drafts[1]?.amount).toBeUndefined()
    expect(toldBy("name,port,amountCurrency,amount\nAna,cl_clp,xyz,10\n")).toMatchObject([
      [2, "error", "NotOneOf", { at: "pays_in" }]
    ])
  })

  test.each([
    ["US$", "us_usd"],
    ["€", "other_eur"]
  ])("are read by their signs: %s", (sign, port) => {
    expect(firstOf(`nombre,monto,moneda,pais\nAna,1,${sign},${port.slice(0, 2).replace("ot", "DE")}\n`).port_code).toBe(
      port
    )
  })

  test.each(["$", "pesos", "MN$"])("are asked about where a sign is several: %s", (sign) => {
    const text = `nombre,monto,moneda,pais\nAna,1,${sign},CL\n`
    expect(toldBy(text)).toMatchObject([[2, "error", "NotOneOf", { at: "currency", found: sign }]])
    expect(firstOf(text).port_code).toBeUndefined()
  })

  test("say whose money an amount is", () => {
    const names = "name,recipientEmail,amountCurrency,amount,sourceCurrency,targetCurrency,IBAN"
    const readAs = (pays: string, currency = "ARS") =>
      firstOf(`${names}\nAna,,${pays},10,${currency},EUR,${iban}\n`, { payerCurrency: "ARS" })
    expect(readAs("source")).toEqual({ payee_name: "Ana", budget: "10", port_code: "other_eur", iban })
    expect(readAs("target")).toEqual({ payee_name: "Ana", amount: "10", port_code: "other_eur", iban })
    expect(toldBy(`${names}\nAna,,both,10,CLP,EUR,${iban}\n`, { payerCurrency: "ARS" })).toMatchObject([
      [2, "error", "NotOneOf", { at: "pays_in" }],
      [2, "error", "CurrencyMismatch", { at: "source_currency", expected: "ARS", actual: "CLP" }]
    ])
  })
})
