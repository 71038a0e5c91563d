import { type Behaviour, makeFakeProxy } from "./FakeProxy.ts"
import { perform, type Stage } from "./terminal.ts"

export const two = [
  "reference,payee_name,port_code,amount,budget,clabe,cbu,cuit",
  "A-1,Bruno Díaz,mx_mxn,12300.00,,012180000123456782,,",
  "A-2,Ana Pérez,ar_ars,,385000.00,,0110100900000123450113,20301112220",
  ""
].join("\n")
export const tidied = [
  "payee_name,port_code,amount,budget,reference,cuit,clabe,cbu",
  "Ana Pérez,AR_ARS,,385000,A-2,20-30111222-0,,01101009 00000123450113",
  "",
  "Bruno Díaz,mx_mxn,12300,,A-1,,012180000123456782,",
  ""
].join("\n")

/** A proxy that keeps what it is told, and a person who pays `two.csv` through it, or another file. */
export const stage = (behaviour: Partial<Behaviour> = {}) => {
  let now = 0
  const proxy = makeFakeProxy({ now: () => now, ...behaviour })
  const payFile = (file: string | Uint8Array, args = "", more: Partial<Stage> = {}) => {
    const start = now
    return perform(`pay two.csv --from ar_ars ${args}`, {
      files: { "two.csv": file },
      send: proxy.send,
      ...more,
      every: (at) => {
        now = start + at * 1_000
        more.every?.(at)
      }
    })
  }
  const pay = (args = "", more: Partial<Stage> = {}) => payFile(two, args, more)
  /** Any other command. */
  const say = (args: string, more: Partial<Stage> = {}) => perform(args, { send: proxy.send, ...more })
  const counted = (call: RegExp) => proxy.calls.filter((made) => call.test(made)).length
  return {
    proxy,
    pay,
    payFile,
    say,
    made: () => counted(/^POST \/v1\/batches$/),
    approvals: () => counted(/\/approve$/),
    later: (days: number) => void (now += days * 24 * 60 * 60_000)
  }
}
