import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import * as Entity from "effect/cluster/Entity"
import { make as entityId } from "effect/cluster/EntityId"
import * as MessageStorage from "effect/cluster/MessageStorage"
import * as RunnerAddress from "effect/cluster/RunnerAddress"
import * as RunnerHealth from "effect/cluster/RunnerHealth"
import * as Runners from "effect/cluster/Runners"
import * as Sharding from "effect/cluster/Sharding"
import * as ShardingConfig from "effect/cluster/ShardingConfig"
import * as SqlRunnerStorage from "effect/cluster/SqlRunnerStorage"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Rpc from "effect/rpc/Rpc"
import type * as SqlClient from "effect/sql/SqlClient"
import { Placement } from "./Placement.ts"

/**
 * Several processes share the batches of one database: `effect/cluster` gives each batch to one of them, by locks that the
 * database ends when a process does not answer any more. No message goes from process to process, so none need reach another:
 * what is to be done stands in the rows (`docs/decisions/0033`).
 */
export const clustered: Layer.Layer<Placement, never, SqlClient.SqlClient> = Layer.effect(
  Placement,
  Effect.gen(function* () {
    const sharding = yield* Sharding.Sharding
    return Placement.of({
      host: Effect.fnUntraced(function* (carry) {
        yield* sharding.registerEntity(
          Batch,
          Effect.succeed(Batch.of({ carry: ({ address }) => carry(Number(address.entityId)) })),
          // it is there as long as the batch is carried, and no longer
          { maxIdleTime: 5_000, mailboxCapacity: 4 }
        )
        const client = yield* sharding.makeClient(Batch)
        const isHere = (batchId: number) =>
          sharding.hasShardId(sharding.getShardId(entityId(String(batchId)), "default"))
        return {
          isShared: true,
          isHere,
          start: (batchId) =>
            isHere(batchId) ? Effect.ignore(client(String(batchId)).carry(undefined, { discard: true })) : Effect.void
        }
      })
    })
  })
).pipe(
  Layer.provide(Sharding.layer),
  Layer.provide([Runners.layerNoop, Layer.orDie(SqlRunnerStorage.layer), RunnerHealth.layerNoop]),
  Layer.provide(MessageStorage.layerNoop),
  Layer.provide(
    Layer.sync(ShardingConfig.ShardingConfig, () => ({
      ...ShardingConfig.defaults,
      ...times,
      // nobody connects to it: it only tells processes apart
      runnerAddress: Option.some(RunnerAddress.make(`${hostname()}/${randomUUID()}`, process.pid)),
      shardsPerGroup: 64
    }))
  )
)

const Batch = Entity.make("Batch", [Rpc.make("carry")])

/** A process that is gone, frozen or cut off loses its batches after eight seconds; one that is slow for two does not. */
const times = {
  shardLockExpiration: 8_000,
  shardLockRefreshInterval: 2_500,
  refreshAssignmentsInterval: 1_000,
  entityMessagePollInterval: 1_000,
  // a call to the provider is not waited for any longer: what it has done is read back
  entityTerminationTimeout: 3_000
} as const
