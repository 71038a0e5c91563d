import { movesPage } from "./movesPage.ts"
import { print } from "./print.ts"

print("moves.md", movesPage())
