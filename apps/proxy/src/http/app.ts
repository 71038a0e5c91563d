import type { ApiError } from "@concierge/api/ApiError"
import { newErrorId } from "@concierge/api/newErrorId"
import { toResponse } from "@concierge/api/errors"
import { checkAccept } from "@concierge/api/JsonApi"
import type { Operation } from "@concierge/api/Operation"
import { checkParameters } from "@concierge/api/Page"
import { whereOf } from "@concierge/api/whereOf"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Context, Hono } from "hono"
import type { Settings } from "../config.ts"
import { refuse } from "../refuse.ts"
import { BatchStore } from "../store/BatchStore.ts"
import { Upstream } from "../upstream/Upstream.ts"
import { type Access, isMeantForUs, makeAccess } from "./access.ts"
import { forward, isUnread, passOn } from "./forward.ts"
import { executeOnce, hasKey } from "./idempotency.ts"
import { makeProviderLookups } from "./ProviderLookups.ts"
import { bodyOf, type Route, type Services } from "./Route.ts"
import { apiRoutes, ownRoutes } from "./routes.ts"

/** Everything that is served, as an application whose `fetch` needs no network. */
export const makeApp = Effect.fnUntraced(function* ({ provider: { _tag: providerTag }, token }: Settings) {
  const services = yield* Effect.context<Services>()
  const run = Effect.runPromiseWith(services)
  const providerFor = yield* makeProviderLookups(yield* Upstream, yield* BatchStore)
  const accessOf = makeAccess(token)
  const isLocal = providerTag === "Sandbox"
  // some clients end every path with a slash
  const app = new Hono({ strict: false })

  const checkHead = (
    { headers, url }: Request,
    isOpen: boolean,
    givesFile = false
  ): Result.Result<Access, ApiError> => {
    if (isLocal && !isMeantForUs(headers.get("host") ?? new URL(url).host)) {
      return Result.fail({ _tag: "InvalidHeader", header: "Host", wanted: "a name of this machine, such as 127.0.0.1" })
    }
    const parameter = withZeroByte(url)
    if (parameter !== undefined) {
      return Result.fail({ _tag: "InvalidParameter", parameter, wanted: "text without a zero byte (%00)" })
    }
    const access = isOpen ? nobody : accessOf(headers.get("authorization"))
    if (access === undefined) return Result.fail({ _tag: "Unauthorized" })
    return givesFile ? Result.succeed(access) : Result.map(checkAccept(headers.get("accept")), () => access)
  }

  const serve =
    (
      { givesFile, isOpen }: Pick<Operation, "givesFile" | "isOpen">,
      answer: (call: Admitted) => Effect.Effect<Response, ApiError, Services>
    ) =>
    (context: Context) => {
      const id = context.req.param("id") ?? ""
      const head = checkHead(context.req.raw, isOpen === true, givesFile)
      const answered = Effect.flatMap(Effect.fromResult(head), (access) =>
        isOpen === true
          ? answer({ id, request: context.req.raw, access, begin: Effect.void })
          : executeOnce(
              context.req.raw,
              access.actsFor,
              (request, begin) => answer({ id, request, access, begin }),
              toAnswer
            )
      )
      return run(Effect.catchCause(answered, toAnswer)).then(secured)
    }

  const servePlainly = (route: Route) => async (context: Context) => {
    const request = context.req.raw
    const access = checkHead(request, route.isOpen === true)
    if (Result.isFailure(access)) return secured(toResponse(access.failure))
    const answer = await passOn(providerFor(access.success), route, context.req.param("id") ?? "", request)
    return secured(Result.getOrElse(answer, toResponse))
  }

  for (const route of apiRoutes) {
    const plainly = servePlainly(route)
    const checked = serve(route, ({ access, begin, id, request }) =>
      forward(providerFor(access), route, id, request, begin)
    )
    const needsChecks = !isUnread(route)
    app.on(route.method, route.path, (context) =>
      needsChecks || hasKey(context.req.raw) ? checked(context) : plainly(context)
    )
  }
  for (const route of ownRoutes) {
    app.on(
      route.method,
      route.path,
      serve(route, ({ access: { actsFor }, begin, id, request }) =>
        actsFor === undefined
          ? Effect.fromResult(checkParameters(new URL(request.url), route.query)).pipe(
              Effect.andThen(bodyOf(request, route)),
              Effect.tap(begin),
              Effect.flatMap((body) => route.handler({ id, request, body: body?.json }))
            )
          : refuse(ownUserOnly)
      )
    )
  }
  const methods = Map.groupBy<string, Operation>([...apiRoutes, ...ownRoutes], ({ path }) => path)
  for (const [path, routes] of methods) {
    const allowed = routes.map(({ method }) => method)
    app.all(
      path,
      serve({ isOpen: true }, ({ request: { method } }) => refuse({ _tag: "MethodNotAllowed", method, allowed }))
    )
  }
  app.notFound(
    serve({ isOpen: true }, ({ request: { url } }) => refuse({ _tag: "NoSuchPath", path: new URL(url).pathname }))
  )
  app.onError((error, context) => serve({ isOpen: true }, () => Effect.die(error))(context))
  return app
})

/** A call whose head is in order. */
interface Admitted {
  /** What stands in the path for `:id`. */
  readonly id: string
  readonly request: Request
  readonly access: Access
  /** Comes right before the first thing that has an effect. */
  readonly begin: Effect.Effect<void, ApiError>
}

/** Where an address has a zero byte, which no text of a database may have: the parameter's name, or `id` for the path. */
const withZeroByte = (url: string): string | undefined => {
  if (!url.includes("%00")) return undefined
  const named = [...new URL(url).searchParams].find((parameter) => parameter.join("").includes("\0"))
  return named === undefined ? "id" : named[0].replaceAll("\0", "")
}

const nobody: Access = { actsFor: undefined }

/** Who is not told that a batch has another payer than they named would find out when it is paid. */
const ownUserOnly: ApiError = {
  _tag: "InvalidHeader",
  header: "Authorization",
  wanted: "the token alone, since batches are paid by the key's own user and nobody managed by them"
}

/** Expected errors by the one map. What nobody expected is told to the log alone, with the number that the client gets. */
const toAnswer = (cause: Cause.Cause<ApiError>): Effect.Effect<Response> => {
  const expected = Cause.findError(cause)
  if (Result.isSuccess(expected)) return Effect.succeed(toResponse(expected.success))
  const id = newErrorId()
  return Effect.as(Effect.logError(`${id} ${whereOf(cause)}`), toResponse({ _tag: "Internal", id }))
}

/** Nothing that is answered here is for a browser to guess at or to keep. */
const secured = (response: Response): Response => {
  response.headers.set("x-content-type-options", "nosniff")
  response.headers.set("cache-control", "no-store")
  return response
}
