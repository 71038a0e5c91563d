import type { Problem } from "@concierge/api/resources/problems"
import type { ProblemRecord } from "../../store/importRecords.ts"

/** What was found in a file, as people see it. */
export const toProblem = ({ code, column, detail, line, meta, path, position, severity }: ProblemRecord): Problem => ({
  id: String(position + 1),
  line,
  column: column ?? undefined,
  path: path ?? undefined,
  severity,
  code,
  detail,
  meta
})
