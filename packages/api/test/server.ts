import { createServer, type IncomingMessage, type RequestListener } from "node:http"
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net"
import { onTestFinished } from "vitest"

/** A server on the loopback that answers as told, and what it was asked; it ends with the test. */
export const serve = async (answer: RequestListener) => {
  const calls: Array<{ method: string; url: string; headers: IncomingMessage["headers"]; body: string }> = []
  const server = createServer(async (request, response) => {
    let body = ""
    for await (const chunk of request) body += String(chunk)
    calls.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body })
    answer(request, response)
  })
  return { calls, url: await listen(server) }
}

export const listen = async (server: ReturnType<typeof createTcpServer>): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const sockets = new Set<Socket>()
  server.on("connection", (socket) => sockets.add(socket))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
