// Generated from spec/sandbox.yaml by openapi-typescript; do not edit.

export interface paths {
    readonly "/staff/users/{id}/enable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Enable a user
         * @description The review accepts a user, for the first time or again. From `new` and `disabled`. Payments to the user no longer wait.
         */
        readonly post: operations["enableUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/users/{id}/disable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Disable a user
         * @description Payments to the user wait from now on. From `enabled`.
         */
        readonly post: operations["disableUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/users/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject a user
         * @description The review rejects a user for good, and every payment to the user that waits for it. From every state but `rejected`.
         */
        readonly post: operations["rejectUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/users/{id}/deposits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Deposit money
         * @description Money of the user's arrives at the provider. Requests that waited for it are funded in the order of their acceptance. Answers the user's wallet in that currency.
         */
        readonly post: operations["depositForUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_requests/{id}/quote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Quote a request
         * @description The provider quotes, at the prices of now or those that a hint token keeps. From `quote_requested`. Refused with 409, too, when prices have moved so far that fee and cost would take a whole budget.
         */
        readonly post: operations["quoteRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_requests/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a request's time be up
         * @description Cancels a request as its next deadline would, with the reason that the deadline has: a draft was pruned, a quote not accepted, a payment not received. From every state before `working`.
         */
        readonly post: operations["lapseRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept a payment
         * @description The review passes a payment. From `accepting`, once the payee is enabled.
         */
        readonly post: operations["acceptOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject a payment
         * @description The review rejects a payment. From `accepting`. Its budget goes back whole.
         */
        readonly post: operations["rejectOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/send": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a payment
         * @description The provider's bank sends a payment. From `working`.
         */
        readonly post: operations["sendOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Settle a payment
         * @description The payee's bank confirms a payment. From `settling`.
         */
        readonly post: operations["settleOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/fail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Fail a payment
         * @description The payee's bank refuses a payment. From `settling`. The client may give a new instruction until the payment is returned.
         */
        readonly post: operations["failOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/failures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List failed attempts
         * @description The attempts to make a payment that failed, the first one first, as the `failures` of its events name them. The provider's own documents do not show them.
         */
        readonly get: operations["listFailures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Return a payment
         * @description The provider gives a payment up. From `failed`. Its budget goes back without fee and cost.
         */
        readonly post: operations["returnOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/reverse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a settled payment back
         * @description The payee's bank sends a payment back that it had confirmed, be it days later. From `settled`, which no other call leaves; the payment is `returned`, and its budget goes back without fee and cost.
         */
        readonly post: operations["reverseOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/concierge_request_outputs/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a payment
         * @description The provider cancels a payment while working on it. From `working`. Its budget goes back whole.
         */
        readonly post: operations["cancelOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the clock
         * @description What time it is, and whether it goes on.
         */
        readonly get: operations["showClock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Set the clock
         * @description Stops or starts the clock, sets it, or has it go ahead; all that is due until then is done before the answer, in the order of time. A clock that stands still moves only here. It never goes back, since what happened was seen. An earlier time is refused with 409, which names the earliest that is possible. At most ten years (3653 days) at a time.
         */
        readonly patch: operations["setClock"];
        readonly trace?: never;
    };
    readonly "/staff/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the settings
         * @description How the sandbox behaves by itself.
         */
        readonly get: operations["showSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the settings
         * @description What is not given stays as it is. What has been planned keeps its time. When `automatic` is turned on again, the staff begin anew with all that waits for them.
         */
        readonly patch: operations["changeSettings"];
        readonly trace?: never;
    };
    readonly "/staff/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the faults
         * @description All faults in the order in which they were asked for, those that will not strike any more included. There are at most 100, which come all at once.
         */
        readonly get: operations["listFaults"];
        readonly put?: never;
        /**
         * Ask for a fault
         * @description From the next call on. A call waits as long as all latencies that strike it say, and meets the first other fault that does. Faults live as long as the sandbox's process, and no call under `/staff` meets any. Refused with 409 when there are 100 already.
         */
        readonly post: operations["createFault"];
        /**
         * Delete all faults
         * @description Nothing goes wrong on purpose from now on.
         */
        readonly delete: operations["clearFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/faults/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a fault
         * @description A fault and how often it struck.
         */
        readonly get: operations["showFault"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a fault
         * @description It strikes no more.
         */
        readonly delete: operations["deleteFault"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/issues/{id}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve an issue
         * @description The review is passed. From `new` and `answered`. A user who was `new` is enabled, and is called from now on as the docket says.
         */
        readonly post: operations["approveIssue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/issues/{id}/observe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Observe an issue
         * @description The staff ask for something: one observation, or a list of them. From `new` and `answered`. Once the client has replied to each, the issue is `answered`. Without a body, some more information is asked for.
         */
        readonly post: operations["observeIssue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/issues/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject an issue
         * @description The review is failed. From `new` and `answered`. The user stays as they are.
         */
        readonly post: operations["rejectIssue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/issues/{id}/dismiss": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Dismiss an issue
         * @description The staff close an issue without a verdict. From `observed`.
         */
        readonly post: operations["dismissIssue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/users/{id}/otp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a user's one-time password
         * @description What the user's authenticator app shows now. Refused with 404 when the user's one-time passwords are turned off.
         */
        readonly get: operations["showOtp"];
        /**
         * Turn a user's one-time passwords on
         * @description As the user does on the provider's pages. From now on the calls that have a header `One-Time-Password` need it from the user's keys. The secret comes from the settings' seed and the user's id, so it is the same whenever they are turned on. A code is good for thirty seconds and those before and after, and may be used more than once. The time is that of the sandbox's clock.
         */
        readonly put: operations["turnOtpOn"];
        readonly post?: never;
        /**
         * Turn a user's one-time passwords off
         * @description No call needs one any more, and no key can be made. Refused with 404 when they are turned off already.
         */
        readonly delete: operations["turnOtpOff"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List webhooks
         * @description What the webhooks of all users are told, newest first. Everything that waits is kept, up to 100,000: then the oldest is given up. Of what was delivered, and of what was given up, the last 1,000 are kept.
         */
        readonly get: operations["listWebhooks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/webhooks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a webhook
         * @description How far a webhook has come, and the document that is posted. Its id is the event's.
         */
        readonly get: operations["showWebhook"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/webhooks/{id}/resend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Post a webhook now
         * @description Posts a webhook as soon as may be, whatever became of it, without waiting for those about the same resource. The document stays the same. One that was delivered or given up has all its attempts before it again.
         */
        readonly post: operations["resendWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/staff/ledger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the accounts of the ledger
         * @description The double-entry book in which all money moves: the banks outside, the exchange, the fees earned, the wallets of users and what is set aside for requests, in this order. An account that holds nothing is not listed. Every currency sums to zero. Transfers are booked and not kept: `meta` says how many there were.
         */
        readonly get: operations["listAccounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One thing that the staff ask for. It has a note, a reason, or both. */
        readonly ObservationQuestion: {
            /** @constant */
            readonly type: "observations";
            /** @description What the staff write. */
            readonly attributes?: {
                /** @description In the staff's own words. */
                readonly note?: string | null;
            };
            /** @description Why it is asked. */
            readonly relationships?: {
                /** @description One of the usual reasons, `"1"` to `"6"`. */
                readonly observation_reason?: {
                    readonly data: {
                        readonly id: components["schemas"]["IdInput"];
                        /** @constant */
                        readonly type: "observation_reasons";
                    };
                };
            };
        };
        /** @description What the staff ask for. */
        readonly ObserveDocument: {
            readonly data: components["schemas"]["ObservationQuestion"] | readonly components["schemas"]["ObservationQuestion"][];
        };
        /** @description Money that arrives at the provider. */
        readonly DepositAttributes: {
            /**
             * @description A currency of one of the ports, in upper or lower case.
             * @example ARS
             */
            readonly currency: string;
            /** @description With no more decimals than the currency has. */
            readonly amount: components["schemas"]["DecimalInput"];
        };
        /** @description The deposit to be made. */
        readonly DepositDocument: {
            readonly data: {
                /** @constant */
                readonly type: "deposits";
                readonly attributes: components["schemas"]["DepositAttributes"];
            };
        };
        /** @description What a failure leaves for people. */
        readonly FailureAttributes: {
            /** @description Why the bank refused, for people. Left out, it says just that. */
            readonly reason?: string;
        };
        /** @description When and why an attempt to make a payment failed. */
        readonly FailedAttemptAttributes: {
            readonly created_at: components["schemas"]["Timestamp"];
            /**
             * @description For people.
             * @example The account is closed.
             */
            readonly reason: string;
        };
        /** @description A failed attempt as a JSON:API resource. */
        readonly FailedAttemptResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "failures";
            readonly attributes: components["schemas"]["FailedAttemptAttributes"];
        };
        /** @description A page of failed attempts, the first one first. */
        readonly FailureListDocument: {
            readonly data: readonly components["schemas"]["FailedAttemptResource"][];
            readonly links: components["schemas"]["ListLinks"];
            readonly meta: components["schemas"]["ListMeta"];
        };
        /** @description The failure of a payment. */
        readonly FailureDocument: {
            readonly data: {
                /** @constant */
                readonly type: "concierge_request_outputs";
                readonly attributes: components["schemas"]["FailureAttributes"];
            };
        };
        /** @description What an authenticator app knows of a user. */
        readonly OtpAttributes: {
            /** @description What the codes are made of (RFC 6238, SHA-1, six digits, thirty seconds), in base 32. */
            readonly secret: string;
            /** @description The same as an address that apps read from a QR code. */
            readonly uri: string;
            /** @description The code of now. */
            readonly code: string;
            /** @description When the next code comes. */
            readonly valid_until: components["schemas"]["Timestamp"];
        };
        /** @description A user's one-time password as a JSON:API resource. Its id is the user's. */
        readonly OtpResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "one_time_passwords";
            readonly attributes: components["schemas"]["OtpAttributes"];
        };
        /** @description A user's one-time password. */
        readonly OtpDocument: {
            readonly data: components["schemas"]["OtpResource"];
        };
        /** @description What time it is in the sandbox. */
        readonly ClockAttributes: {
            /** @description Whether the clock goes on with the machine's, or stands still. */
            readonly running: boolean;
            readonly now: components["schemas"]["Timestamp"];
        };
        /** @description The clock as a JSON:API resource. */
        readonly ClockResource: {
            /** @constant */
            readonly id: "clock";
            /** @constant */
            readonly type: "clocks";
            readonly attributes: components["schemas"]["ClockAttributes"];
        };
        /** @description The clock. */
        readonly ClockDocument: {
            readonly data: components["schemas"]["ClockResource"];
        };
        /** @description How the clock is to be set. What is not given stays; at most one of `now` and `advance` is. */
        readonly ClockUpdateAttributes: {
            /** @description Whether the clock shall go on from there, or stand still. */
            readonly running?: boolean;
            /** @description What time it shall be; not before now, and before the year 9900. */
            readonly now?: components["schemas"]["Timestamp"];
            /**
             * @description How far it shall go ahead, in milliseconds or as an ISO 8601 duration in weeks, days, hours, minutes and seconds.
             * @example PT10M
             */
            readonly advance?: number | string;
        };
        /** @description How the clock is to be set. */
        readonly ClockUpdateDocument: {
            readonly data: {
                /** @constant */
                readonly id?: "clock";
                /** @constant */
                readonly type: "clocks";
                readonly attributes: components["schemas"]["ClockUpdateAttributes"];
            };
        };
        /** @description What makes two sandboxes behave alike. */
        readonly SettingsAttributes: {
            readonly seed: components["schemas"]["Seed"];
            readonly pace: components["schemas"]["Pace"];
            readonly automatic: components["schemas"]["Automatic"];
            readonly drift: components["schemas"]["Drift"];
        };
        /**
         * @description Chooses how long each step takes within its limits, how prices drift, and which calls meet faults of some probability.
         * @default 1
         */
        readonly Seed: number;
        /**
         * @description How many times faster than usual the staff and the banks are. Deadlines stay as they are.
         * @default 1
         */
        readonly Pace: number;
        /**
         * @description Whether the staff and the banks do their work by themselves. If not, only time passes, with its deadlines, and what follows from what is there does: requests are funded from what the wallet holds, their payments begin, and they finish.
         * @default true
         */
        readonly Automatic: boolean;
        /**
         * @description How far prices are at most from those of the guides, in basis points, another each minute.
         * @default 0
         */
        readonly Drift: number;
        /** @description The settings as a JSON:API resource. */
        readonly SettingsResource: {
            /** @constant */
            readonly id: "settings";
            /** @constant */
            readonly type: "settings";
            readonly attributes: components["schemas"]["SettingsAttributes"];
        };
        /** @description The settings. */
        readonly SettingsDocument: {
            readonly data: components["schemas"]["SettingsResource"];
        };
        /** @description The settings that change. What is not given stays as it is. */
        readonly SettingsUpdateAttributes: {
            readonly seed?: components["schemas"]["Seed"];
            readonly pace?: components["schemas"]["Pace"];
            readonly automatic?: components["schemas"]["Automatic"];
            readonly drift?: components["schemas"]["Drift"];
        };
        /** @description The settings that change. */
        readonly SettingsUpdateDocument: {
            readonly data: {
                /** @constant */
                readonly id?: "settings";
                /** @constant */
                readonly type: "settings";
                readonly attributes: components["schemas"]["SettingsUpdateAttributes"];
            };
        };
        /**
         * @description What goes wrong. `latency`: the answer comes later. `error_500`, `error_502`, `error_429`: nothing is done; the answer is an error document, a shield's page in HTML, or too many requests. `reset_before`: nothing is done and the connection is reset. `reset_after`: the work is done and durable, then the connection is reset. `truncated`: the work is done and the answer's body breaks off in the middle. `webhook_duplicate`, `webhook_late`, `webhook_out_of_order`: an event is posted twice, later, or after the next one about the same resource.
         * @enum {string}
         */
        readonly FaultKind: "latency" | "error_500" | "error_502" | "error_429" | "reset_before" | "reset_after" | "truncated" | "webhook_duplicate" | "webhook_late" | "webhook_out_of_order";
        /** @description The method of the calls that it strikes; null for any. Not of webhooks. */
        readonly FaultMethod: ("GET" | "POST" | "PATCH" | "DELETE") | null;
        /**
         * @description The path of the calls that it strikes; null for any. A segment that begins with a colon is any one, `*` at the end any rest. Not of webhooks.
         * @example /api/concierge_request_outputs
         */
        readonly FaultPath: string | null;
        /**
         * @description The type of the events that it strikes; null for any. Only of webhooks.
         * @example user_enabled
         */
        readonly FaultEventType: string | null;
        /** @description How often it strikes at most; null for no limit. */
        readonly FaultCount: number | null;
        /** @description How much later, for `latency` (at most a minute) and `webhook_late` (at most a day); null for the others. */
        readonly FaultMilliseconds: number | null;
        /** @description What the header `Retry-After` of `error_429` says, in seconds; null for no such header. */
        readonly FaultRetryAfter: number | null;
        /** @description A fault and how often it struck. */
        readonly FaultAttributes: {
            readonly kind: components["schemas"]["FaultKind"];
            readonly method: components["schemas"]["FaultMethod"];
            readonly path: components["schemas"]["FaultPath"];
            readonly event_type: components["schemas"]["FaultEventType"];
            readonly count: components["schemas"]["FaultCount"];
            readonly probability: number;
            readonly milliseconds: components["schemas"]["FaultMilliseconds"];
            readonly retry_after: components["schemas"]["FaultRetryAfter"];
            /** @description How many calls or events it could have struck. */
            readonly drawn: number;
            /** @description How many of them it did strike. */
            readonly struck: number;
        };
        /** @description A fault as a JSON:API resource. */
        readonly FaultResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "faults";
            readonly attributes: components["schemas"]["FaultAttributes"];
        };
        /** @description One fault. */
        readonly FaultDocument: {
            readonly data: components["schemas"]["FaultResource"];
        };
        /** @description All faults. */
        readonly FaultListDocument: {
            readonly data: readonly components["schemas"]["FaultResource"][];
        };
        /** @description What shall go wrong, where and how often. An attribute that the kind has no use for is refused. */
        readonly FaultCreateAttributes: {
            readonly kind: components["schemas"]["FaultKind"];
            readonly method?: components["schemas"]["FaultMethod"];
            readonly path?: components["schemas"]["FaultPath"];
            readonly event_type?: components["schemas"]["FaultEventType"];
            readonly count?: components["schemas"]["FaultCount"];
            /** @description How likely it strikes each time; the seed says when. Left out, it always does. */
            readonly probability?: number | null;
            readonly milliseconds?: components["schemas"]["FaultMilliseconds"];
            readonly retry_after?: components["schemas"]["FaultRetryAfter"];
        };
        /** @description The fault that is asked for. */
        readonly FaultCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "faults";
                readonly attributes: components["schemas"]["FaultCreateAttributes"];
            };
        };
        /**
         * @description How far a webhook has come. `pending`: it is or will be posted. `delivered`: it was answered 200. `dead`: it was given up, after its last attempt or since too many wait.
         * @enum {string}
         */
        readonly WebhookProgress: "pending" | "delivered" | "dead";
        /**
         * @description What happened.
         * @example user_enabled
         */
        readonly WebhookEventType: string;
        /** @description How often it was posted. A time when there was no address counts too, one that the sandbox's end cut short does not. */
        readonly WebhookAttempts: number;
        /** @description What the last attempt was answered; null if there was none or it was not answered. */
        readonly WebhookLastStatus: number | null;
        /** @description Why the last attempt was not answered: the connection could not be made or broke off, ten seconds were over, the user has no `webhook_url` any more, or the sandbox ended meanwhile. Null if there was none or it was answered. */
        readonly WebhookLastFailure: ("connection" | "timeout" | "no_address" | "interrupted") | null;
        /** @description What a webhook is told and how far that has come. */
        readonly WebhookAttributes: {
            readonly event_type: components["schemas"]["WebhookEventType"];
            /** @description When it happened. */
            readonly created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it was posted for the first time; null if it was not.
             */
            readonly sent_at: string | null;
            readonly state: components["schemas"]["WebhookProgress"];
            readonly attempts: components["schemas"]["WebhookAttempts"];
            /**
             * Format: date-time
             * @description When it is posted again, by the sandbox's clock; null if it is not, or goes as soon as may be.
             */
            readonly next_attempt_at: string | null;
            readonly last_status: components["schemas"]["WebhookLastStatus"];
            readonly last_failure: components["schemas"]["WebhookLastFailure"];
        };
        /** @description The same with the document that is posted. */
        readonly WebhookShownAttributes: components["schemas"]["WebhookAttributes"] & {
            readonly document: components["schemas"]["WebhookPosted"];
        };
        /** @description The document. As long as it was not posted, `sent_at` is the moment of asking. */
        readonly WebhookPosted: components["schemas"]["RequestEventDocument"] | components["schemas"]["OutputEventDocument"] | components["schemas"]["UserEventDocument"] | components["schemas"]["InstructionEventDocument"];
        /** @description Whose webhook it is, and what it is about. */
        readonly WebhookRelationships: {
            /** @description The user whose `webhook_url` is told. */
            readonly user: {
                readonly data: components["schemas"]["UserIdentifier"];
            };
            /** @description What it happened to. */
            readonly resource: {
                readonly data: components["schemas"]["WebhookSubject"];
            };
        };
        /** @description Names what it happened to. */
        readonly WebhookSubject: {
            readonly id: components["schemas"]["Id"];
            /** @enum {string} */
            readonly type: "concierge_requests" | "concierge_request_outputs" | "users" | "withdrawal_instructions";
        };
        /** @description A webhook as a JSON:API resource. Its id is the event's. */
        readonly WebhookResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "webhooks";
            readonly attributes: components["schemas"]["WebhookAttributes"];
            readonly relationships: components["schemas"]["WebhookRelationships"];
        };
        /** @description The same with the document that is posted. */
        readonly WebhookShownResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "webhooks";
            readonly attributes: components["schemas"]["WebhookShownAttributes"];
            readonly relationships: components["schemas"]["WebhookRelationships"];
        };
        /** @description One webhook. */
        readonly WebhookDocument: {
            readonly data: components["schemas"]["WebhookShownResource"];
        };
        /** @description A page of webhooks, newest first. */
        readonly WebhookListDocument: {
            readonly data: readonly components["schemas"]["WebhookResource"][];
            readonly links: components["schemas"]["ListLinks"];
            readonly meta: components["schemas"]["WebhookListMeta"];
        };
        /** @description Where a page stands in the whole, and what is no longer there. */
        readonly WebhookListMeta: {
            readonly total: number;
            readonly page: number;
            readonly per_page: number;
            /** @description How many webhooks were given up and then made room for others. */
            readonly forgotten: number;
        };
        /**
         * @description `outside` are the banks of payers and payees, `exchange` the desk where currencies are swapped; what these two hold may be less than zero. `fees` is what the provider has earned, a `wallet` what a user holds, and an `escrow` what is set aside for a request until its payments are final.
         * @example wallet
         * @enum {string}
         */
        readonly AccountKind: "outside" | "exchange" | "fees" | "wallet" | "escrow";
        /** @description Amounts by their currencies, in lower case as wallets have them. */
        readonly CurrencyAmounts: {
            readonly [key: string]: components["schemas"]["Decimal"];
        };
        /** @description An account of the ledger as a JSON:API resource. */
        readonly AccountResource: {
            /**
             * @description The account's name.
             * @example wallet:345
             */
            readonly id: string;
            /** @constant */
            readonly type: "accounts";
            readonly attributes: {
                readonly kind: components["schemas"]["AccountKind"];
                readonly balances: components["schemas"]["CurrencyAmounts"];
            };
            readonly relationships: {
                /** @description The user whose wallet it is, or the request that the money is set aside for. */
                readonly holder: {
                    readonly data: components["schemas"]["AccountHolder"] | null;
                };
            };
        };
        /** @description Names who an account is for. */
        readonly AccountHolder: {
            readonly id: components["schemas"]["Id"];
            /** @enum {string} */
            readonly type: "users" | "concierge_requests";
        };
        /** @description A page of accounts. */
        readonly LedgerDocument: {
            readonly data: readonly components["schemas"]["AccountResource"][];
            readonly links: components["schemas"]["ListLinks"];
            readonly meta: components["schemas"]["LedgerMeta"];
        };
        /** @description Where a page stands in the whole, and what the whole comes to. */
        readonly LedgerMeta: {
            readonly total: number;
            readonly page: number;
            readonly per_page: number;
            /** @description How many transfers were booked. */
            readonly transfers: number;
            /** @description What all accounts hold together. Zero in every currency, or the sandbox is broken. */
            readonly sums: components["schemas"]["CurrencyAmounts"];
        };
        /**
         * @description A resource's id as responses carry it. Always a string, and opaque, although the provider's look like numbers.
         * @example 1010
         */
        readonly Id: string;
        /**
         * @description What the provider's compliance review says of a user. `new`: not yet reviewed, payments to them wait in `accepting`. `enabled`: may pay and be paid. `disabled`: suspended for now. `rejected`: suspended for good.
         * @example enabled
         * @enum {string}
         */
        readonly ComplianceState: "new" | "enabled" | "disabled" | "rejected";
        /** @description Somebody who pays or is paid. */
        readonly UserAttributes: {
            /**
             * @description The name, which is the e-mail address until a review made the real one known.
             * @example Ana Example
             */
            readonly name: string | null;
            /**
             * @description The e-mail address. Need not be a real one, and null for a user made without one (†).
             * @example ana@example.com
             */
            readonly email: string | null;
            /**
             * @description Whether the provider knows who this is.
             * @example true
             */
            readonly kyc_accepted: boolean;
            /**
             * @description Whether calls that move money need a one-time password.
             * @example false
             */
            readonly otp_enabled: boolean;
            /**
             * @description Whether the provider sends this user no e-mail.
             * @example false
             */
            readonly do_not_email: boolean;
            /**
             * @description Whether the user logs in with a hardware wallet.
             * @example false
             */
            readonly trezor_login_enabled: boolean;
            readonly compliance_state?: components["schemas"]["ComplianceState"];
            /**
             * Format: uri
             * @description Where events about this user and those managed by them are posted.
             * @example https://example.com/hooks
             */
            readonly webhook_url?: string | null;
        };
        /** @description A user as a JSON:API resource. */
        readonly UserResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "users";
            readonly attributes: components["schemas"]["UserAttributes"];
        };
        /** @description Where the fault is. One of the three. */
        readonly ErrorSource: {
            /**
             * @description A JSON pointer into the body that was sent. Of what is missing there, to where it should stand.
             * @example /data/attributes/port_code
             */
            readonly pointer?: string;
            /**
             * @description The name of a query or path parameter.
             * @example page[per_page]
             */
            readonly parameter?: string;
            /**
             * @description The name of a header.
             * @example One-Time-Password
             */
            readonly header?: string;
        };
        /** @description One doubt about what was sent. † Ours. */
        readonly Warning: {
            /**
             * @description Stable, for programs.
             * @example doubtful_identifier
             */
            readonly code: string;
            /** @description A sentence for people, which never repeats bank details. */
            readonly detail: string;
            readonly source?: components["schemas"]["ErrorSource"];
        };
        /** @description What the proxy says about an answer. † The provider does not send it. */
        readonly DocumentMeta: {
            /** @description What is doubtful about what was sent, although it was taken. */
            readonly warnings?: readonly components["schemas"]["Warning"][];
        };
        /** @description One user. */
        readonly UserDocument: {
            readonly data: components["schemas"]["UserResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description One thing that went wrong. † The guides say only that errors follow JSON:API; the codes are ours. */
        readonly ErrorObject: {
            /**
             * @description The HTTP status as a string.
             * @example 422
             */
            readonly status: string;
            /**
             * @description Stable, for programs. The list is open.
             * @example unknown_port
             */
            readonly code: string;
            /** @description The kind of fault in a few words, the same for every fault of this code. */
            readonly title: string;
            /** @description What is wrong here and, where something can be done about it, what would be right. Never repeats bank details or secrets. */
            readonly detail: string;
            readonly source?: components["schemas"]["ErrorSource"];
            /** @description Facts for programs, e.g. the states that would allow an action. */
            readonly meta?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description Everything that went wrong with one call. */
        readonly ErrorDocument: {
            readonly errors: readonly components["schemas"]["ErrorObject"][];
        };
        /**
         * @description A positive decimal as clients may send it, as a JSON number or as a string of digits with at most one decimal point. A string keeps every digit on the way.
         * @example 1000.50
         */
        readonly DecimalInput: number | string;
        /**
         * @description An exact decimal, written as a JSON number of up to eight decimals. Read its digits as they are written; a binary floating point number may lose some of them.
         * @example 119132.65420936
         */
        readonly Decimal: number;
        /**
         * @description An ISO 4217 code. Ports write it in upper case and wallets in lower case, so compare without regard to case.
         * @example CLP
         */
        readonly Currency: string;
        /** @description What the key's user holds in one currency. */
        readonly CashWalletAttributes: {
            /** @description Everything in the wallet. */
            readonly balance: components["schemas"]["Decimal"];
            /** @description What of it is not held for something already. */
            readonly available: components["schemas"]["Decimal"];
            readonly currency: components["schemas"]["Currency"];
        };
        /** @description A cash wallet as a JSON:API resource. Its id is its currency in lower case. */
        readonly CashWalletResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "cash_wallets";
            readonly attributes: components["schemas"]["CashWalletAttributes"];
        };
        /** @description One cash wallet. */
        readonly CashWalletDocument: {
            readonly data: components["schemas"]["CashWalletResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /**
         * @description Where a request stands. `draft`: outputs are being added. `quote_requested`: waiting for the quote. `quoted`: the total is known and waits for acceptance. `quote_accepted`: waiting for funds on the payer's balance. `working`: outputs are being paid. `finished`: every output is in a final state. `cancelled`: no payment was made.
         * @example quoted
         * @enum {string}
         */
        readonly RequestState: "draft" | "quote_requested" | "quoted" | "quote_accepted" | "working" | "finished" | "cancelled";
        /**
         * @description One country and one currency, `country_currency` in lower case (ISO 3166 alpha-2, ISO 4217); `other` stands for the rest of the world, paid by international wire. The list is open, since ports come and go: known are `ar_ars`, `ar_usd`, `cl_clp`, `uy_uyu`, `py_pyg`, `uy_usd`, `py_usd`, `us_usd`, `other_usd`, `mx_mxn` and `other_eur`.
         * @example cl_clp
         */
        readonly PortCode: string;
        /**
         * Format: date-time
         * @description A moment in UTC, RFC 3339 with milliseconds.
         * @example 2026-03-02T12:53:02.741Z
         */
        readonly Timestamp: string;
        /**
         * @description Why a request was cancelled. `draft_was_pruned`: the draft was left alone, for 30 days (†). `quote_not_accepted`: not accepted before `accept_quote_before`. `payment_not_received`: not funded before `provision_funds_before`. `cancelled_by_user`: the client called `cancel` (†).
         * @example quote_not_accepted
         * @enum {string}
         */
        readonly CancellationReason: "draft_was_pruned" | "quote_not_accepted" | "payment_not_received" | "cancelled_by_user";
        /**
         * @description How many of the request's outputs are in one of the seven Concierge states, or altogether. Only without `Version`.
         * @example 1
         */
        readonly OutputCounter: number;
        /** @description What is known of a request. Attributes that are not known yet are null; a provider may leave them out. Until when it can be cancelled and the counters are sent without a `Version` header alone. */
        readonly RequestAttributes: {
            readonly state: components["schemas"]["RequestState"];
            /** @description The origin, where the payer's money comes from. */
            readonly port_code: components["schemas"]["PortCode"];
            /**
             * @description How many outputs the request has.
             * @example 2
             */
            readonly outputs_count?: number;
            /** @description When the quote is expected at the latest. May equal `quote_requested_at`. */
            readonly eta?: components["schemas"]["Timestamp"] | null;
            /** @description When the quote was asked for. */
            readonly quote_requested_at?: components["schemas"]["Timestamp"] | null;
            /** @description Until when the quote can be accepted. Ten minutes after it was requested, in the guides' examples. */
            readonly accept_quote_before?: components["schemas"]["Timestamp"] | null;
            /** @description When the quote was accepted. */
            readonly quote_accepted_at?: components["schemas"]["Timestamp"] | null;
            /** @description What all outputs cost together, in the origin's currency. Set by the quote. */
            readonly total_to_spend?: components["schemas"]["Decimal"] | null;
            /** @description What the payer's balance can put towards this request, in the origin's currency. */
            readonly funds_available?: components["schemas"]["Decimal"] | null;
            /** @description Until when the payer's balance must cover the total. 12 h 10 min after the quote was requested, in the guides' examples. */
            readonly provision_funds_before?: components["schemas"]["Timestamp"] | null;
            /** @description Why the request was cancelled, when it was. */
            readonly cancellation_reason?: components["schemas"]["CancellationReason"] | null;
            /**
             * Format: uri
             * @description Where the receipt can be fetched once there is one.
             * @example https://api.example.com/api/concierge_requests/1010/receipt
             */
            readonly receipt_url?: string | null;
            /**
             * Format: uri
             * @description Where the credit note for rejected and returned outputs can be fetched once there is one.
             * @example https://api.example.com/api/concierge_requests/1010/credit_note
             */
            readonly credit_note_url?: string | null;
            /**
             * @description The client's own name for the request.
             * @example payroll-2026-03
             */
            readonly external_id?: string | null;
            /**
             * @description The client's own authorisation code for the payment.
             * @example PA-0042
             */
            readonly payment_authorization_code?: string | null;
            /** @description Until when the request can be cancelled, null when it cannot be. Only without `Version`. */
            readonly cancellable_until?: components["schemas"]["Timestamp"] | null;
            readonly outputs_accepting?: components["schemas"]["OutputCounter"];
            readonly outputs_rejected?: components["schemas"]["OutputCounter"];
            readonly outputs_accepted?: components["schemas"]["OutputCounter"];
            readonly outputs_working?: components["schemas"]["OutputCounter"];
            readonly outputs_cancelled?: components["schemas"]["OutputCounter"];
            readonly outputs_settled?: components["schemas"]["OutputCounter"];
            readonly outputs_returned?: components["schemas"]["OutputCounter"];
            readonly outputs_total?: components["schemas"]["OutputCounter"];
        };
        /** @description Names one user. */
        readonly UserIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "users";
        };
        /** @description Names one output. */
        readonly OutputIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "concierge_request_outputs";
        };
        /** @description A request as a JSON:API resource. */
        readonly RequestResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "concierge_requests";
            readonly attributes: components["schemas"]["RequestAttributes"];
            /** @description The payer, and what is paid. */
            readonly relationships: {
                /** @description Who pays. */
                readonly user: {
                    readonly data: components["schemas"]["UserIdentifier"];
                };
                /** @description The payments, in the order of their creation. */
                readonly outputs: {
                    readonly data: readonly components["schemas"]["OutputIdentifier"][];
                };
            };
        };
        /**
         * @description Where a payment stands. `accepting`: preliminary checks, compliance among them. `accepted`: checks passed, waiting for the request to be funded. `rejected`: checks failed, funds not used. `working`: funds are on their way to the port. `settling`: sent from the provider's bank. `settled`: the receiving bank confirmed. `failed`: most often wrong instructions, may be tried again with new ones. `returned`: could not be paid, funds go back minus fees. `cancelled`: the request was cancelled, or the payment while it was being worked on.
         * @example settling
         * @enum {string}
         */
        readonly OutputState: "accepting" | "accepted" | "rejected" | "working" | "settling" | "settled" | "failed" | "returned" | "cancelled";
        /** @description What is known of a payment. Of `amount` and `budget` the one that was not given is null or left out until the quote computes it. */
        readonly OutputAttributes: {
            readonly state: components["schemas"]["OutputState"];
            /** @description The destination, where the payee is paid. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description What the payee receives, in the destination's currency. */
            readonly amount?: components["schemas"]["Decimal"] | null;
            /** @description What the payer spends on this payment, in the origin's currency, fees included. */
            readonly budget?: components["schemas"]["Decimal"] | null;
            /**
             * @description Why the payee's bank refused the payment last, in words for people. † Only of a payment that is `failed` or `returned`, and only where the provider tells it; the guides' answers have no such attribute.
             * @example The payee's bank refused the payment.
             */
            readonly failure_reason?: string | null;
            /** @description Until when a `failed` payment can be tried again with new instructions; then it is returned. † Left out like `failure_reason`. */
            readonly retry_before?: components["schemas"]["Timestamp"] | null;
        };
        /** @description Names one request. */
        readonly RequestIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "concierge_requests";
        };
        /** @description Names one withdrawal instruction. */
        readonly InstructionIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "withdrawal_instructions";
        };
        /** @description A payment as a JSON:API resource. */
        readonly OutputResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "concierge_request_outputs";
            readonly attributes: components["schemas"]["OutputAttributes"];
            /** @description The request it belongs to, who is paid, and how. */
            readonly relationships: {
                /** @description The request it belongs to. */
                readonly request: {
                    readonly data: components["schemas"]["RequestIdentifier"];
                };
                /** @description Who is paid. */
                readonly user: {
                    readonly data: components["schemas"]["UserIdentifier"];
                };
                /** @description How they are paid. It goes on naming an instruction that was deleted since (†). */
                readonly withdrawal_instruction: {
                    readonly data: components["schemas"]["InstructionIdentifier"];
                };
            };
        };
        /**
         * @description The payee's bank details, which differ by rail. The later form names the rail in `payment_method_type` and holds what that rail needs, e.g. `account_type` and `cbu` for `ar_domestic_bank`. The older form names it in `payment_method` inside the body. `domestic_bank` (Argentina) holds `name`, `city`, `phone`, `cuit`, `address`, `bank`, `bank_account_number`, `cbu`, `account_type`, `currency` and `country`. `international_bank` holds `name`, `city`, `phone`, `address`, `postal_code`, `bank_account_number`, `account_type`, `bank`, `bank_swift`, `bank_city`, `bank_address`, `bank_postal_code`, `currency` and `country`. `third_party` (cash collection) holds `name`, `city`, `phone`, `currency` and `country`. Every value is a string, account numbers too, since a number loses digits and leading zeros.
         * @example {
         *       "account_type": "savings",
         *       "cbu": "9990042100123456789016"
         *     }
         */
        readonly InstructionBody: {
            readonly [key: string]: string;
        };
        /** @description How a payee is paid. */
        readonly InstructionAttributes: {
            /**
             * @description The client's own name for the instruction.
             * @example Carla, Argentina
             */
            readonly label: string | null;
            /**
             * @description The vocabulary of the body, `bitex`.
             * @example bitex
             */
            readonly schema: string;
            /**
             * @description The rail, e.g. `ar_domestic_bank`. Absent or null for instructions in the older form.
             * @example ar_domestic_bank
             */
            readonly payment_method_type?: string | null;
            readonly body: components["schemas"]["InstructionBody"];
        };
        /** @description A withdrawal instruction as a JSON:API resource. Included in other documents it comes without relationships. */
        readonly InstructionResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "withdrawal_instructions";
            readonly attributes: components["schemas"]["InstructionAttributes"];
            /** @description Whose instruction it is. */
            readonly relationships?: {
                /** @description Who is paid this way. */
                readonly user: {
                    readonly data: components["schemas"]["UserIdentifier"];
                };
            };
        };
        /** @description What comes along with requests when it is asked for, their payers and payments, and the payments' payees and instructions. */
        readonly RequestIncluded: components["schemas"]["UserResource"] | components["schemas"]["OutputResource"] | components["schemas"]["InstructionResource"];
        /** @description One request. */
        readonly RequestDocument: {
            readonly data: components["schemas"]["RequestResource"];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["RequestIncluded"][];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description What comes along with outputs, the payee and the withdrawal instruction unless other is asked for. An instruction that was deleted is left out (†). */
        readonly OutputIncluded: components["schemas"]["UserResource"] | components["schemas"]["InstructionResource"] | components["schemas"]["RequestResource"];
        /** @description One payment, with its payee and its instruction included. */
        readonly OutputDocument: {
            readonly data: components["schemas"]["OutputResource"];
            readonly included?: readonly components["schemas"]["OutputIncluded"][];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description The neighbours of a page, relative to the host. † A neighbour that does not exist is null or left out. */
        readonly ListLinks: {
            /** Format: uri-reference */
            readonly self?: string;
            /** Format: uri-reference */
            readonly first?: string;
            /** Format: uri-reference */
            readonly prev?: string | null;
            /** Format: uri-reference */
            readonly next?: string | null;
            /** Format: uri-reference */
            readonly last?: string;
        };
        /** @description Where a page stands in the whole. † Ours; do not rely on it with the provider itself. */
        readonly ListMeta: {
            /** @description How many resources there are on all pages. */
            readonly total?: number;
            /** @description This page's number. */
            readonly page?: number;
            /** @description How many resources a page holds at most. */
            readonly per_page?: number;
        };
        /**
         * @description Where a compliance review stands. `draft`: seeds are being added. `new`: handed in, waiting for the provider's staff. `observed`: the staff asked for something, see the observations. `answered`: every observation has its reply, waiting for the staff again. `approved`: all is well. `rejected`: it is not, and that is final. `dismissed`: the staff closed it without a decision. `abandoned`: the client left it alone, for 30 days (†).
         * @example draft
         * @enum {string}
         */
        readonly IssueState: "draft" | "new" | "observed" | "answered" | "approved" | "rejected" | "dismissed" | "abandoned";
        /**
         * @description Why a review is held, `new_client` or another code of the provider's. The list is open.
         * @example new_client
         */
        readonly ReasonCode: string;
        /** @description What is known of a compliance review. */
        readonly IssueAttributes: {
            readonly state: components["schemas"]["IssueState"];
            readonly reason_code: components["schemas"]["ReasonCode"];
            /** @description When the review was started. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When the review, or anything in it, last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Names one natural person. */
        readonly NaturalDocketSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "natural_docket_seeds";
        };
        /** @description Names one legal entity. */
        readonly LegalEntityDocketSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "legal_entity_docket_seeds";
        };
        /** @description Names one set of invoicing details for Argentina. */
        readonly ArgentinaInvoicingDetailSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "argentina_invoicing_detail_seeds";
        };
        /** @description Names one set of invoicing details for Chile. */
        readonly ChileInvoicingDetailSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "chile_invoicing_detail_seeds";
        };
        /** @description Names one identity document. */
        readonly IdentificationSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "identification_seeds";
        };
        /** @description Names one domicile. */
        readonly DomicileSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "domicile_seeds";
        };
        /** @description Names one e-mail address. */
        readonly EmailSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "email_seeds";
        };
        /** @description Names one telephone number. */
        readonly PhoneSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "phone_seeds";
        };
        /** @description Names one allowance. */
        readonly AllowanceSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "allowance_seeds";
        };
        /** @description Names one note. */
        readonly NoteSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "note_seeds";
        };
        /** @description Names one observation. */
        readonly ObservationIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "observations";
        };
        /** @description Who is reviewed, what was handed in, and what is asked for. */
        readonly IssueRelationships: {
            /** @description Who is reviewed. † The provider names its own file of the person, `person`, instead. */
            readonly user: {
                readonly data: components["schemas"]["UserIdentifier"];
            };
            /** @description A natural person, null while there is none. */
            readonly natural_docket_seed: {
                readonly data: components["schemas"]["NaturalDocketSeedIdentifier"] | null;
            };
            /** @description A legal entity, null while there is none. */
            readonly legal_entity_docket_seed: {
                readonly data: components["schemas"]["LegalEntityDocketSeedIdentifier"] | null;
            };
            /** @description Invoicing details for Argentina, null while there is none. */
            readonly argentina_invoicing_detail_seed: {
                readonly data: components["schemas"]["ArgentinaInvoicingDetailSeedIdentifier"] | null;
            };
            /** @description Invoicing details for Chile, null while there is none. */
            readonly chile_invoicing_detail_seed: {
                readonly data: components["schemas"]["ChileInvoicingDetailSeedIdentifier"] | null;
            };
            /** @description Identity documents, in the order of their creation. */
            readonly identification_seeds: {
                readonly data: readonly components["schemas"]["IdentificationSeedIdentifier"][];
            };
            /** @description Domiciles, in the order of their creation. */
            readonly domicile_seeds: {
                readonly data: readonly components["schemas"]["DomicileSeedIdentifier"][];
            };
            /** @description E-mail addresses, in the order of their creation. */
            readonly email_seeds: {
                readonly data: readonly components["schemas"]["EmailSeedIdentifier"][];
            };
            /** @description Telephone numbers, in the order of their creation. */
            readonly phone_seeds: {
                readonly data: readonly components["schemas"]["PhoneSeedIdentifier"][];
            };
            /** @description Allowances, in the order of their creation. */
            readonly allowance_seeds: {
                readonly data: readonly components["schemas"]["AllowanceSeedIdentifier"][];
            };
            /** @description Notes, in the order of their creation. */
            readonly note_seeds: {
                readonly data: readonly components["schemas"]["NoteSeedIdentifier"][];
            };
            /** @description What the staff asks for, in the order it was asked. */
            readonly observations: {
                readonly data: readonly components["schemas"]["ObservationIdentifier"][];
            };
        };
        /** @description A compliance review as a JSON:API resource. */
        readonly IssueResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "issues";
            readonly attributes: components["schemas"]["IssueAttributes"];
            readonly relationships: components["schemas"]["IssueRelationships"];
        };
        /**
         * @description True or false as clients may send it, as such or as text.
         * @example false
         */
        readonly BooleanInput: boolean | ("true" | "false");
        /** @description Who a natural person is. Nothing is required (†), since a review says by observations what is missing. */
        readonly NaturalDocketSeedFields: {
            /**
             * @description Given names.
             * @example Ana
             */
            readonly first_name?: string | null;
            /**
             * @description Family names.
             * @example Example
             */
            readonly last_name?: string | null;
            /**
             * @description The nationality, ISO 3166 alpha-2.
             * @example AR
             */
            readonly nationality?: string | null;
            /**
             * @description `male`, `female` or another code of the provider's. The list is open.
             * @example female
             */
            readonly gender_code?: string | null;
            /**
             * @description `single`, `married` or another code of the provider's. The list is open.
             * @example single
             */
            readonly marital_status_code?: string | null;
            /**
             * @description Whether the person holds or held public office, or is close to somebody who does.
             * @example false
             */
            readonly politically_exposed?: components["schemas"]["BooleanInput"] | null;
            /**
             * @description Which office, or how close.
             * @example Sister of a member of parliament
             */
            readonly politically_exposed_reason?: string | null;
            /**
             * Format: date
             * @description The day of birth.
             * @example 1985-04-14
             */
            readonly birth_date?: string | null;
            /**
             * @description What the person works as.
             * @example Librarian
             */
            readonly job_title?: string | null;
            /**
             * @description What the work is.
             * @example Keeps the catalogue of a public library
             */
            readonly job_description?: string | null;
        };
        /** @description Who a natural person is. What was not given is null. */
        readonly NaturalDocketSeedAttributes: components["schemas"]["NaturalDocketSeedFields"] & {
            /**
             * @description Whether the person holds or held public office, or is close to somebody who does.
             * @example false
             */
            readonly politically_exposed?: boolean | null;
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Names one issue. */
        readonly IssueIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "issues";
        };
        /** @description Names one attachment. */
        readonly AttachmentIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "attachments";
        };
        /** @description The review that it belongs to, and the documents that show it. */
        readonly SeedRelationships: {
            /** @description The review that it belongs to. */
            readonly issue: {
                readonly data: components["schemas"]["IssueIdentifier"];
            };
            /** @description The documents, in the order they were attached. */
            readonly attachments: {
                readonly data: readonly components["schemas"]["AttachmentIdentifier"][];
            };
        };
        /** @description A natural person as a JSON:API resource. */
        readonly NaturalDocketSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "natural_docket_seeds";
            readonly attributes: components["schemas"]["NaturalDocketSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description What a legal entity is. Nothing is required (†), since a review says by observations what is missing. */
        readonly LegalEntityDocketSeedFields: {
            /**
             * @description The name that customers know.
             * @example Example Books
             */
            readonly commercial_name?: string | null;
            /**
             * @description The registered name.
             * @example Example Books S.A.
             */
            readonly legal_name?: string | null;
            /**
             * @description The trade.
             * @example Publishing
             */
            readonly industry?: string | null;
            /**
             * @description What the entity lives on.
             * @example Sells books to libraries
             */
            readonly business_description?: string | null;
            /**
             * @description Where it is registered, ISO 3166 alpha-2 in the guides.
             * @example AR
             */
            readonly country?: string | null;
        };
        /** @description What a legal entity is. What was not given is null. */
        readonly LegalEntityDocketSeedAttributes: components["schemas"]["LegalEntityDocketSeedFields"] & {
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A legal entity as a JSON:API resource. */
        readonly LegalEntityDocketSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "legal_entity_docket_seeds";
            readonly attributes: components["schemas"]["LegalEntityDocketSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description How invoices are written in Argentina. Nothing is required (†), since a review says by observations what is missing. */
        readonly ArgentinaInvoicingDetailSeedFields: {
            /**
             * @description The standing before the tax office, e.g. `consumidor_final`. The list is open.
             * @example consumidor_final
             */
            readonly vat_status_code?: string | null;
            /**
             * @description The tax id.
             * @example 20-11111111-2
             */
            readonly tax_id?: string | null;
            /**
             * @description What the tax id is, `cuit`, `cuil` or another code of the provider's.
             * @example cuil
             */
            readonly tax_id_kind_code?: string | null;
            /**
             * @description The kind of receipt, `a`, `b` or another code of the provider's.
             * @example b
             */
            readonly receipt_kind_code?: string | null;
            /**
             * @description The name on the invoice.
             * @example Ana Example
             */
            readonly full_name?: string | null;
            /**
             * @description Where the invoice goes, ISO 3166 alpha-2 in the guides.
             * @example AR
             */
            readonly country?: string | null;
            /**
             * @description The address on the invoice.
             * @example Calle Ejemplo 100, Buenos Aires
             */
            readonly address?: string | null;
        };
        /** @description How invoices are written in Argentina. What was not given is null. */
        readonly ArgentinaInvoicingDetailSeedAttributes: components["schemas"]["ArgentinaInvoicingDetailSeedFields"] & {
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Invoicing details for Argentina as a JSON:API resource. */
        readonly ArgentinaInvoicingDetailSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "argentina_invoicing_detail_seeds";
            readonly attributes: components["schemas"]["ArgentinaInvoicingDetailSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description How invoices are written in Chile. Nothing is required (†), since a review says by observations what is missing. */
        readonly ChileInvoicingDetailSeedFields: {
            /**
             * @description The standing before the tax office. The list is open.
             * @example consumidor_final
             */
            readonly vat_status_code?: string | null;
            /**
             * @description The RUT.
             * @example 11111111-1
             */
            readonly tax_id?: string | null;
            /**
             * @description The trade as the tax office names it.
             * @example Venta de libros
             */
            readonly giro?: string | null;
            /**
             * @description The city on the invoice.
             * @example Santiago
             */
            readonly ciudad?: string | null;
            /**
             * @description The commune on the invoice.
             * @example Providencia
             */
            readonly comuna?: string | null;
        };
        /** @description How invoices are written in Chile. What was not given is null. */
        readonly ChileInvoicingDetailSeedAttributes: components["schemas"]["ChileInvoicingDetailSeedFields"] & {
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Invoicing details for Chile as a JSON:API resource. */
        readonly ChileInvoicingDetailSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "chile_invoicing_detail_seeds";
            readonly attributes: components["schemas"]["ChileInvoicingDetailSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description An identity document of a person, or an entry in a register of an entity. Nothing is required (†), since a review says by observations what is missing. */
        readonly IdentificationSeedFields: {
            /**
             * @description `national_id`, `passport` or another code of the provider's. The list is open.
             * @example passport
             */
            readonly identification_kind_code?: string | null;
            /**
             * @description The country that issued it, ISO 3166 alpha-2.
             * @example AR
             */
            readonly issuer?: string | null;
            /**
             * @description Its number.
             * @example AAA000111
             */
            readonly number?: string | null;
            /**
             * @description The register, for a legal entity.
             * @example Registro Público de Ejemplo
             */
            readonly public_registry_authority?: string | null;
            /**
             * @description The book of the register.
             * @example Libro 12
             */
            readonly public_registry_book?: string | null;
            /**
             * @description What else finds the entry.
             * @example Folio 34
             */
            readonly public_registry_extra_data?: string | null;
        };
        /** @description An identity document of a person, or an entry in a register of an entity. What was not given is null. */
        readonly IdentificationSeedAttributes: components["schemas"]["IdentificationSeedFields"] & {
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description An identity document as a JSON:API resource. */
        readonly IdentificationSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "identification_seeds";
            readonly attributes: components["schemas"]["IdentificationSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description Where a person lives, or an entity has its seat. Nothing is required (†), since a review says by observations what is missing. */
        readonly DomicileSeedFields: {
            /**
             * @description The country, ISO 3166 alpha-2 in the guides.
             * @example AR
             */
            readonly country?: string | null;
            /**
             * @description The state or province.
             * @example Buenos Aires
             */
            readonly state?: string | null;
            /**
             * @description The city.
             * @example La Plata
             */
            readonly city?: string | null;
            /**
             * @description The street.
             * @example Calle Ejemplo
             */
            readonly street_address?: string | null;
            /**
             * @description The number in the street.
             * @example 100
             */
            readonly street_number?: string | null;
            /**
             * @description The postal code.
             * @example 0000
             */
            readonly postal_code?: string | null;
            /**
             * @description The floor.
             * @example 3
             */
            readonly floor?: string | null;
            /**
             * @description The apartment.
             * @example B
             */
            readonly apartment?: string | null;
        };
        /** @description Where a person lives, or an entity has its seat. What was not given is null. */
        readonly DomicileSeedAttributes: components["schemas"]["DomicileSeedFields"] & {
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A domicile as a JSON:API resource. */
        readonly DomicileSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "domicile_seeds";
            readonly attributes: components["schemas"]["DomicileSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description An e-mail address. Nothing is required (†), since a review says by observations what is missing. */
        readonly EmailSeedFields: {
            /**
             * @description The address.
             * @example ana@example.com
             */
            readonly address?: string | null;
            /**
             * @description What it is for, `invoicing` or another code of the provider's. The list is open.
             * @example invoicing
             */
            readonly email_kind_code?: string | null;
        };
        /** @description An e-mail address. What was not given is null. */
        readonly EmailSeedAttributes: components["schemas"]["EmailSeedFields"] & {
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description An e-mail address as a JSON:API resource. */
        readonly EmailSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "email_seeds";
            readonly attributes: components["schemas"]["EmailSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description A telephone number. Nothing is required (†), since a review says by observations what is missing. */
        readonly PhoneSeedFields: {
            /**
             * @description The number.
             * @example +54 11 5550 0100
             */
            readonly number?: string | null;
            /**
             * @description Which one it is, `main` or another code of the provider's. The list is open.
             * @example main
             */
            readonly phone_kind_code?: string | null;
            /**
             * @description The country of the number, ISO 3166 alpha-2 in the guides.
             * @example AR
             */
            readonly country?: string | null;
            /**
             * @description Whether WhatsApp reaches it.
             * @example true
             */
            readonly has_whatsapp?: components["schemas"]["BooleanInput"] | null;
            /**
             * @description Whether Telegram reaches it.
             * @example false
             */
            readonly has_telegram?: components["schemas"]["BooleanInput"] | null;
            /**
             * @description Whatever else is to be known.
             * @example In the afternoon
             */
            readonly note?: string | null;
        };
        /** @description A telephone number. What was not given is null. */
        readonly PhoneSeedAttributes: components["schemas"]["PhoneSeedFields"] & {
            /**
             * @description Whether WhatsApp reaches it.
             * @example true
             */
            readonly has_whatsapp?: boolean | null;
            /**
             * @description Whether Telegram reaches it.
             * @example false
             */
            readonly has_telegram?: boolean | null;
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A telephone number as a JSON:API resource. */
        readonly PhoneSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "phone_seeds";
            readonly attributes: components["schemas"]["PhoneSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description What a user wants to be allowed to move. Nothing is required (†), since a review says by observations what is missing. */
        readonly AllowanceSeedFields: {
            /**
             * @description What is to be moved, a currency in lower case.
             * @example usd
             */
            readonly kind_code?: string | null;
        };
        /** @description What a user wants to be allowed to move. What was not given is null. */
        readonly AllowanceSeedAttributes: components["schemas"]["AllowanceSeedFields"] & {
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description An allowance as a JSON:API resource. */
        readonly AllowanceSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "allowance_seeds";
            readonly attributes: components["schemas"]["AllowanceSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description Whatever the other seeds have no room for. Nothing is required (†), since a review says by observations what is missing. */
        readonly NoteSeedFields: {
            /**
             * @description What it is about.
             * @example Origin of the funds
             */
            readonly title?: string | null;
            /**
             * @description What is to be said.
             * @example The funds come from the sale of books.
             */
            readonly body?: string | null;
        };
        /** @description Whatever the other seeds have no room for. What was not given is null. */
        readonly NoteSeedAttributes: components["schemas"]["NoteSeedFields"] & {
            /** @description When it was added. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A note as a JSON:API resource. */
        readonly NoteSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "note_seeds";
            readonly attributes: components["schemas"]["NoteSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description What is known of a document. The document itself is not repeated. */
        readonly AttachmentAttributes: {
            /**
             * @description The name that the file had.
             * @example passport.png
             */
            readonly document_file_name: string;
            /**
             * @description The media type.
             * @example image/png
             */
            readonly document_content_type: string;
            /**
             * @description How large the document is, in bytes.
             * @example 68
             */
            readonly document_file_size: number;
            /** @description When it was attached. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed, which is when it was attached. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Names one seed of any type. */
        readonly SeedIdentifier: components["schemas"]["NaturalDocketSeedIdentifier"] | components["schemas"]["LegalEntityDocketSeedIdentifier"] | components["schemas"]["ArgentinaInvoicingDetailSeedIdentifier"] | components["schemas"]["ChileInvoicingDetailSeedIdentifier"] | components["schemas"]["IdentificationSeedIdentifier"] | components["schemas"]["DomicileSeedIdentifier"] | components["schemas"]["EmailSeedIdentifier"] | components["schemas"]["PhoneSeedIdentifier"] | components["schemas"]["AllowanceSeedIdentifier"] | components["schemas"]["NoteSeedIdentifier"];
        /** @description What the document shows. */
        readonly AttachmentRelationships: {
            /** @description The seed that it is attached to. */
            readonly attached_to_seed: {
                readonly data: components["schemas"]["SeedIdentifier"];
            };
        };
        /** @description A document as a JSON:API resource. */
        readonly AttachmentResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "attachments";
            readonly attributes: components["schemas"]["AttachmentAttributes"];
            readonly relationships: components["schemas"]["AttachmentRelationships"];
        };
        /**
         * @description Whether an observation was replied to. `new`: it waits for the client. `answered`: it has a reply (†).
         * @example new
         * @enum {string}
         */
        readonly ObservationState: "new" | "answered";
        /** @description What the staff asks for, and what was replied. */
        readonly ObservationAttributes: {
            readonly state: components["schemas"]["ObservationState"];
            /**
             * @description What the staff writes.
             * @example The photo of the passport is blurred.
             */
            readonly note?: string | null;
            /**
             * @description What the client replied, null until then.
             * @example A new photo is attached.
             */
            readonly reply: string | null;
            /**
             * @description Who is asked, `client` or another code of the provider's.
             * @example client
             */
            readonly scope?: string;
            /**
             * @description What it is about, in Spanish.
             * @example Documento ilegible
             */
            readonly subject_es?: string | null;
            /**
             * @description What it is about, in English.
             * @example Illegible document
             */
            readonly subject_en?: string | null;
            /**
             * @description What it is about, in Portuguese.
             * @example Documento ilegível
             */
            readonly subject_pt?: string | null;
            /**
             * @description What is asked for, in Spanish.
             * @example Por favor envíe otra foto.
             */
            readonly body_es?: string | null;
            /**
             * @description What is asked for, in English.
             * @example Please send another photo.
             */
            readonly body_en?: string | null;
            /**
             * @description What is asked for, in Portuguese.
             * @example Por favor envie outra foto.
             */
            readonly body_pt?: string | null;
        };
        /** @description Names one reason. */
        readonly ObservationReasonIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "observation_reasons";
        };
        /** @description Why it is asked, and in which review. */
        readonly ObservationRelationships: {
            /** @description Why it is asked, null where the staff gave no reason. */
            readonly observation_reason: {
                readonly data: components["schemas"]["ObservationReasonIdentifier"] | null;
            };
            /** @description The review. † */
            readonly issue: {
                readonly data: components["schemas"]["IssueIdentifier"];
            };
        };
        /** @description An observation as a JSON:API resource. */
        readonly ObservationResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "observations";
            readonly attributes: components["schemas"]["ObservationAttributes"];
            readonly relationships: components["schemas"]["ObservationRelationships"];
        };
        /** @description A reason that the staff gives again and again. */
        readonly ObservationReasonAttributes: {
            /**
             * @description What it is about, in Spanish.
             * @example Documento ilegible
             */
            readonly subject_es?: string | null;
            /**
             * @description What it is about, in English.
             * @example Illegible document
             */
            readonly subject_en?: string | null;
            /**
             * @description What it is about, in Portuguese.
             * @example Documento ilegível
             */
            readonly subject_pt?: string | null;
            /**
             * @description What is asked for, in Spanish.
             * @example Por favor envíe otra foto.
             */
            readonly body_es?: string | null;
            /**
             * @description What is asked for, in English.
             * @example Please send another photo.
             */
            readonly body_en?: string | null;
            /**
             * @description What is asked for, in Portuguese.
             * @example Por favor envie outra foto.
             */
            readonly body_pt?: string | null;
        };
        /** @description A reason for observations as a JSON:API resource. */
        readonly ObservationReasonResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "observation_reasons";
            readonly attributes: components["schemas"]["ObservationReasonAttributes"];
        };
        /** @description What comes along with a review, its seeds with their attachments, and its observations with their reasons. */
        readonly IssueIncluded: components["schemas"]["UserResource"] | components["schemas"]["NaturalDocketSeedResource"] | components["schemas"]["LegalEntityDocketSeedResource"] | components["schemas"]["ArgentinaInvoicingDetailSeedResource"] | components["schemas"]["ChileInvoicingDetailSeedResource"] | components["schemas"]["IdentificationSeedResource"] | components["schemas"]["DomicileSeedResource"] | components["schemas"]["EmailSeedResource"] | components["schemas"]["PhoneSeedResource"] | components["schemas"]["AllowanceSeedResource"] | components["schemas"]["NoteSeedResource"] | components["schemas"]["AttachmentResource"] | components["schemas"]["ObservationResource"] | components["schemas"]["ObservationReasonResource"];
        /** @description One compliance review. */
        readonly IssueDocument: {
            readonly data: components["schemas"]["IssueResource"];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["IssueIncluded"][];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /**
         * @description A resource's id as clients may send it, as a string or as a number. Both mean the same resource.
         * @example 1010
         */
        readonly IdInput: string | number;
        /**
         * @description What may happen to a request. The list is open, so ignore what you do not know.
         * @example concierge_request_quoted
         * @enum {string}
         */
        readonly RequestEventType: "concierge_request_quoted" | "concierge_request_working" | "concierge_request_finished" | "concierge_request_cancelled" | "concierge_request_receipt_created" | "concierge_request_credit_note_created";
        /** @description What happened, and when. */
        readonly RequestEventAttributes: {
            readonly event_type: components["schemas"]["RequestEventType"];
            /** @description When it happened. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When the event was posted for the first time. */
            readonly sent_at: components["schemas"]["Timestamp"];
        };
        /** @description An event as a JSON:API resource. Its id is its own for ever, so handle none twice. */
        readonly RequestEventResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "events";
            readonly attributes: components["schemas"]["RequestEventAttributes"];
            /** @description What it happened to. */
            readonly relationships: {
                /** @description What it happened to. */
                readonly resource: {
                    readonly data: components["schemas"]["RequestIdentifier"];
                };
            };
        };
        /** @description An event, with the request as it was at that time included. */
        readonly RequestEventDocument: {
            readonly data: components["schemas"]["RequestEventResource"];
            /** @description The request as it was when it happened. */
            readonly included: readonly components["schemas"]["RequestResource"][];
        };
        /**
         * @description What may happen to a payment. The list is open, so ignore what you do not know.
         * @example concierge_request_output_accepted
         * @enum {string}
         */
        readonly OutputEventType: "concierge_request_output_accepted" | "concierge_request_output_rejected" | "concierge_request_output_working" | "concierge_request_output_settling" | "concierge_request_output_settled" | "concierge_request_output_failed" | "concierge_request_output_returned" | "concierge_request_output_cancelled";
        /** @description What happened, and when. */
        readonly OutputEventAttributes: {
            readonly event_type: components["schemas"]["OutputEventType"];
            /** @description When it happened. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When the event was posted for the first time. */
            readonly sent_at: components["schemas"]["Timestamp"];
        };
        /** @description Names one failed attempt. */
        readonly FailureIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "failures";
        };
        /** @description An event as a JSON:API resource. Its id is its own for ever, so handle none twice. */
        readonly OutputEventResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "events";
            readonly attributes: components["schemas"]["OutputEventAttributes"];
            /** @description What it happened to, and how often it went wrong. */
            readonly relationships: {
                /** @description What it happened to. */
                readonly resource: {
                    readonly data: components["schemas"]["OutputIdentifier"];
                };
                /** @description The attempts that failed so far, one entry each. */
                readonly failures: {
                    readonly data: readonly components["schemas"]["FailureIdentifier"][];
                };
            };
        };
        /** @description An event, with the payment as it was at that time included. */
        readonly OutputEventDocument: {
            readonly data: components["schemas"]["OutputEventResource"];
            /** @description The payment as it was when it happened. */
            readonly included: readonly components["schemas"]["OutputResource"][];
        };
        /**
         * @description What may happen to a user. The list is open, so ignore what you do not know.
         * @example user_enabled
         * @enum {string}
         */
        readonly UserEventType: "user_enabled" | "user_disabled";
        /** @description What happened, and when. */
        readonly UserEventAttributes: {
            readonly event_type: components["schemas"]["UserEventType"];
            /** @description When it happened. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When the event was posted for the first time. */
            readonly sent_at: components["schemas"]["Timestamp"];
        };
        /** @description An event as a JSON:API resource. Its id is its own for ever, so handle none twice. */
        readonly UserEventResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "events";
            readonly attributes: components["schemas"]["UserEventAttributes"];
            /** @description What it happened to. */
            readonly relationships: {
                /** @description What it happened to. */
                readonly resource: {
                    readonly data: components["schemas"]["UserIdentifier"];
                };
            };
        };
        /** @description An event, with the user as it was at that time included. */
        readonly UserEventDocument: {
            readonly data: components["schemas"]["UserEventResource"];
            /** @description The user as it was when it happened. */
            readonly included: readonly components["schemas"]["UserResource"][];
        };
        /**
         * @description What may happen to a withdrawal instruction. The list is open, so ignore what you do not know.
         * @example withdrawal_instruction_created
         * @enum {string}
         */
        readonly InstructionEventType: "withdrawal_instruction_created" | "withdrawal_instruction_updated" | "withdrawal_instruction_destroyed";
        /** @description What happened, and when. */
        readonly InstructionEventAttributes: {
            readonly event_type: components["schemas"]["InstructionEventType"];
            /** @description When it happened. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When the event was posted for the first time. */
            readonly sent_at: components["schemas"]["Timestamp"];
        };
        /** @description An event as a JSON:API resource. Its id is its own for ever, so handle none twice. */
        readonly InstructionEventResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "events";
            readonly attributes: components["schemas"]["InstructionEventAttributes"];
            /** @description What it happened to. */
            readonly relationships: {
                /** @description What it happened to. */
                readonly resource: {
                    readonly data: components["schemas"]["InstructionIdentifier"];
                };
            };
        };
        /** @description An event, with the withdrawal instruction as it was at that time included. */
        readonly InstructionEventDocument: {
            readonly data: components["schemas"]["InstructionEventResource"];
            /** @description The withdrawal instruction as it was when it happened. */
            readonly included: readonly components["schemas"]["InstructionResource"][];
        };
    };
    responses: {
        /** @description The wallet that the money went to. */
        readonly Wallet: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["CashWalletDocument"];
            };
        };
        /** @description The user's one-time password as it is now. */
        readonly Otp: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["OtpDocument"];
            };
        };
        /** @description The payment as it stands now. */
        readonly Output: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["OutputDocument"];
            };
        };
        /** @description What time it is now. */
        readonly Clock: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ClockDocument"];
            };
        };
        /** @description The settings as they are now. */
        readonly Settings: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["SettingsDocument"];
            };
        };
        /** @description The fault as it stands now. */
        readonly Fault: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["FaultDocument"];
            };
        };
        /** @description All faults. */
        readonly Faults: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["FaultListDocument"];
            };
        };
        /** @description A page of failed attempts. */
        readonly Failures: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["FailureListDocument"];
            };
        };
        /** @description The webhook as it stands now. */
        readonly Webhook: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["WebhookDocument"];
            };
        };
        /** @description A page of webhooks. */
        readonly Webhooks: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["WebhookListDocument"];
            };
        };
        /** @description A page of accounts. */
        readonly Ledger: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["LedgerDocument"];
            };
        };
        /** @description The user as it stands now. */
        readonly User: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["UserDocument"];
            };
        };
        /** @description The call cannot be read. The body is no JSON, or a header or a query parameter is not of its form. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The key is missing or unknown, it acts for a user that it does not manage (†), or the one-time password is missing or wrong. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description There is no such resource, or the key may not see it (†). */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The `Accept` header leaves no room for `application/vnd.api+json` (JSON:API). */
        readonly NotAcceptable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The resource's state does not allow this (†), or the body's type or id is not the one expected (JSON:API). */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description A fault on the server's side. What a call that changes something came to is unknown. † */
        readonly Internal: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The body is larger than is taken. † */
        readonly ContentTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The body is neither `application/vnd.api+json` nor `application/json`, or it is compressed (†). */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The body can be read and says something that cannot be. One error for each fault, each with its pointer. */
        readonly Unprocessable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The request as it stands now. */
        readonly Request: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["RequestDocument"];
            };
        };
        /** @description The review as it stands now. */
        readonly Issue: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["IssueDocument"];
            };
        };
    };
    parameters: {
        /**
         * @description The resource's id.
         * @example 1010
         */
        readonly ResourceId: components["schemas"]["Id"];
        /**
         * @description Which page, counted from 1. A page after the last one is empty (†).
         * @example 1
         */
        readonly PageNumber: number;
        /**
         * @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†).
         * @example 25
         */
        readonly PagePerPage: number;
    };
    requestBodies: {
        /** @description What the staff ask for. May be left out. */
        readonly Observe: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ObserveDocument"];
                readonly "application/json": components["schemas"]["ObserveDocument"];
            };
        };
        /** @description What arrives. */
        readonly Deposit: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["DepositDocument"];
                readonly "application/json": components["schemas"]["DepositDocument"];
            };
        };
        /** @description Why the bank refuses. Usually left out. */
        readonly Failure: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["FailureDocument"];
                readonly "application/json": components["schemas"]["FailureDocument"];
            };
        };
        /** @description How the clock is to be set. */
        readonly Clock: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ClockUpdateDocument"];
                readonly "application/json": components["schemas"]["ClockUpdateDocument"];
            };
        };
        /** @description The settings that change. */
        readonly Settings: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["SettingsUpdateDocument"];
                readonly "application/json": components["schemas"]["SettingsUpdateDocument"];
            };
        };
        /** @description What shall go wrong, where and how often. */
        readonly Fault: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["FaultCreateDocument"];
                readonly "application/json": components["schemas"]["FaultCreateDocument"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly enableUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["User"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly disableUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["User"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly rejectUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["User"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly depositForUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Deposit"];
        readonly responses: {
            readonly 200: components["responses"]["Wallet"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly quoteRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Request"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly lapseRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Request"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly acceptOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Output"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly rejectOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Output"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly sendOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Output"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly settleOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Output"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly failOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: components["requestBodies"]["Failure"];
        readonly responses: {
            readonly 200: components["responses"]["Output"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listFailures: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Which page, counted from 1. A page after the last one is empty (†).
                 * @example 1
                 */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /**
                 * @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†).
                 * @example 25
                 */
                readonly "page[per_page]"?: components["parameters"]["PagePerPage"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Failures"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly returnOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Output"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly reverseOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: components["requestBodies"]["Failure"];
        readonly responses: {
            readonly 200: components["responses"]["Output"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly cancelOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Output"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly setClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Clock"];
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Settings"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly changeSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Settings"];
        readonly responses: {
            readonly 200: components["responses"]["Settings"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Faults"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly createFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Fault"];
        readonly responses: {
            /** @description The fault. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["FaultDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly clearFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Nothing goes wrong on purpose any more. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Fault"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly deleteFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The fault is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly approveIssue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Issue"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly observeIssue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: components["requestBodies"]["Observe"];
        readonly responses: {
            readonly 200: components["responses"]["Issue"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly rejectIssue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Issue"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly dismissIssue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Issue"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showOtp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Otp"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly turnOtpOn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Otp"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly turnOtpOff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description They are turned off. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listWebhooks: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only webhooks in this state.
                 * @example pending
                 */
                readonly "filter[state]"?: components["schemas"]["WebhookProgress"];
                /**
                 * @description Which page, counted from 1. A page after the last one is empty (†).
                 * @example 1
                 */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /**
                 * @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†).
                 * @example 25
                 */
                readonly "page[per_page]"?: components["parameters"]["PagePerPage"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Webhooks"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Webhook"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly resendWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Webhook"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listAccounts: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only accounts of this kind.
                 * @example escrow
                 */
                readonly "filter[kind]"?: components["schemas"]["AccountKind"];
                /**
                 * @description Which page, counted from 1. A page after the last one is empty (†).
                 * @example 1
                 */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /**
                 * @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†).
                 * @example 25
                 */
                readonly "page[per_page]"?: components["parameters"]["PagePerPage"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Ledger"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
}
