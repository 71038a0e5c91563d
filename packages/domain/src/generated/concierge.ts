// Generated from spec/concierge.yaml by openapi-typescript; do not edit.

export interface paths {
    readonly "/concierge_ports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List ports
         * @description Every port that the provider serves. Needs no key. The list changes rarely and has one page.
         */
        readonly get: operations["listPorts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/concierge_requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List requests
         * @description The requests of the key's own user and of the users managed by it, newest first (†).
         */
        readonly get: operations["listRequests"];
        readonly put?: never;
        /**
         * Create a request
         * @description Starts a request in `draft`. A payer that the key does not manage is refused with 422 (†).
         */
        readonly post: operations["createRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/concierge_requests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Show a request
         * @description One request as it stands now. Finished and cancelled ones can be shown for ever.
         */
        readonly get: operations["showRequest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a request's names
         * @description Changes `external_id` and `payment_authorization_code`, in any state that is not final (†).
         */
        readonly patch: operations["updateRequest"];
        readonly trace?: never;
    };
    readonly "/concierge_requests/{id}/request_quote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask for a quote
         * @description Moves a draft with at least one output to `quote_requested` and sets `eta`, `accept_quote_before` and `provision_funds_before`. The quote itself may come at once or hours later, when the state is `quoted`. No output can be added any more. The body may be left out. A draft without outputs is refused with 422 (†).
         */
        readonly post: operations["requestQuote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/concierge_requests/{id}/accept_quote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept the quote
         * @description Agrees to spend `total_to_spend` and moves a `quoted` request to `quote_accepted`; from there it goes on to `working` once the payer's balance covers the total, and only then does money move. Has no body. In any other state, and after `accept_quote_before`, it is refused with 409 whose `meta.state` tells where the request stands (†), so a repeated call does no harm.
         */
        readonly post: operations["acceptQuote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/concierge_requests/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a request
         * @description Gives up a request that is not yet `working`, and with it every output that is `accepting` or `accepted`. Rejected outputs stay rejected. Has no body. In any other state it is refused with 409 (†).
         */
        readonly post: operations["cancelRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/concierge_requests/{id}/receipt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Show a request's receipt
         * @description What was paid, one line a payment (†). The guides only say that a request names an address for it; 404 until there is one.
         */
        readonly get: operations["showReceipt"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/concierge_requests/{id}/credit_note": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Show a request's credit note
         * @description What went back to the payer, one line a payment (†). The guides only say that a request names an address for it; 404 until there is one.
         */
        readonly get: operations["showCreditNote"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/concierge_request_outputs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List outputs
         * @description Outputs of the requests that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listOutputs"];
        readonly put?: never;
        /**
         * Add an output to a draft
         * @description Adds one payment, which starts in `accepting`. Only a `draft` takes outputs; any other request is refused with 409 (†). An unknown port, payee or instruction, or an instruction that is not the payee's, is refused with 422 (†). An instruction that pays into another port is taken, as the provider takes it, and the proxy says so in `meta.warnings` (†).
         */
        readonly post: operations["createOutput"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/concierge_request_outputs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Show an output
         * @description One payment as it stands now, with its payee and its instruction included.
         */
        readonly get: operations["showOutput"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/withdrawal_instructions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List withdrawal instructions
         * @description The instructions of the key's own user and of the users managed by it, in the order of their creation (†).
         */
        readonly get: operations["listInstructions"];
        readonly put?: never;
        /**
         * Create a withdrawal instruction
         * @description Keeps how a user is paid. It can be used for any number of outputs to that user.
         */
        readonly post: operations["createInstruction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/withdrawal_instructions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Show a withdrawal instruction
         * @description One instruction.
         */
        readonly get: operations["showInstruction"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a withdrawal instruction
         * @description Takes an instruction away. Outputs that were made with it go on as they are (†).
         */
        readonly delete: operations["deleteInstruction"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List users
         * @description The key's own user and the users managed by it, in the order of their creation (†).
         */
        readonly get: operations["listUsers"];
        readonly put?: never;
        /**
         * Create a user
         * @description Makes a user managed by the key's own one, which must be a master user, else 403 (†). It starts as `new` and is enabled by a compliance review.
         */
        readonly post: operations["createUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/users/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the key's own user
         * @description The user that the key belongs to.
         */
        readonly get: operations["showMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the key's own user
         * @description The same as changing a user by its id. The guides set `webhook_url` this way.
         */
        readonly patch: operations["updateMe"];
        readonly trace?: never;
    };
    readonly "/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Show a user
         * @description One user.
         */
        readonly get: operations["showUser"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a user
         * @description Changes `webhook_url`, `email` and `do_not_email`.
         */
        readonly patch: operations["updateUser"];
        readonly trace?: never;
    };
    readonly "/concierge_estimates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Estimate what payments would cost
         * @description Prices payments without making anything. Needs no key, always answers at once, and binds nobody.
         */
        readonly post: operations["createEstimate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cash_wallets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List cash wallets
         * @description What the key's own user holds, one wallet a currency.
         */
        readonly get: operations["listCashWallets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cash_wallets/{currency}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The currency, in either case.
                 * @example ars
                 */
                readonly currency: components["schemas"]["Currency"];
            };
            readonly cookie?: never;
        };
        /**
         * Show a cash wallet
         * @description What the key's own user holds in one currency.
         */
        readonly get: operations["showCashWallet"];
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
        /**
         * @description A resource's id as responses carry it. Always a string, and opaque, although the provider's look like numbers.
         * @example 1010
         */
        readonly Id: string;
        /**
         * @description A resource's id as clients may send it, as a string or as a number. Both mean the same resource.
         * @example 1010
         */
        readonly IdInput: string | number;
        /**
         * @description An exact decimal, written as a JSON number of up to eight decimals. Read its digits as they are written; a binary floating point number may lose some of them.
         * @example 119132.65420936
         */
        readonly Decimal: number;
        /**
         * @description A positive decimal as clients may send it, as a JSON number or as a string of digits with at most one decimal point. A string keeps every digit on the way.
         * @example 1000.50
         */
        readonly DecimalInput: number | string;
        /**
         * Format: date-time
         * @description A moment in UTC, RFC 3339 with milliseconds.
         * @example 2026-03-02T12:53:02.741Z
         */
        readonly Timestamp: string;
        /**
         * @description One country and one currency, `country_currency` in lower case (ISO 3166 alpha-2, ISO 4217); `other` stands for the rest of the world, paid by international wire. The list is open, since ports come and go: known are `ar_ars`, `ar_usd`, `cl_clp`, `uy_uyu`, `py_pyg`, `uy_usd`, `py_usd`, `us_usd`, `other_usd`, `mx_mxn` and `other_eur`.
         * @example cl_clp
         */
        readonly PortCode: string;
        /**
         * @description An ISO 4217 code. Ports write it in upper case and wallets in lower case, so compare without regard to case.
         * @example CLP
         */
        readonly Currency: string;
        /**
         * @description Where a request stands. `draft`: outputs are being added. `quote_requested`: waiting for the quote. `quoted`: the total is known and waits for acceptance. `quote_accepted`: waiting for funds on the payer's balance. `working`: outputs are being paid. `finished`: every output is in a final state. `cancelled`: no payment was made.
         * @enum {string}
         */
        readonly RequestState: "draft" | "quote_requested" | "quoted" | "quote_accepted" | "working" | "finished" | "cancelled";
        /**
         * @description Where a payment stands. `accepting`: preliminary checks, compliance among them. `accepted`: checks passed, waiting for the request to be funded. `rejected`: checks failed, funds not used. `working`: funds are on their way to the port. `settling`: sent from the provider's bank. `settled`: the receiving bank confirmed. `failed`: most often wrong instructions, may be tried again with new ones. `returned`: could not be paid, funds go back minus fees. `cancelled`: the request was cancelled, or the payment while it was being worked on.
         * @enum {string}
         */
        readonly OutputState: "accepting" | "accepted" | "rejected" | "working" | "settling" | "settled" | "failed" | "returned" | "cancelled";
        /**
         * @description The states of an output that a client of the Concierge generation knows, which is one that sends no `Version`. `settling` and `failed` show as `working`; the moves are those of OutputState seen so. † The guides name the seven states; that the two later ones show as `working` is ours.
         * @enum {string}
         */
        readonly ConciergeOutputState: "accepting" | "accepted" | "rejected" | "working" | "settled" | "returned" | "cancelled";
        /**
         * @description What the provider's compliance review says of a user. `new`: not yet reviewed, payments to them wait in `accepting`. `enabled`: may pay and be paid. `disabled`: suspended for now. `rejected`: suspended for good.
         * @enum {string}
         */
        readonly ComplianceState: "new" | "enabled" | "disabled" | "rejected";
        /**
         * @description Why a request was cancelled. `draft_was_pruned`: the draft was left alone, for 30 days (†). `quote_not_accepted`: not accepted before `accept_quote_before`. `payment_not_received`: not funded before `provision_funds_before`. `cancelled_by_user`: the client called `cancel` (†).
         * @enum {string}
         */
        readonly CancellationReason: "draft_was_pruned" | "quote_not_accepted" | "payment_not_received" | "cancelled_by_user";
        /** @description A country and a currency that money can be sent from or paid into. */
        readonly PortAttributes: {
            readonly code: components["schemas"]["PortCode"];
            /**
             * @description ISO 3166 alpha-2 in upper case, or `OTHER` for the rest of the world (†).
             * @example CL
             */
            readonly country: string;
            readonly currency_code: components["schemas"]["Currency"];
        };
        /** @description A port as a JSON:API resource. */
        readonly PortResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "concierge_ports";
            readonly attributes: components["schemas"]["PortAttributes"];
        };
        /** @description Every port that the provider serves. */
        readonly PortListDocument: {
            readonly data: readonly components["schemas"]["PortResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description Names one request. */
        readonly RequestIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "concierge_requests";
        };
        /** @description Names one request, as clients may write it. */
        readonly RequestIdentifierInput: {
            readonly id: components["schemas"]["IdInput"];
            /** @constant */
            readonly type: "concierge_requests";
        };
        /** @description What is known of a request. Attributes that are not known yet are null or left out; without a `Version` header only those of the Concierge generation are sent. */
        readonly RequestAttributes: {
            readonly state: components["schemas"]["RequestState"];
            /** @description The origin, where the payer's money comes from. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description How many outputs the request has. */
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
             */
            readonly receipt_url?: string | null;
            /**
             * Format: uri
             * @description Where the credit note for rejected and returned outputs can be fetched once there is one.
             */
            readonly credit_note_url?: string | null;
            /** @description The client's own name for the request. */
            readonly external_id?: string | null;
            /** @description The client's own authorisation code for the payment. */
            readonly payment_authorization_code?: string | null;
            /** @description Until when the request can be cancelled, null when it cannot be. Concierge generation only. */
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
        /** @description How many of the request's outputs are in one of the seven Concierge states, or altogether. Concierge generation only. */
        readonly OutputCounter: number;
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
        /** @description One request. */
        readonly RequestDocument: {
            readonly data: components["schemas"]["RequestResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of requests, newest first (†). */
        readonly RequestListDocument: {
            readonly data: readonly components["schemas"]["RequestResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description What a request begins with. */
        readonly RequestCreateAttributes: {
            /** @description The origin, where the payer's money comes from. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description The client's own name for the request. The provider does not keep it unique; the limit is ours. */
            readonly external_id?: string;
            /** @description The client's own authorisation code for the payment. The limit is ours. */
            readonly payment_authorization_code?: string;
        };
        /** @description The request to be made. */
        readonly RequestCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "concierge_requests";
                readonly attributes: components["schemas"]["RequestCreateAttributes"];
                /** @description Left out, the payer is the key's own user (Concierge generation). */
                readonly relationships?: {
                    /** @description Who pays, a user managed by the key's master user (CrossBorder generation). */
                    readonly user?: {
                        readonly data: components["schemas"]["UserIdentifierInput"];
                    };
                };
            };
        };
        /** @description What may still change after a request was made. What is left out stays as it is; null takes it away (†). */
        readonly RequestUpdateAttributes: {
            /** @description The client's own name for the request. */
            readonly external_id?: string | null;
            /** @description The client's own authorisation code for the payment. */
            readonly payment_authorization_code?: string | null;
        };
        /** @description The changes to a request. The id must be that of the path. */
        readonly RequestUpdateDocument: {
            readonly data: {
                readonly id: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "concierge_requests";
                readonly attributes: components["schemas"]["RequestUpdateAttributes"];
            };
        };
        /** @description How a quote is wanted. */
        readonly QuoteAttributes: {
            readonly hint_token?: components["schemas"]["HintToken"];
        };
        /** @description An optional body for `request_quote`. † The guides name the token and not the shape of the body. */
        readonly QuoteDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "concierge_requests";
                readonly attributes: components["schemas"]["QuoteAttributes"];
            };
        };
        /** @description Names one output. */
        readonly OutputIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "concierge_request_outputs";
        };
        /** @description What is known of a payment. Of `amount` and `budget` the one that was not given is null or left out until the quote computes it. */
        readonly OutputAttributes: {
            readonly state: components["schemas"]["OutputState"];
            /** @description The destination, where the payee is paid. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description What the payee receives, in the destination's currency. */
            readonly amount?: components["schemas"]["Decimal"] | null;
            /** @description What the payer spends on this payment, in the origin's currency, fees included. */
            readonly budget?: components["schemas"]["Decimal"] | null;
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
        /** @description What comes along with outputs, the payee and the withdrawal instruction. An instruction that was deleted is left out (†). */
        readonly OutputIncluded: components["schemas"]["UserResource"] | components["schemas"]["InstructionResource"];
        /** @description One payment, with its payee and its instruction included. */
        readonly OutputDocument: {
            readonly data: components["schemas"]["OutputResource"];
            readonly included?: readonly components["schemas"]["OutputIncluded"][];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of payments in the order of their creation (†), with their payees and instructions included once each. */
        readonly OutputListDocument: {
            readonly data: readonly components["schemas"]["OutputResource"][];
            readonly included?: readonly components["schemas"]["OutputIncluded"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description Where a payment goes and how much it is. Exactly one of `amount` and `budget` is given. */
        readonly OutputCreateAttributes: {
            /** @description The destination, where the payee is paid. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description What the payee shall receive, in the destination's currency and with no more decimals than it has. */
            readonly amount?: components["schemas"]["DecimalInput"];
            /** @description What the payer shall spend on this payment, in the origin's currency, fees included. */
            readonly budget?: components["schemas"]["DecimalInput"];
        };
        /** @description The payment to be added to a draft. */
        readonly OutputCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "concierge_request_outputs";
                readonly attributes: components["schemas"]["OutputCreateAttributes"];
                /** @description The request it belongs to, who is paid, and how. */
                readonly relationships: {
                    /** @description The draft that the payment is added to. † Left out, it is the payer's one open draft; with none or several the call is refused with 422, naming `/data/relationships/request`. */
                    readonly request?: {
                        readonly data: components["schemas"]["RequestIdentifierInput"];
                    };
                    /** @description Who is paid. */
                    readonly user: {
                        readonly data: components["schemas"]["UserIdentifierInput"];
                    };
                    /** @description How they are paid. It must belong to that user (†). */
                    readonly withdrawal_instruction: {
                        readonly data: components["schemas"]["InstructionIdentifierInput"];
                    };
                };
            };
        };
        /** @description Names one withdrawal instruction. */
        readonly InstructionIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "withdrawal_instructions";
        };
        /** @description Names one withdrawal instruction, as clients may write it. */
        readonly InstructionIdentifierInput: {
            readonly id: components["schemas"]["IdInput"];
            /** @constant */
            readonly type: "withdrawal_instructions";
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
            /** @description The client's own name for the instruction. */
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
        /** @description One withdrawal instruction. */
        readonly InstructionDocument: {
            readonly data: components["schemas"]["InstructionResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of withdrawal instructions in the order of their creation (†). */
        readonly InstructionListDocument: {
            readonly data: readonly components["schemas"]["InstructionResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description How a payee shall be paid. The rail is named by `payment_method_type`, or by `payment_method` inside the body. */
        readonly InstructionCreateAttributes: {
            /** @description The client's own name for the instruction. The limit is ours. */
            readonly label?: string | null;
            /**
             * @description The vocabulary of the body. `bitex` is the only one known, and what is taken when it is left out (†).
             * @constant
             */
            readonly schema?: "bitex";
            /**
             * @description The rail, e.g. `ar_domestic_bank`.
             * @example ar_domestic_bank
             */
            readonly payment_method_type?: string;
            readonly body: components["schemas"]["InstructionBody"];
        };
        /** @description The withdrawal instruction to be made. */
        readonly InstructionCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "withdrawal_instructions";
                readonly attributes: components["schemas"]["InstructionCreateAttributes"];
                /** @description Left out, the instruction belongs to the key's own user (†). */
                readonly relationships?: {
                    /** @description Who shall be paid this way. */
                    readonly user?: {
                        readonly data: components["schemas"]["UserIdentifierInput"];
                    };
                };
            };
        };
        /** @description Names one user. */
        readonly UserIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "users";
        };
        /** @description Names one user, as clients may write it. */
        readonly UserIdentifierInput: {
            readonly id: components["schemas"]["IdInput"];
            /** @constant */
            readonly type: "users";
        };
        /** @description Somebody who pays or is paid. */
        readonly UserAttributes: {
            /** @description The name, which is the e-mail address until a review made the real one known. */
            readonly name: string | null;
            /** @description The e-mail address. Need not be a real one, and null for a user made without one (†). */
            readonly email: string | null;
            /** @description Whether the provider knows who this is. */
            readonly kyc_accepted: boolean;
            /** @description Whether calls that move money need a one-time password. */
            readonly otp_enabled: boolean;
            /** @description Whether the provider sends this user no e-mail. */
            readonly do_not_email: boolean;
            /** @description Whether the user logs in with a hardware wallet. */
            readonly trezor_login_enabled: boolean;
            readonly compliance_state?: components["schemas"]["ComplianceState"];
            /**
             * Format: uri
             * @description Where events about this user and those managed by them are posted.
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
        /** @description One user. */
        readonly UserDocument: {
            readonly data: components["schemas"]["UserResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of users in the order of their creation (†). */
        readonly UserListDocument: {
            readonly data: readonly components["schemas"]["UserResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description What a user begins with. Nothing is needed, `{}` will do. */
        readonly UserCreateAttributes: {
            /**
             * Format: email
             * @description An address, which may be made up within a domain of your own. The provider does not confirm it.
             */
            readonly email?: string;
            /**
             * Format: password
             * @description A password for the user's own access.
             */
            readonly password?: string;
        };
        /** @description The user to be made. */
        readonly UserCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "users";
                readonly attributes: components["schemas"]["UserCreateAttributes"];
            };
        };
        /** @description What may change of a user. What is left out stays as it is. */
        readonly UserUpdateAttributes: {
            /**
             * Format: uri
             * @description Where events shall be posted; null stops them (†).
             */
            readonly webhook_url?: string | null;
            /**
             * Format: email
             * @description The new e-mail address.
             */
            readonly email?: string;
            /** @description Whether the provider shall send this user no e-mail. */
            readonly do_not_email?: boolean;
        };
        /** @description The changes to a user. The id must be that of the path. */
        readonly UserUpdateDocument: {
            readonly data: {
                readonly id: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "users";
                readonly attributes: components["schemas"]["UserUpdateAttributes"];
            };
        };
        /** @description A SHA-256 in lower-case hexadecimal. Given to `request_quote` within ten minutes for the same ports and amounts, it keeps the estimate's price. */
        readonly HintToken: string;
        /** @description One payment to be estimated. Exactly one of `amount` and `budget` is given. */
        readonly EstimateOutputCreate: {
            /** @description The destination. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description What the payee shall receive, in the destination's currency. */
            readonly amount?: components["schemas"]["DecimalInput"];
            /** @description What the payer shall spend, in the origin's currency, fees included. */
            readonly budget?: components["schemas"]["DecimalInput"];
        };
        /** @description Asks for an estimate of several payments (CrossBorder generation). */
        readonly EstimateOutputsCreateAttributes: {
            /** @description The origin. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description The payments to be estimated. The limit is ours. */
            readonly outputs: readonly components["schemas"]["EstimateOutputCreate"][];
        };
        /** @description Asks for an estimate of one amount from one port to another (Concierge generation). */
        readonly EstimatePairCreateAttributes: {
            /** @description The origin. */
            readonly from_code: components["schemas"]["PortCode"];
            /** @description The destination. */
            readonly to_code: components["schemas"]["PortCode"];
            /** @description What shall arrive, in the destination's currency. */
            readonly amount: components["schemas"]["DecimalInput"];
        };
        /** @description Either form of asking for an estimate. */
        readonly EstimateCreateAttributes: components["schemas"]["EstimateOutputsCreateAttributes"] | components["schemas"]["EstimatePairCreateAttributes"];
        /** @description What is to be estimated. */
        readonly EstimateCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "concierge_estimates";
                readonly attributes: components["schemas"]["EstimateCreateAttributes"];
            };
        };
        /** @description One payment's price. `amount = (budget − fee_and_cost) × rate` and `all_in_rate = amount ÷ budget`. Figures are computed with more digits than are shown and cut after eight decimals (†). */
        readonly EstimateOutput: {
            /** @description The destination. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description What the payer would spend, in the origin's currency, fees included. */
            readonly budget: components["schemas"]["Decimal"];
            /** @description What the payee would receive, in the destination's currency. */
            readonly amount: components["schemas"]["Decimal"];
            /** @description Units of the destination's currency for one of the origin's, before fees. */
            readonly rate: components["schemas"]["Decimal"];
            /** @description The same with all fees in it. */
            readonly all_in_rate: components["schemas"]["Decimal"];
            /** @description The part of the budget that fees and costs take, in the origin's currency. */
            readonly fee_and_cost: components["schemas"]["Decimal"];
        };
        /** @description An estimate of several payments. */
        readonly EstimateOutputsAttributes: {
            readonly hint_token: components["schemas"]["HintToken"];
            /** @description The origin. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description The sum of all budgets, in the origin's currency. */
            readonly total_to_spend: components["schemas"]["Decimal"];
            /** @description The payments in the order they were asked for. */
            readonly outputs: readonly components["schemas"]["EstimateOutput"][];
        };
        /** @description An estimate of one amount. */
        readonly EstimatePairAttributes: {
            /** @description The origin. */
            readonly from_code: components["schemas"]["PortCode"];
            /** @description The destination. */
            readonly to_code: components["schemas"]["PortCode"];
            /** @description The amount that was asked about. */
            readonly amount: components["schemas"]["Decimal"];
            /** @description What it comes to at the other end, cash-in costs and fees considered. */
            readonly result: components["schemas"]["Decimal"];
            /** @description Fees and costs taken at the origin, in its currency. */
            readonly origin_taken: components["schemas"]["Decimal"];
            /** @description Fees and costs taken at the destination, in its currency. */
            readonly destination_taken: components["schemas"]["Decimal"];
        };
        /** @description An estimate in the form it was asked for. */
        readonly EstimateAttributes: components["schemas"]["EstimateOutputsAttributes"] | components["schemas"]["EstimatePairAttributes"];
        /** @description An estimate as a JSON:API resource. It is not stored, so its id means nothing. */
        readonly EstimateResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "concierge_estimates";
            readonly attributes: components["schemas"]["EstimateAttributes"];
        };
        /** @description One estimate. */
        readonly EstimateDocument: {
            readonly data: components["schemas"]["EstimateResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
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
        /** @description A page of cash wallets, one a currency. */
        readonly CashWalletListDocument: {
            readonly data: readonly components["schemas"]["CashWalletResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
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
        /** @description What the proxy says about an answer. † The provider does not send it. */
        readonly DocumentMeta: {
            /** @description What is doubtful about what was sent, although it was taken. */
            readonly warnings?: readonly components["schemas"]["Warning"][];
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
        /** @description Where the fault is. One of the three. */
        readonly ErrorSource: {
            /**
             * @description A JSON pointer into the body that was sent.
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
    };
    responses: {
        /** @description The request as it stands now. */
        readonly Request: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["RequestDocument"];
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
        /** @description The key is missing or unknown, or the one-time password is missing or wrong. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The key is valid and may not do this, e.g. make users without being a master user's. † */
        readonly Forbidden: {
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
        /** @description The body is larger than is taken. † */
        readonly ContentTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The body is neither `application/vnd.api+json` nor `application/json`. */
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
        /** @description More than five calls within a second with one key. */
        readonly TooManyRequests: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
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
        /** @description Said by the proxy (†). The provider's answer cannot be used, e.g. a page of its shield instead of a document. What a call that changes something came to is unknown. */
        readonly BadGateway: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description Said by the proxy (†). The provider did not answer in time, or could not be reached. `meta.sent` tells whether the call may have reached it. */
        readonly ServiceUnavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
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
         * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
         * @example 2.1
         */
        readonly Version: string;
        /**
         * @description The current one-time password, for users who turned it on. A missing or wrong one is 401.
         * @example 123456
         */
        readonly OneTimePassword: string;
        /** @description Which page, counted from 1. A page after the last one is empty (†). */
        readonly PageNumber: number;
        /** @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†). */
        readonly PagePerPage: number;
    };
    requestBodies: {
        /** @description The request to be made. */
        readonly RequestCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["RequestCreateDocument"];
                readonly "application/json": components["schemas"]["RequestCreateDocument"];
            };
        };
        /** @description The changes to a request. */
        readonly RequestUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["RequestUpdateDocument"];
                readonly "application/json": components["schemas"]["RequestUpdateDocument"];
            };
        };
        /** @description The token of an estimate whose price shall be kept. Usually left out. */
        readonly Quote: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["QuoteDocument"];
                readonly "application/json": components["schemas"]["QuoteDocument"];
            };
        };
        /** @description The payment to be added. */
        readonly OutputCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["OutputCreateDocument"];
                readonly "application/json": components["schemas"]["OutputCreateDocument"];
            };
        };
        /** @description The withdrawal instruction to be made. */
        readonly InstructionCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["InstructionCreateDocument"];
                readonly "application/json": components["schemas"]["InstructionCreateDocument"];
            };
        };
        /** @description The user to be made. */
        readonly UserCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["UserCreateDocument"];
                readonly "application/json": components["schemas"]["UserCreateDocument"];
            };
        };
        /** @description The changes to a user. */
        readonly UserUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["UserUpdateDocument"];
                readonly "application/json": components["schemas"]["UserUpdateDocument"];
            };
        };
        /** @description What is to be estimated. */
        readonly EstimateCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["EstimateCreateDocument"];
                readonly "application/json": components["schemas"]["EstimateCreateDocument"];
            };
        };
    };
    headers: {
        /**
         * @description After how many seconds to try again. †
         * @example 1
         */
        readonly RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listPorts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All ports. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["PortListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listRequests: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only requests with exactly this external id. † It lets a client find its request after a lost answer.
                 * @example payroll-2026-03
                 */
                readonly "filter[external_id]"?: string;
                /** @description Only requests in this state. † */
                readonly "filter[state]"?: components["schemas"]["RequestState"];
                /** @description Which page, counted from 1. A page after the last one is empty (†). */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /** @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†). */
                readonly "page[per_page]"?: components["parameters"]["PagePerPage"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of requests. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["RequestListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
                /**
                 * @description The current one-time password, for users who turned it on. A missing or wrong one is 401.
                 * @example 123456
                 */
                readonly "One-Time-Password"?: components["parameters"]["OneTimePassword"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["RequestCreate"];
        readonly responses: {
            /** @description The draft. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["RequestDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly showRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
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
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["RequestUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["Request"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly requestQuote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: components["requestBodies"]["Quote"];
        readonly responses: {
            /** @description The request, waiting for its quote or quoted already. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["RequestDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly acceptQuote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
                /**
                 * @description The current one-time password, for users who turned it on. A missing or wrong one is 401.
                 * @example 123456
                 */
                readonly "One-Time-Password"?: components["parameters"]["OneTimePassword"];
            };
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
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly cancelRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
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
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly showReceipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
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
            /** @description The receipt, to be read by people. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example Request 1010
                     *     Output 32323: 1,000 CLP paid for 139.70 ARS
                     */
                    readonly "text/plain": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly showCreditNote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
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
            /** @description The credit note, to be read by people. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example Request 1010
                     *     Output 32323, rejected: 139.70 ARS back
                     */
                    readonly "text/plain": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listOutputs: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only outputs of this request.
                 * @example 10101
                 */
                readonly "filter[request_id]"?: components["schemas"]["Id"];
                /** @description Which page, counted from 1. A page after the last one is empty (†). */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /** @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†). */
                readonly "page[per_page]"?: components["parameters"]["PagePerPage"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of outputs. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["OutputListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
                /**
                 * @description The current one-time password, for users who turned it on. A missing or wrong one is 401.
                 * @example 123456
                 */
                readonly "One-Time-Password"?: components["parameters"]["OneTimePassword"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["OutputCreate"];
        readonly responses: {
            /** @description The payment, with its payee and its instruction included. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["OutputDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly showOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
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
            /** @description The payment. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["OutputDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listInstructions: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only instructions of this user. †
                 * @example 20202
                 */
                readonly "filter[user_id]"?: components["schemas"]["Id"];
                /** @description Which page, counted from 1. A page after the last one is empty (†). */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /** @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†). */
                readonly "page[per_page]"?: components["parameters"]["PagePerPage"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of instructions. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["InstructionListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createInstruction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["InstructionCreate"];
        readonly responses: {
            /** @description The instruction. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["InstructionDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly showInstruction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
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
            /** @description The instruction. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["InstructionDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly deleteInstruction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
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
            /** @description It is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listUsers: {
        readonly parameters: {
            readonly query?: {
                /** @description Which page, counted from 1. A page after the last one is empty (†). */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /** @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†). */
                readonly "page[per_page]"?: components["parameters"]["PagePerPage"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of users. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["UserListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UserCreate"];
        readonly responses: {
            /** @description The user. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["UserDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly showMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["User"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UserUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["User"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly showUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
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
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly updateUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The resource's id.
                 * @example 1010
                 */
                readonly id: components["parameters"]["ResourceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["UserUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["User"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly createEstimate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["EstimateCreate"];
        readonly responses: {
            /** @description The estimate, in the form it was asked for. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["EstimateDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly listCashWallets: {
        readonly parameters: {
            readonly query?: {
                /** @description Which page, counted from 1. A page after the last one is empty (†). */
                readonly "page[number]"?: components["parameters"]["PageNumber"];
                /** @description How many resources a page holds. The limit of 100 and the 25 of a client that does not say are ours (†). */
                readonly "page[per_page]"?: components["parameters"]["PagePerPage"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of wallets. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["CashWalletListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly showCashWallet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the oldest and most compatible one answers, which is Concierge.
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path: {
                /**
                 * @description The currency, in either case.
                 * @example ars
                 */
                readonly currency: components["schemas"]["Currency"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The wallet. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["CashWalletDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["Internal"];
            readonly 502: components["responses"]["BadGateway"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
}
