import type { Fetch } from "@concierge/api/Carry"

/**
 * The sandbox in this process. Once its journal cannot be written, as on a full disk, it answers 500 to everything until the
 * next start: it is gone then, and people are told that payments stand still.
 */
export const embedded =
  (fetch: Fetch): Fetch =>
  async (request) => {
    const response = await fetch(request)
    return response.status === 500 ? new Response(response.body, { status: 503, headers: response.headers }) : response
  }
