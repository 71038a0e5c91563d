/** The columns of a payroll in Argentina and Mexico. */
export const payoutNames = "reference,payee_name,payee_email,port_code,amount,cbu,cuit,clabe,rfc"

const first = ["Ana", "José", "Lucía", "Martín", "Sofía", "Bruno", "Elena"]
const last = ["Pérez", "Gómez", "Rojas", "Núñez", "Silva", "Castro", "Ibáñez", "Vega"]

/** A row of it, another for each number; each thousandth has no amount. */
export const payoutLine = (row: number): string => {
  const [given = "", family = ""] = [first[row % first.length], last[row % last.length]]
  const amount = row % 1_000 === 999 ? "" : `${1_000 + row}.${10 + (row % 90)}`
  const payee = `INV-${row},${given} ${family},payee.${row}@example.com`
  return row % 2 === 0
    ? `${payee},ar_ars,${amount},0110100900000123450113,20-30111222-0,,`
    : `${payee},mx_mxn,${amount},,,012180000123456782,`
}
