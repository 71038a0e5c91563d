import * as Result from "effect/Result"

/** Where the proxy listens, and its URL on the same machine. */
export interface Address {
  /** A name, or an IP address without brackets. */
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly url: string
}

/** A variable with an invalid value, and what would be valid. */
export interface BadAddress {
  readonly variable: "CONCIERGE_HOST" | "CONCIERGE_PORT"
  readonly holds: string
  /** A noun: "a whole number …". */
  readonly wanted: string
}

/**
 * The address that `CONCIERGE_HOST` and `CONCIERGE_PORT` say, for the proxy and for all who talk to it. What is empty
 * counts as not set.
 *
 * @example
 * Result.getOrThrow(readAddress({ host: "0.0.0.0", port: "8080" })).url // => "http://127.0.0.1:8080"
 * Result.getOrThrow(readAddress({ host: "::1", port: "" })).url // => "http://[::1]:8787"
 */
export const readAddress = (given: {
  readonly host: string | undefined
  readonly port: string | undefined
}): Result.Result<Address, BadAddress> => {
  const host = (given.host || "127.0.0.1").replace(/^\[(.*)\]$/, "$1")
  if (!/^[\w.:-]+$/.test(host) || !URL.canParse(urlOf(host, 80))) {
    const wanted = "a host name or an IP address, without a port"
    return Result.fail({ variable: "CONCIERGE_HOST", holds: given.host ?? "", wanted })
  }
  const port = given.port || "8787"
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return Result.fail({ variable: "CONCIERGE_PORT", holds: port, wanted: "a whole number from 0 to 65535" })
  }
  return Result.succeed({ host, port: Number(port), url: urlOf(host, Number(port)) })
}

/** The host by which clients on this machine reach a server that listens there. */
export const urlOf = (host: string, port: number): string => {
  const reached = everywhere[host] ?? host
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`
}

const everywhere: { readonly [host: string]: string | undefined } = { "0.0.0.0": "127.0.0.1", "::": "::1" }

/** Whether a host name reaches this machine only. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
