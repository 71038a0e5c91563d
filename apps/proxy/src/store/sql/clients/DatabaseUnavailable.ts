import * as Data from "effect/Data"

/** The database cannot be used; it stops the start. */
export class DatabaseUnavailable extends Data.TaggedError("DatabaseUnavailable")<{
  /** The path of a file, or the host and name of a database on a server: never its address, which may hold a password. */
  readonly database: string
  readonly why: keyof ReturnType<typeof sentences>
  /** Whose it is, and whose it should be. */
  readonly others?: string
  readonly provider?: string
}> {
  override get message(): string {
    const { database, others = "", provider = "", why } = this
    return sentences(database, others, provider)[why]
  }
}

const sentences = (database: string, others: string, provider: string) => ({
  others: `The database ${database} holds the batches of ${others}, and the provider is ${provider}: set CONCIERGE_DATABASE to another one, or CONCIERGE_UPSTREAM to ${others}.`,
  held: `Another process has the database ${database} open: stop it, or set CONCIERGE_DATABASE to another file.`,
  newer: `The database ${database} was written by a later version of Concierge: start that one, or set CONCIERGE_DATABASE to another one.`,
  unusable: `The database ${database} cannot be opened: check that it is a SQLite file and may be written, or set CONCIERGE_DATABASE to another one.`,
  unreachable: `The database ${database} cannot be reached: check that the server is running, and host and port in CONCIERGE_DATABASE.`,
  login: `The database ${database} refuses the login: check user and password in CONCIERGE_DATABASE.`,
  absent: `The database ${database} does not exist: make it (CREATE DATABASE), or name another one in CONCIERGE_DATABASE.`,
  rights: `The database ${database} lets its user make no tables: grant CREATE on its schema, or name another user in CONCIERGE_DATABASE.`
})
