import { copyFileSync, rmSync, existsSync } from "node:fs"
const { makeSandbox } = await import("@concierge/sandbox/Sandbox")
const file = "/tmp/s2/tail.db"
for (const f of [file, file + "-wal"]) rmSync(f, { force: true })
const open = () => makeSandbox({ journal: file, rate: "unlimited" }).success
let sb = open()
const headers = { authorization: "your_api_key", "content-type": "application/json" }
const post = async (p, b) => JSON.parse(await (await sb.fetch(new Request("http://x" + p, { method: "POST", headers, body: JSON.stringify(b) }))).text())
const to = (type, id) => ({ data: { type, id } })
const fill = async (n) => {
const ids = []
for (let i = 0; i < 10; i++) ids.push((await post("/api/concierge_requests", { data: { type: "concierge_requests", attributes: { port_code: "ar_ars" } } })).data.id)
for (let i = 0; i < n; i += 64) await Promise.all(Array.from({ length: 64 }, (_, k) => post("/api/concierge_request_outputs", { data: { type: "concierge_request_outputs", attributes: { port_code: "cl_clp", amount: 1000 + i + k }, relationships: { request: to("concierge_requests", ids[(i + k) % 10]), user: to("users", "5"), withdrawal_instruction: to("withdrawal_instructions", "1") } } })))
}
await fill(99_990)
sb.close()
sb = open()
await fill(9_850)
console.log("killing")
process.kill(process.pid, "SIGKILL")
