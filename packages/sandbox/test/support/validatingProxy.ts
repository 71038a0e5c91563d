import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import express, { type ErrorRequestHandler, type RequestHandler } from "express"
import { middleware } from "express-openapi-validator"

const spec = fileURLToPath(new URL("../../../../spec/concierge.yaml", import.meta.url))

/** A proxy that somebody else built, in front of a server: it complains of every call and answer that the spec forbids. */
export const startProxy = async (upstream: string) => {
  const complaints: Array<string> = []
  const app = express()
  app.set("query parser", parseQuery)
  app.use(express.json({ type: ["application/json", "application/vnd.api+json"] }))
  app.use(middleware({ apiSpec: spec, validateRequests: true, validateResponses: true }))

  const forward: RequestHandler = async (request, response) => {
    const headers = new Headers()
    for (const name of ["accept", "authorization", "content-type", "one-time-password", "version"]) {
      const value = request.get(name)
      if (value !== undefined) headers.set(name, value)
    }
    const hasBody = headers.has("content-type") && !["GET", "DELETE"].includes(request.method)
    const body = hasBody ? JSON.stringify(request.body) : null
    const answer = await fetch(`${it.upstream}${request.originalUrl}`, { method: request.method, headers, body })
    const text = await answer.text()
    response.status(answer.status)
    for (const [name, value] of answer.headers)
      if (!/^(connection|date|keep-alive|content-length)$/.test(name)) response.set(name, value)
    if (answer.headers.get("content-type")?.includes("json") === true) response.json(JSON.parse(text))
    else response.send(text)
  }
  app.use(forward)

  const complain: ErrorRequestHandler = (error, request, response, _next) => {
    complaints.push(`${request.method} ${request.originalUrl}: ${String(error.message)}`)
    response
      .status(error.status ?? 500)
      .json({ errors: [{ status: String(error.status ?? 500), title: error.message }] })
  }
  app.use(complain)

  const server = createServer(app).listen(0, "127.0.0.1")
  await once(server, "listening")
  const it = {
    /** What it stands in front of; another may take its place, since a proxy takes long to read the spec. */
    upstream,
    complaints,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, "close")
    }
  }
  return it
}

/**
 * Names in brackets are names, as the spec has them. The validator would take them apart: it looks for those that it should
 * leave alone in a field of the query that nobody sets.
 */
const parseQuery = (text: string | null): object => {
  const query = Object.fromEntries(new URLSearchParams(text ?? ""))
  const parameters = Object.keys(query).map((name) => ({ in: "query", name }))
  return Object.defineProperty(query, "_openapi", { value: { schema: { parameters, operationId: text } } })
}
