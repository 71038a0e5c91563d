import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { portsPage } from "../../scripts/portsPage.ts"
import { type Port, ports } from "../../src/ports/Port.ts"

test("docs/ports.md is printed from the table of ports", () => {
  expect(readFileSync(new URL("../../../../docs/ports.md", import.meta.url), "utf8")).toBe(portsPage())
})

test("the page leaves out no field, no limit and nothing that is not known", () => {
  const page = portsPage()
  for (const { code, notKnown, rails } of Object.values<Port>(ports)) {
    const section = page.slice(page.indexOf(`\n## ${code}\n`)).split("\n## ")[1] ?? ""
    for (const sentence of notKnown) expect(section).toContain(`- ${sentence}`)
    for (const { clearings, fields, rules } of rails) {
      for (const { says } of rules) expect(section).toContain(`- ${says}`)
      for (const { name } of fields) expect(section).toMatch(new RegExp(`^\\| \`${name}\` .*`, "m"))
      for (const { help } of fields) expect(section).toContain(help)
      for (const { name } of clearings) expect(section).toMatch(new RegExp(`^\\| ${name} .*`, "m"))
      for (const { source } of clearings) expect(section).toContain(source)
    }
  }
})
