/** A payout file that is sent as it is, and how it is to be taken. */
export interface Upload {
  readonly bytes: ReadableStream<Uint8Array>
  /** The port that pays. */
  readonly portCode: string
  readonly externalId: string
  /** What people call the batch. */
  readonly name: string
  readonly fileName: string
  readonly again?: string | undefined
  readonly skipPaid: boolean
  /** Take the rows that are in order without those that are not. */
  readonly partial: boolean
  readonly isStrict: boolean
  readonly decimalMark?: string | undefined
  readonly mapping: { readonly [name: string]: string | null }
}

/** How long a file may take to be sent, in milliseconds; the proxy waits no longer either. */
export const longestUpload = 60 * 60_000

/** The query of an upload's address: all but the bytes. */
export const uploadQuery = (upload: Omit<Upload, "bytes">): string => {
  const { again, decimalMark, externalId, fileName, isStrict, mapping, name, partial, portCode, skipPaid } = upload
  const query = new URLSearchParams({ port_code: portCode, external_id: externalId, name, file_name: fileName })
  for (const [parameter, flag] of Object.entries({ skip_paid: skipPaid, partial, strict: isStrict }))
    if (flag) query.set(parameter, "true")
  if (again !== undefined) query.set("again", again)
  if (decimalMark !== undefined) query.set("decimal", decimalMark)
  if (Object.keys(mapping).length > 0) query.set("mapping", JSON.stringify(mapping))
  return query.toString()
}
