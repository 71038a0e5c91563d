import { portsPage } from "./portsPage.ts"
import { print } from "./print.ts"

print("ports.md", portsPage())
