import { Create, Update } from "@concierge/api/resources/users"
import { checkBody, checkBodyAndId, type Rules, unchecked } from "./Check.ts"

export const userRules = {
  listUsers: unchecked,
  createUser: checkBody(Create),
  showMe: unchecked,
  updateMe: checkBody(Update),
  showUser: unchecked,
  updateUser: checkBodyAndId(Update)
} satisfies Rules
