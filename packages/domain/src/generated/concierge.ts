// Generated from spec/concierge.yaml by openapi-typescript; do not edit.

export interface paths {
    readonly "/concierge_ports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        /**
         * Try a failed payment again
         * @description Names new instructions for a payment that is `failed`, which puts it back to `working`. They must be the same payee's. In any other state it is refused with 409. † The guides say that a failed payment may be tried again with new instructions, and show no call.
         */
        readonly patch: operations["updateOutput"];
        readonly trace?: never;
    };
    readonly "/withdrawal_instructions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
    readonly "/issues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List issues
         * @description The reviews of the key's own user and of the users managed by it, newest first (†), with what was handed in included.
         */
        readonly get: operations["listIssues"];
        readonly put?: never;
        /**
         * Start an issue
         * @description Starts a review in `draft`. Seeds are added to it one by one, then it is completed. A user may have several drafts (†), and each is abandoned when it is left alone.
         */
        readonly post: operations["createIssue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/issues/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the open draft
         * @description The one draft of the key's own user. With none or several it is 404 (†).
         */
        readonly get: operations["showCurrentIssue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/issues/current/complete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Complete the open draft
         * @description The same as completing an issue by its id, for the one draft of the key's own user. With none or several it is 404 (†).
         */
        readonly post: operations["completeCurrentIssue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/issues/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show an issue
         * @description One review, with what was handed in and what the staff asks for included.
         */
        readonly get: operations["showIssue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/issues/{id}/complete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Complete an issue
         * @description Hands a `draft` in, which makes it `new`. In any other state it is refused with 409 (†). The body may be left out or be `{}`.
         */
        readonly post: operations["completeIssue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/natural_docket_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List natural persons
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listNaturalDocketSeeds"];
        readonly put?: never;
        /**
         * Add a natural person
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†). An issue has at most one; another is refused with 409 (†).
         */
        readonly post: operations["createNaturalDocketSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/natural_docket_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show a natural person
         * @description One of them.
         */
        readonly get: operations["showNaturalDocketSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a natural person
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateNaturalDocketSeed"];
        readonly trace?: never;
    };
    readonly "/legal_entity_docket_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List legal entities
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listLegalEntityDocketSeeds"];
        readonly put?: never;
        /**
         * Add a legal entity
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†). An issue has at most one; another is refused with 409 (†).
         */
        readonly post: operations["createLegalEntityDocketSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/legal_entity_docket_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show a legal entity
         * @description One of them.
         */
        readonly get: operations["showLegalEntityDocketSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a legal entity
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateLegalEntityDocketSeed"];
        readonly trace?: never;
    };
    readonly "/argentina_invoicing_detail_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List invoicing details for Argentina
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listArgentinaInvoicingDetailSeeds"];
        readonly put?: never;
        /**
         * Add invoicing details for Argentina
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†). An issue has at most one; another is refused with 409 (†).
         */
        readonly post: operations["createArgentinaInvoicingDetailSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/argentina_invoicing_detail_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show invoicing details for Argentina
         * @description One of them.
         */
        readonly get: operations["showArgentinaInvoicingDetailSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change invoicing details for Argentina
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateArgentinaInvoicingDetailSeed"];
        readonly trace?: never;
    };
    readonly "/chile_invoicing_detail_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List invoicing details for Chile
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listChileInvoicingDetailSeeds"];
        readonly put?: never;
        /**
         * Add invoicing details for Chile
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†). An issue has at most one; another is refused with 409 (†).
         */
        readonly post: operations["createChileInvoicingDetailSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/chile_invoicing_detail_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show invoicing details for Chile
         * @description One of them.
         */
        readonly get: operations["showChileInvoicingDetailSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change invoicing details for Chile
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateChileInvoicingDetailSeed"];
        readonly trace?: never;
    };
    readonly "/identification_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List identity documents
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listIdentificationSeeds"];
        readonly put?: never;
        /**
         * Add an identity document
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†).
         */
        readonly post: operations["createIdentificationSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/identification_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show an identity document
         * @description One of them.
         */
        readonly get: operations["showIdentificationSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an identity document
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateIdentificationSeed"];
        readonly trace?: never;
    };
    readonly "/domicile_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List domiciles
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listDomicileSeeds"];
        readonly put?: never;
        /**
         * Add a domicile
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†).
         */
        readonly post: operations["createDomicileSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/domicile_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show a domicile
         * @description One of them.
         */
        readonly get: operations["showDomicileSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a domicile
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateDomicileSeed"];
        readonly trace?: never;
    };
    readonly "/email_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List e-mail addresses
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listEmailSeeds"];
        readonly put?: never;
        /**
         * Add an e-mail address
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†).
         */
        readonly post: operations["createEmailSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/email_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show an e-mail address
         * @description One of them.
         */
        readonly get: operations["showEmailSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an e-mail address
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateEmailSeed"];
        readonly trace?: never;
    };
    readonly "/phone_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List telephone numbers
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listPhoneSeeds"];
        readonly put?: never;
        /**
         * Add a telephone number
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†).
         */
        readonly post: operations["createPhoneSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/phone_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show a telephone number
         * @description One of them.
         */
        readonly get: operations["showPhoneSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a telephone number
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updatePhoneSeed"];
        readonly trace?: never;
    };
    readonly "/allowance_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List allowances
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listAllowanceSeeds"];
        readonly put?: never;
        /**
         * Add an allowance
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†).
         */
        readonly post: operations["createAllowanceSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/allowance_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show an allowance
         * @description One of them.
         */
        readonly get: operations["showAllowanceSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an allowance
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateAllowanceSeed"];
        readonly trace?: never;
    };
    readonly "/note_seeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List notes
         * @description Those of the reviews that the key may see, in the order of their creation (†).
         */
        readonly get: operations["listNoteSeeds"];
        readonly put?: never;
        /**
         * Add a note
         * @description Adds it to a review that is a `draft` or `observed`; any other is refused with 409 (†).
         */
        readonly post: operations["createNoteSeed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/note_seeds/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show a note
         * @description One of them.
         */
        readonly get: operations["showNoteSeed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a note
         * @description Changes what is given, while the review is a `draft` or `observed`; else it is refused with 409 (†). Null takes a value away (†).
         */
        readonly patch: operations["updateNoteSeed"];
        readonly trace?: never;
    };
    readonly "/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Attach a document to a seed
         * @description Keeps a scan of what a seed says, while its review is a `draft` or `observed`; else it is refused with 409 (†). The document travels inside the body, so it is at most 750,000 bytes large (†).
         */
        readonly post: operations["createAttachment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/attachments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show an attachment
         * @description What is known of a document. The document itself is never sent back. †
         */
        readonly get: operations["showAttachment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/observations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show an observation
         * @description What the staff asks for, and what was replied, with its reason included.
         */
        readonly get: operations["showObservation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Reply to an observation
         * @description Answers what the staff asked for. With the last reply the review goes from `observed` to `answered`. While the review is in any other state it is refused with 409 (†).
         */
        readonly patch: operations["replyToObservation"];
        readonly trace?: never;
    };
    readonly "/api_keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List API keys
         * @description The keys of the key's own user, in the order of their creation (†). None shows its token.
         */
        readonly get: operations["listApiKeys"];
        readonly put?: never;
        /**
         * Create an API key
         * @description Makes another key for the key's own user. Always needs a one-time password, so a user who did not turn those on is refused with 403 (†). A key can give no permission that it has not got itself; that is refused with 403 (†). This answer is the only one that shows the token, so keep it.
         */
        readonly post: operations["createApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api_keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
         * Show an API key
         * @description One key, without its token (†).
         */
        readonly get: operations["showApiKey"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an API key
         * @description Takes a key away at once. It may be the one that the call is made with.
         */
        readonly delete: operations["deleteApiKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly requestEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Something happened to a request
         * @description A request was quoted, is being worked on, is finished or was cancelled, or its receipt or credit note can be fetched. Posted to the `webhook_url` of the user it concerns, or of the master user who manages them (†). Anything but 200 is tried again with growing pauses for a few days. The same event may come more than once and later than another that happened after it, so remember ids and look at the resource as it stands. Ignore types that you do not know.
         */
        readonly post: operations["receiveRequestEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly outputEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Something happened to a payment
         * @description A payment came to another state. Posted to the `webhook_url` of the user it concerns, or of the master user who manages them (†). Anything but 200 is tried again with growing pauses for a few days. The same event may come more than once and later than another that happened after it, so remember ids and look at the resource as it stands. Ignore types that you do not know.
         */
        readonly post: operations["receiveOutputEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly userEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Something happened to a user
         * @description A user was enabled or disabled. Posted to the `webhook_url` of the user it concerns, or of the master user who manages them (†). Anything but 200 is tried again with growing pauses for a few days. The same event may come more than once and later than another that happened after it, so remember ids and look at the resource as it stands. Ignore types that you do not know.
         */
        readonly post: operations["receiveUserEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly instructionEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Something happened to a withdrawal instruction
         * @description A withdrawal instruction was made, changed or taken away. Posted to the `webhook_url` of the user it concerns, or of the master user who manages them (†). Anything but 200 is tried again with growing pauses for a few days. The same event may come more than once and later than another that happened after it, so remember ids and look at the resource as it stands. Ignore types that you do not know.
         */
        readonly post: operations["receiveInstructionEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
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
         * @example quoted
         * @enum {string}
         */
        readonly RequestState: "draft" | "quote_requested" | "quoted" | "quote_accepted" | "working" | "finished" | "cancelled";
        /**
         * @description Where a payment stands. `accepting`: preliminary checks, compliance among them. `accepted`: checks passed, waiting for the request to be funded. `rejected`: checks failed, funds not used. `working`: funds are on their way to the port. `settling`: sent from the provider's bank. `settled`: the receiving bank confirmed. `failed`: most often wrong instructions, may be tried again with new ones. `returned`: could not be paid, funds go back minus fees. `cancelled`: the request was cancelled, or the payment while it was being worked on.
         * @example settling
         * @enum {string}
         */
        readonly OutputState: "accepting" | "accepted" | "rejected" | "working" | "settling" | "settled" | "failed" | "returned" | "cancelled";
        /**
         * @description The states of an output that a client of the Concierge generation knows, which is one that sends no `Version`. `settling` and `failed` show as `working`; the moves are those of OutputState seen so. † The guides name the seven states; that the two later ones show as `working` is ours.
         * @example working
         * @enum {string}
         */
        readonly ConciergeOutputState: "accepting" | "accepted" | "rejected" | "working" | "settled" | "returned" | "cancelled";
        /**
         * @description What the provider's compliance review says of a user. `new`: not yet reviewed, payments to them wait in `accepting`. `enabled`: may pay and be paid. `disabled`: suspended for now. `rejected`: suspended for good.
         * @example enabled
         * @enum {string}
         */
        readonly ComplianceState: "new" | "enabled" | "disabled" | "rejected";
        /**
         * @description Where a compliance review stands. `draft`: seeds are being added. `new`: handed in, waiting for the provider's staff. `observed`: the staff asked for something, see the observations. `answered`: every observation has its reply, waiting for the staff again. `approved`: all is well. `rejected`: it is not, and that is final. `dismissed`: the staff closed it without a decision. `abandoned`: the client left it alone, for 30 days (†).
         * @example draft
         * @enum {string}
         */
        readonly IssueState: "draft" | "new" | "observed" | "answered" | "approved" | "rejected" | "dismissed" | "abandoned";
        /**
         * @description Whether an observation was replied to. `new`: it waits for the client. `answered`: it has a reply (†).
         * @example new
         * @enum {string}
         */
        readonly ObservationState: "new" | "answered";
        /**
         * @description Why a request was cancelled. `draft_was_pruned`: the draft was left alone, for 30 days (†). `quote_not_accepted`: not accepted before `accept_quote_before`. `payment_not_received`: not funded before `provision_funds_before`. `cancelled_by_user`: the client called `cancel` (†).
         * @example quote_not_accepted
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
        /**
         * @description How many of the request's outputs are in one of the seven Concierge states, or altogether. Only without `Version`.
         * @example 1
         */
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
        /** @description What comes along with requests when it is asked for, their payers and payments, and the payments' payees and instructions. */
        readonly RequestIncluded: components["schemas"]["UserResource"] | components["schemas"]["OutputResource"] | components["schemas"]["InstructionResource"];
        /** @description One request. */
        readonly RequestDocument: {
            readonly data: components["schemas"]["RequestResource"];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["RequestIncluded"][];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of requests, newest first (†). */
        readonly RequestListDocument: {
            readonly data: readonly components["schemas"]["RequestResource"][];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["RequestIncluded"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description What a request begins with. */
        readonly RequestCreateAttributes: {
            /** @description The origin, where the payer's money comes from. */
            readonly port_code: components["schemas"]["PortCode"];
            /**
             * @description The client's own name for the request. The provider does not keep it unique; the limit is ours.
             * @example payroll-2026-03
             */
            readonly external_id?: string | null;
            /**
             * @description The client's own authorisation code for the payment. The limit is ours.
             * @example PA-0042
             */
            readonly payment_authorization_code?: string | null;
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
            /**
             * @description The client's own name for the request.
             * @example payroll-2026-03-b
             */
            readonly external_id?: string | null;
            /**
             * @description The client's own authorisation code for the payment.
             * @example PA-0043
             */
            readonly payment_authorization_code?: string | null;
        };
        /** @description The changes to a request. The id may be left out; else it must be that of the path. */
        readonly RequestUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "concierge_requests";
                readonly attributes: components["schemas"]["RequestUpdateAttributes"];
            };
        };
        /** @description How a quote is wanted. */
        readonly QuoteAttributes: {
            /** @description The token of an estimate whose price shall be kept. Null is as if it were left out. */
            readonly hint_token?: components["schemas"]["HintToken"] | null;
        };
        /** @description An optional body for `request_quote`, which may be empty. † The guides name the token and not the shape of the body. */
        readonly QuoteDocument: {
            readonly data?: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "concierge_requests";
                readonly attributes?: components["schemas"]["QuoteAttributes"];
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
            /**
             * @description Why the payee's bank refused the payment last, in words for people. † Only of a payment that is `failed` or `returned`, and only where the provider tells it; the guides' answers have no such attribute.
             * @example The payee's bank refused the payment.
             */
            readonly failure_reason?: string | null;
            /** @description Until when a `failed` payment can be tried again with new instructions; then it is returned. † Left out like `failure_reason`. */
            readonly retry_before?: components["schemas"]["Timestamp"] | null;
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
        /** @description What comes along with outputs, the payee and the withdrawal instruction unless other is asked for. An instruction that was deleted is left out (†). */
        readonly OutputIncluded: components["schemas"]["UserResource"] | components["schemas"]["InstructionResource"] | components["schemas"]["RequestResource"];
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
        /** @description The new instructions for a payment that failed. The id may be left out; else it must be that of the path. † Ours, see the call. */
        readonly OutputUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "concierge_request_outputs";
                /** @description How it shall be paid now. */
                readonly relationships: {
                    /** @description The same payee's new instructions. */
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
        /** @description One withdrawal instruction. */
        readonly InstructionDocument: {
            readonly data: components["schemas"]["InstructionResource"];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["UserResource"][];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of withdrawal instructions in the order of their creation (†). */
        readonly InstructionListDocument: {
            readonly data: readonly components["schemas"]["InstructionResource"][];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["UserResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description How a payee shall be paid. The rail is named by `payment_method_type`, or by `payment_method` inside the body. */
        readonly InstructionCreateAttributes: {
            /**
             * @description The client's own name for the instruction. The limit is ours.
             * @example Carla, Argentina
             */
            readonly label?: string | null;
            /**
             * @description The vocabulary of the body. `bitex` is the only one known, and what is taken when it is left out (†).
             * @example bitex
             * @constant
             */
            readonly schema?: "bitex";
            /**
             * @description The rail, e.g. `ar_domestic_bank`.
             * @example ar_domestic_bank
             */
            readonly payment_method_type?: string | null;
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
        /** @description What a user begins with. Nothing is needed, and all of it may be left out. */
        readonly UserCreateAttributes: {
            /**
             * @description An address, which may be made up within a domain of your own. The provider does not confirm it.
             * @example ana@example.com
             */
            readonly email?: string;
            /**
             * Format: password
             * @description A password for the user's own access.
             * @example correct horse battery staple
             */
            readonly password?: string;
        };
        /** @description The user to be made. */
        readonly UserCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "users";
                readonly attributes?: components["schemas"]["UserCreateAttributes"];
            };
        };
        /** @description What may change of a user. What is left out stays as it is. */
        readonly UserUpdateAttributes: {
            /**
             * Format: uri
             * @description Where events shall be posted, an address that begins with https:// or http:// and has no password (†); null stops them (†).
             * @example https://example.com/hooks
             */
            readonly webhook_url?: string | null;
            /**
             * @description The new e-mail address.
             * @example ana@example.com
             */
            readonly email?: string;
            /**
             * @description Whether the provider shall send this user no e-mail.
             * @example true
             */
            readonly do_not_email?: boolean;
        };
        /** @description The changes to a user. The id may be left out; else it must be that of the path. */
        readonly UserUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "users";
                readonly attributes: components["schemas"]["UserUpdateAttributes"];
            };
        };
        /**
         * @description A SHA-256 in lower-case hexadecimal. Given to `request_quote` within ten minutes for the same ports and amounts, it keeps the estimate's price.
         * @example 5f16cd77ac3a5a8c0a3c6fb1c4a5d9f2f2b9c1a6a7b8d0e94c3d2e1f00112233
         */
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
            /**
             * @description The payments to be estimated. The limit is ours.
             * @example [
             *       {
             *         "port_code": "us_usd",
             *         "budget": 100000
             *       }
             *     ]
             */
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
            /**
             * @description The payments in the order they were asked for.
             * @example [
             *       {
             *         "port_code": "us_usd",
             *         "budget": 100000,
             *         "amount": 133.96820027,
             *         "rate": 0.00135317,
             *         "all_in_rate": 0.00133968,
             *         "fee_and_cost": 997.5
             *       }
             *     ]
             */
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
        /** @description Names one issue. */
        readonly IssueIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "issues";
        };
        /** @description Names one issue, as clients may write it. */
        readonly IssueIdentifierInput: {
            readonly id: components["schemas"]["IdInput"];
            /** @constant */
            readonly type: "issues";
        };
        /** @description What is known of a compliance review. */
        readonly IssueAttributes: {
            readonly state: components["schemas"]["IssueState"];
            readonly reason_code: components["schemas"]["ReasonCode"];
            /** @description When the review was started. */
            readonly created_at: components["schemas"]["Timestamp"];
            /** @description When the review, or anything in it, last changed. */
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Why a review is held, `new_client` or another code of the provider's. The list is open.
         * @example new_client
         */
        readonly ReasonCode: string;
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
        /** @description What comes along with a review, its seeds with their attachments, and its observations with their reasons. */
        readonly IssueIncluded: components["schemas"]["UserResource"] | components["schemas"]["NaturalDocketSeedResource"] | components["schemas"]["LegalEntityDocketSeedResource"] | components["schemas"]["ArgentinaInvoicingDetailSeedResource"] | components["schemas"]["ChileInvoicingDetailSeedResource"] | components["schemas"]["IdentificationSeedResource"] | components["schemas"]["DomicileSeedResource"] | components["schemas"]["EmailSeedResource"] | components["schemas"]["PhoneSeedResource"] | components["schemas"]["AllowanceSeedResource"] | components["schemas"]["NoteSeedResource"] | components["schemas"]["AttachmentResource"] | components["schemas"]["ObservationResource"] | components["schemas"]["ObservationReasonResource"];
        /** @description One compliance review. */
        readonly IssueDocument: {
            readonly data: components["schemas"]["IssueResource"];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["IssueIncluded"][];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of compliance reviews, newest first (†). */
        readonly IssueListDocument: {
            readonly data: readonly components["schemas"]["IssueResource"][];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["IssueIncluded"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description What a review begins with. */
        readonly IssueCreateAttributes: {
            /** @description Why the review is held. Left out, `new_client` (†). */
            readonly reason_code?: components["schemas"]["ReasonCode"];
        };
        /** @description The review to be started. */
        readonly IssueCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "issues";
                readonly attributes?: components["schemas"]["IssueCreateAttributes"];
                /** @description Left out, the key's own user is reviewed. */
                readonly relationships?: {
                    /** @description Who is to be reviewed, a user managed by the key's master user. */
                    readonly user?: {
                        readonly data: components["schemas"]["UserIdentifierInput"];
                    };
                    /** @description The same, under the name that the guides' own example writes. † Old clients go on working; use `user`. */
                    readonly issue?: {
                        readonly data: {
                            readonly id: components["schemas"]["IdInput"];
                            /** @enum {unknown} */
                            readonly type: "users" | "User";
                        };
                    };
                };
            };
        };
        /** @description An optional and empty body for `complete`. */
        readonly IssueCompleteDocument: {
            /** @description The review that the path names. */
            readonly data?: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type?: "issues";
            };
        };
        /**
         * @description True or false as clients may send it, as such or as text.
         * @example false
         */
        readonly BooleanInput: boolean | ("true" | "false");
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
        /** @description Left out, it belongs to the one open draft of the key's own user. */
        readonly SeedRelationshipsInput: {
            /** @description The review that it belongs to. With none named and none or several drafts open the call is refused with 422 (†). */
            readonly issue?: {
                readonly data: components["schemas"]["IssueIdentifierInput"];
            };
        };
        /** @description Names one natural person. */
        readonly NaturalDocketSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "natural_docket_seeds";
        };
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
        /** @description A natural person as a JSON:API resource. */
        readonly NaturalDocketSeedResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "natural_docket_seeds";
            readonly attributes: components["schemas"]["NaturalDocketSeedAttributes"];
            readonly relationships: components["schemas"]["SeedRelationships"];
        };
        /** @description A natural person. */
        readonly NaturalDocketSeedDocument: {
            readonly data: components["schemas"]["NaturalDocketSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of natural persons, in the order of their creation (†). */
        readonly NaturalDocketSeedListDocument: {
            readonly data: readonly components["schemas"]["NaturalDocketSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description A natural person to be added to a review. */
        readonly NaturalDocketSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "natural_docket_seeds";
                readonly attributes: components["schemas"]["NaturalDocketSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly NaturalDocketSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "natural_docket_seeds";
                readonly attributes: components["schemas"]["NaturalDocketSeedFields"];
            };
        };
        /** @description Names one legal entity. */
        readonly LegalEntityDocketSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "legal_entity_docket_seeds";
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
        /** @description A legal entity. */
        readonly LegalEntityDocketSeedDocument: {
            readonly data: components["schemas"]["LegalEntityDocketSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of legal entities, in the order of their creation (†). */
        readonly LegalEntityDocketSeedListDocument: {
            readonly data: readonly components["schemas"]["LegalEntityDocketSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description A legal entity to be added to a review. */
        readonly LegalEntityDocketSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "legal_entity_docket_seeds";
                readonly attributes: components["schemas"]["LegalEntityDocketSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly LegalEntityDocketSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "legal_entity_docket_seeds";
                readonly attributes: components["schemas"]["LegalEntityDocketSeedFields"];
            };
        };
        /** @description Names one set of invoicing details for Argentina. */
        readonly ArgentinaInvoicingDetailSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "argentina_invoicing_detail_seeds";
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
        /** @description Invoicing details for Argentina. */
        readonly ArgentinaInvoicingDetailSeedDocument: {
            readonly data: components["schemas"]["ArgentinaInvoicingDetailSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of invoicing details for Argentina, in the order of their creation (†). */
        readonly ArgentinaInvoicingDetailSeedListDocument: {
            readonly data: readonly components["schemas"]["ArgentinaInvoicingDetailSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description Invoicing details for Argentina to be added to a review. */
        readonly ArgentinaInvoicingDetailSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "argentina_invoicing_detail_seeds";
                readonly attributes: components["schemas"]["ArgentinaInvoicingDetailSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly ArgentinaInvoicingDetailSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "argentina_invoicing_detail_seeds";
                readonly attributes: components["schemas"]["ArgentinaInvoicingDetailSeedFields"];
            };
        };
        /** @description Names one set of invoicing details for Chile. */
        readonly ChileInvoicingDetailSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "chile_invoicing_detail_seeds";
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
        /** @description Invoicing details for Chile. */
        readonly ChileInvoicingDetailSeedDocument: {
            readonly data: components["schemas"]["ChileInvoicingDetailSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of invoicing details for Chile, in the order of their creation (†). */
        readonly ChileInvoicingDetailSeedListDocument: {
            readonly data: readonly components["schemas"]["ChileInvoicingDetailSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description Invoicing details for Chile to be added to a review. */
        readonly ChileInvoicingDetailSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "chile_invoicing_detail_seeds";
                readonly attributes: components["schemas"]["ChileInvoicingDetailSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly ChileInvoicingDetailSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "chile_invoicing_detail_seeds";
                readonly attributes: components["schemas"]["ChileInvoicingDetailSeedFields"];
            };
        };
        /** @description Names one identity document. */
        readonly IdentificationSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "identification_seeds";
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
        /** @description An identity document. */
        readonly IdentificationSeedDocument: {
            readonly data: components["schemas"]["IdentificationSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of identity documents, in the order of their creation (†). */
        readonly IdentificationSeedListDocument: {
            readonly data: readonly components["schemas"]["IdentificationSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description An identity document to be added to a review. */
        readonly IdentificationSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "identification_seeds";
                readonly attributes: components["schemas"]["IdentificationSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly IdentificationSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "identification_seeds";
                readonly attributes: components["schemas"]["IdentificationSeedFields"];
            };
        };
        /** @description Names one domicile. */
        readonly DomicileSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "domicile_seeds";
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
        /** @description A domicile. */
        readonly DomicileSeedDocument: {
            readonly data: components["schemas"]["DomicileSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of domiciles, in the order of their creation (†). */
        readonly DomicileSeedListDocument: {
            readonly data: readonly components["schemas"]["DomicileSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description A domicile to be added to a review. */
        readonly DomicileSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "domicile_seeds";
                readonly attributes: components["schemas"]["DomicileSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly DomicileSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "domicile_seeds";
                readonly attributes: components["schemas"]["DomicileSeedFields"];
            };
        };
        /** @description Names one e-mail address. */
        readonly EmailSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "email_seeds";
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
        /** @description An e-mail address. */
        readonly EmailSeedDocument: {
            readonly data: components["schemas"]["EmailSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of e-mail addresses, in the order of their creation (†). */
        readonly EmailSeedListDocument: {
            readonly data: readonly components["schemas"]["EmailSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description An e-mail address to be added to a review. */
        readonly EmailSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "email_seeds";
                readonly attributes: components["schemas"]["EmailSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly EmailSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "email_seeds";
                readonly attributes: components["schemas"]["EmailSeedFields"];
            };
        };
        /** @description Names one telephone number. */
        readonly PhoneSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "phone_seeds";
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
        /** @description A telephone number. */
        readonly PhoneSeedDocument: {
            readonly data: components["schemas"]["PhoneSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of telephone numbers, in the order of their creation (†). */
        readonly PhoneSeedListDocument: {
            readonly data: readonly components["schemas"]["PhoneSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description A telephone number to be added to a review. */
        readonly PhoneSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "phone_seeds";
                readonly attributes: components["schemas"]["PhoneSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly PhoneSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "phone_seeds";
                readonly attributes: components["schemas"]["PhoneSeedFields"];
            };
        };
        /** @description Names one allowance. */
        readonly AllowanceSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "allowance_seeds";
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
        /** @description An allowance. */
        readonly AllowanceSeedDocument: {
            readonly data: components["schemas"]["AllowanceSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of allowances, in the order of their creation (†). */
        readonly AllowanceSeedListDocument: {
            readonly data: readonly components["schemas"]["AllowanceSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description An allowance to be added to a review. */
        readonly AllowanceSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "allowance_seeds";
                readonly attributes: components["schemas"]["AllowanceSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly AllowanceSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "allowance_seeds";
                readonly attributes: components["schemas"]["AllowanceSeedFields"];
            };
        };
        /** @description Names one note. */
        readonly NoteSeedIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "note_seeds";
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
        /** @description A note. */
        readonly NoteSeedDocument: {
            readonly data: components["schemas"]["NoteSeedResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of notes, in the order of their creation (†). */
        readonly NoteSeedListDocument: {
            readonly data: readonly components["schemas"]["NoteSeedResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description A note to be added to a review. */
        readonly NoteSeedCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "note_seeds";
                readonly attributes: components["schemas"]["NoteSeedFields"];
                readonly relationships?: components["schemas"]["SeedRelationshipsInput"];
            };
        };
        /** @description The changes to it. The id may be left out; else it must be that of the path. What is left out stays as it is. */
        readonly NoteSeedUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "note_seeds";
                readonly attributes: components["schemas"]["NoteSeedFields"];
            };
        };
        /** @description Names one attachment. */
        readonly AttachmentIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "attachments";
        };
        /** @description Names one seed of any type. */
        readonly SeedIdentifier: components["schemas"]["NaturalDocketSeedIdentifier"] | components["schemas"]["LegalEntityDocketSeedIdentifier"] | components["schemas"]["ArgentinaInvoicingDetailSeedIdentifier"] | components["schemas"]["ChileInvoicingDetailSeedIdentifier"] | components["schemas"]["IdentificationSeedIdentifier"] | components["schemas"]["DomicileSeedIdentifier"] | components["schemas"]["EmailSeedIdentifier"] | components["schemas"]["PhoneSeedIdentifier"] | components["schemas"]["AllowanceSeedIdentifier"] | components["schemas"]["NoteSeedIdentifier"];
        /**
         * @description What kind of seed it is.
         * @example natural_docket_seeds
         * @enum {string}
         */
        readonly SeedType: "natural_docket_seeds" | "legal_entity_docket_seeds" | "argentina_invoicing_detail_seeds" | "chile_invoicing_detail_seeds" | "identification_seeds" | "domicile_seeds" | "email_seeds" | "phone_seeds" | "allowance_seeds" | "note_seeds";
        /** @description Names one seed of any type, as clients may write it. */
        readonly SeedIdentifierInput: {
            readonly id: components["schemas"]["IdInput"];
            readonly type: components["schemas"]["SeedType"];
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
        /** @description One document. */
        readonly AttachmentDocument: {
            readonly data: components["schemas"]["AttachmentResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description The document, and what it says of itself. */
        readonly AttachmentCreateAttributes: {
            /**
             * @description The document as a data URL in base64, which may be broken into lines (†). At most 750,000 bytes once decoded, which fit into a body of 1 MiB (†).
             * @example data:image/png;base64,iVBORw0KGgo=
             */
            readonly document: string;
            /**
             * @description The name of the file.
             * @example passport.png
             */
            readonly document_file_name: string;
            /**
             * @description The media type, which must be the one that the data URL names (†); `image/jpg` is another name of `image/jpeg`. May be left out.
             * @example image/png
             */
            readonly document_content_type?: string | null;
            /**
             * @description How large the document is, in bytes. One of another size is taken; the proxy warns of it (†). May be left out.
             * @example 8
             */
            readonly document_size?: number | string | null;
            /**
             * @description The same by the name that answers have. May be left out.
             * @example 8
             */
            readonly document_file_size?: number | string | null;
        };
        /** @description The document to be attached. */
        readonly AttachmentCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "attachments";
                readonly attributes: components["schemas"]["AttachmentCreateAttributes"];
                /** @description What the document shows. */
                readonly relationships: {
                    /** @description The seed that it is attached to. */
                    readonly attached_to_seed: {
                        readonly data: components["schemas"]["SeedIdentifierInput"];
                    };
                };
            };
        };
        /** @description Names one observation. */
        readonly ObservationIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "observations";
        };
        /** @description Names one reason. */
        readonly ObservationReasonIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "observation_reasons";
        };
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
        /** @description One observation, with its reason included. */
        readonly ObservationDocument: {
            readonly data: components["schemas"]["ObservationResource"];
            /** @description What comes along. */
            readonly included?: readonly components["schemas"]["ObservationReasonResource"][];
            readonly meta?: components["schemas"]["DocumentMeta"];
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
        /** @description The answer to an observation. */
        readonly ObservationUpdateAttributes: {
            /**
             * @description What is replied. The limit is ours.
             * @example A new photo is attached.
             */
            readonly reply: string;
        };
        /** @description The reply. The id may be left out; else it must be that of the path. */
        readonly ObservationUpdateDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "observations";
                readonly attributes: components["schemas"]["ObservationUpdateAttributes"];
            };
        };
        /** @description What a key may do. A key may be given nothing that the key which makes it may not do itself (†). */
        readonly ApiKeyPermissions: {
            /**
             * @description Put money into the account.
             * @example true
             */
            readonly fund_account?: boolean;
            /**
             * @description Take money out of the account, and make, change and delete withdrawal instructions.
             * @example false
             */
            readonly create_withdrawal?: boolean;
            /**
             * @description See withdrawals and withdrawal instructions.
             * @example false
             */
            readonly get_withdrawal?: boolean;
            /**
             * @description See what the account holds.
             * @example true
             */
            readonly get_balances?: boolean;
            /**
             * @description Buy and sell on the provider's market, of which this API has nothing.
             * @example false
             */
            readonly trading?: boolean;
            /**
             * @description Make, change and see requests and outputs.
             * @example true
             */
            readonly payments?: boolean;
            /**
             * @description Make, change and see users and their compliance reviews.
             * @example false
             */
            readonly compliance?: boolean;
            /**
             * @description Make, see and delete API keys.
             * @example false
             */
            readonly api_keys?: boolean;
        };
        /** @description What is known of a key. */
        readonly ApiKeyAttributes: components["schemas"]["ApiKeyPermissions"] & {
            /**
             * @description The key, 80 hexadecimal digits, whole for ten minutes after it was made. Then its last ten digits after asterisks; so from the first look after a restart of the sandbox, which keeps no key (†).
             * @example **********************************************************************0123456789
             */
            readonly token: string;
            readonly allowed_ips: components["schemas"]["AllowedIps"];
        };
        /**
         * @description The addresses that the key may be used from. Empty, from anywhere. † The guides say that keys can be limited by address and show no attribute.
         * @example [
         *       "192.0.2.10"
         *     ]
         */
        readonly AllowedIps: readonly string[];
        /** @description A key as a JSON:API resource. */
        readonly ApiKeyResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "api_keys";
            readonly attributes: components["schemas"]["ApiKeyAttributes"];
        };
        /** @description One key. */
        readonly ApiKeyDocument: {
            readonly data: components["schemas"]["ApiKeyResource"];
            readonly meta?: components["schemas"]["DocumentMeta"];
        };
        /** @description A page of keys, in the order of their creation (†). */
        readonly ApiKeyListDocument: {
            readonly data: readonly components["schemas"]["ApiKeyResource"][];
            readonly links?: components["schemas"]["ListLinks"];
            readonly meta?: components["schemas"]["ListMeta"];
        };
        /** @description What the new key may do, and from where. What is left out it may not. */
        readonly ApiKeyCreateAttributes: components["schemas"]["ApiKeyPermissions"] & {
            readonly allowed_ips?: components["schemas"]["AllowedIps"];
        };
        /** @description The key to be made. */
        readonly ApiKeyCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "api_keys";
                readonly attributes: components["schemas"]["ApiKeyCreateAttributes"];
            };
        };
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
        /** @description Names one failed attempt. */
        readonly FailureIdentifier: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "failures";
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
        /** @description The payment as it stands now. */
        readonly Output: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["OutputDocument"];
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
        /** @description The draft. */
        readonly IssueDraft: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["IssueDocument"];
            };
        };
        /** @description The review, handed in. */
        readonly IssueNew: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["IssueDocument"];
            };
        };
        /** @description A page of reviews. */
        readonly IssueList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["IssueListDocument"];
            };
        };
        /** @description A natural person. */
        readonly NaturalDocketSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["NaturalDocketSeedDocument"];
            };
        };
        /** @description A page of natural persons. */
        readonly NaturalDocketSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["NaturalDocketSeedListDocument"];
            };
        };
        /** @description A legal entity. */
        readonly LegalEntityDocketSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["LegalEntityDocketSeedDocument"];
            };
        };
        /** @description A page of legal entities. */
        readonly LegalEntityDocketSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["LegalEntityDocketSeedListDocument"];
            };
        };
        /** @description Invoicing details for Argentina. */
        readonly ArgentinaInvoicingDetailSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ArgentinaInvoicingDetailSeedDocument"];
            };
        };
        /** @description A page of invoicing details for Argentina. */
        readonly ArgentinaInvoicingDetailSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ArgentinaInvoicingDetailSeedListDocument"];
            };
        };
        /** @description Invoicing details for Chile. */
        readonly ChileInvoicingDetailSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ChileInvoicingDetailSeedDocument"];
            };
        };
        /** @description A page of invoicing details for Chile. */
        readonly ChileInvoicingDetailSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ChileInvoicingDetailSeedListDocument"];
            };
        };
        /** @description An identity document. */
        readonly IdentificationSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["IdentificationSeedDocument"];
            };
        };
        /** @description A page of identity documents. */
        readonly IdentificationSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["IdentificationSeedListDocument"];
            };
        };
        /** @description A domicile. */
        readonly DomicileSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["DomicileSeedDocument"];
            };
        };
        /** @description A page of domiciles. */
        readonly DomicileSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["DomicileSeedListDocument"];
            };
        };
        /** @description An e-mail address. */
        readonly EmailSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["EmailSeedDocument"];
            };
        };
        /** @description A page of e-mail addresses. */
        readonly EmailSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["EmailSeedListDocument"];
            };
        };
        /** @description A telephone number. */
        readonly PhoneSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["PhoneSeedDocument"];
            };
        };
        /** @description A page of telephone numbers. */
        readonly PhoneSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["PhoneSeedListDocument"];
            };
        };
        /** @description An allowance. */
        readonly AllowanceSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["AllowanceSeedDocument"];
            };
        };
        /** @description A page of allowances. */
        readonly AllowanceSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["AllowanceSeedListDocument"];
            };
        };
        /** @description A note. */
        readonly NoteSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["NoteSeedDocument"];
            };
        };
        /** @description A page of notes. */
        readonly NoteSeedList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["NoteSeedListDocument"];
            };
        };
        /** @description The document, but for its content. */
        readonly Attachment: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["AttachmentDocument"];
            };
        };
        /** @description The observation as it stands now. */
        readonly Observation: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ObservationDocument"];
            };
        };
        /** @description The key. Its token is never shown again. */
        readonly ApiKeyCreated: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ApiKeyDocument"];
            };
        };
        /** @description The key, without its token. */
        readonly ApiKey: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ApiKeyDocument"];
            };
        };
        /** @description A page of keys. */
        readonly ApiKeyList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ApiKeyListDocument"];
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
        /** @description The key is valid and may not do this, e.g. make users without being a master user's, or it lacks the permission, or may not be used from that address. † */
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
         * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
         * @example 2.1
         */
        readonly Version: string;
        /**
         * @description The current one-time password, for users who turned it on. A missing or wrong one is 401.
         * @example 123456
         */
        readonly OneTimePassword: string;
        /**
         * @description Only those of this user; of payments, those that pay this user. †
         * @example 20202
         */
        readonly FilterUserId: components["schemas"]["Id"];
        /**
         * @description Only those of this review. †
         * @example 1657
         */
        readonly FilterIssueId: components["schemas"]["Id"];
        /**
         * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, nothing comes along. An empty one means none; an unknown one is refused with 400. So is one by which more than 2,500 outputs would come along: ask for a shorter page, or for the list of outputs. † The guides know no such parameter.
         * @example outputs,outputs.user
         */
        readonly IncludeOfRequests: string;
        /**
         * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, the payee and the instruction come along, as in the guides. An empty one means none; an unknown one is refused with 400. † The guides know no such parameter.
         * @example user,request
         */
        readonly IncludeOfOutputs: string;
        /**
         * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, nothing comes along. An empty one means none; an unknown one is refused with 400. † The guides know no such parameter.
         * @example user
         */
        readonly IncludeOfInstructions: string;
        /**
         * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, everything but the user comes along, as in the guides. An empty one means none; an unknown one is refused with 400. So is one by which more than 2,500 seeds, attachments and observations would come along, as many as no single issue has: ask for a shorter page. † The guides know no such parameter.
         * @example natural_docket_seed,observations.observation_reason
         */
        readonly IncludeOfIssues: string;
        /**
         * @description The current one-time password. A missing or wrong one is 401.
         * @example 123456
         */
        readonly OneTimePasswordAlways: string;
        /**
         * @description The SHA-256 in lower-case hexadecimal of the API key, by which the receiver knows that the provider sent the event. Of several keys it is the oldest one (†).
         * @example 5f16cd77ac3a5a8c0a3c6fb1c4a5d9f2f2b9c1a6a7b8d0e94c3d2e1f00112233
         */
        readonly WebhookAuth: string;
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
        /** @description The review to be started. */
        readonly IssueCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["IssueCreateDocument"];
                readonly "application/json": components["schemas"]["IssueCreateDocument"];
            };
        };
        /** @description Nothing, usually. */
        readonly IssueComplete: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["IssueCompleteDocument"];
                readonly "application/json": components["schemas"]["IssueCompleteDocument"];
            };
        };
        /** @description A natural person to be added. */
        readonly NaturalDocketSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["NaturalDocketSeedCreateDocument"];
                readonly "application/json": components["schemas"]["NaturalDocketSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly NaturalDocketSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["NaturalDocketSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["NaturalDocketSeedUpdateDocument"];
            };
        };
        /** @description A legal entity to be added. */
        readonly LegalEntityDocketSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["LegalEntityDocketSeedCreateDocument"];
                readonly "application/json": components["schemas"]["LegalEntityDocketSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly LegalEntityDocketSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["LegalEntityDocketSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["LegalEntityDocketSeedUpdateDocument"];
            };
        };
        /** @description Invoicing details for Argentina to be added. */
        readonly ArgentinaInvoicingDetailSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ArgentinaInvoicingDetailSeedCreateDocument"];
                readonly "application/json": components["schemas"]["ArgentinaInvoicingDetailSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly ArgentinaInvoicingDetailSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ArgentinaInvoicingDetailSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["ArgentinaInvoicingDetailSeedUpdateDocument"];
            };
        };
        /** @description Invoicing details for Chile to be added. */
        readonly ChileInvoicingDetailSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ChileInvoicingDetailSeedCreateDocument"];
                readonly "application/json": components["schemas"]["ChileInvoicingDetailSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly ChileInvoicingDetailSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ChileInvoicingDetailSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["ChileInvoicingDetailSeedUpdateDocument"];
            };
        };
        /** @description An identity document to be added. */
        readonly IdentificationSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["IdentificationSeedCreateDocument"];
                readonly "application/json": components["schemas"]["IdentificationSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly IdentificationSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["IdentificationSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["IdentificationSeedUpdateDocument"];
            };
        };
        /** @description A domicile to be added. */
        readonly DomicileSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["DomicileSeedCreateDocument"];
                readonly "application/json": components["schemas"]["DomicileSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly DomicileSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["DomicileSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["DomicileSeedUpdateDocument"];
            };
        };
        /** @description An e-mail address to be added. */
        readonly EmailSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["EmailSeedCreateDocument"];
                readonly "application/json": components["schemas"]["EmailSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly EmailSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["EmailSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["EmailSeedUpdateDocument"];
            };
        };
        /** @description A telephone number to be added. */
        readonly PhoneSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["PhoneSeedCreateDocument"];
                readonly "application/json": components["schemas"]["PhoneSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly PhoneSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["PhoneSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["PhoneSeedUpdateDocument"];
            };
        };
        /** @description An allowance to be added. */
        readonly AllowanceSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["AllowanceSeedCreateDocument"];
                readonly "application/json": components["schemas"]["AllowanceSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly AllowanceSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["AllowanceSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["AllowanceSeedUpdateDocument"];
            };
        };
        /** @description A note to be added. */
        readonly NoteSeedCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["NoteSeedCreateDocument"];
                readonly "application/json": components["schemas"]["NoteSeedCreateDocument"];
            };
        };
        /** @description The changes to it. */
        readonly NoteSeedUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["NoteSeedUpdateDocument"];
                readonly "application/json": components["schemas"]["NoteSeedUpdateDocument"];
            };
        };
        /** @description The document to be attached. */
        readonly AttachmentCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["AttachmentCreateDocument"];
                readonly "application/json": components["schemas"]["AttachmentCreateDocument"];
            };
        };
        /** @description The reply. */
        readonly ObservationUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ObservationUpdateDocument"];
                readonly "application/json": components["schemas"]["ObservationUpdateDocument"];
            };
        };
        /** @description The key to be made. */
        readonly ApiKeyCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ApiKeyCreateDocument"];
                readonly "application/json": components["schemas"]["ApiKeyCreateDocument"];
            };
        };
        /** @description The new instructions. */
        readonly OutputUpdate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["OutputUpdateDocument"];
                readonly "application/json": components["schemas"]["OutputUpdateDocument"];
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                /**
                 * @description Only those of this user; of payments, those that pay this user. †
                 * @example 20202
                 */
                readonly "filter[user_id]"?: components["parameters"]["FilterUserId"];
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, nothing comes along. An empty one means none; an unknown one is refused with 400. So is one by which more than 2,500 outputs would come along: ask for a shorter page, or for the list of outputs. † The guides know no such parameter.
                 * @example outputs,outputs.user
                 */
                readonly include?: components["parameters"]["IncludeOfRequests"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly query?: {
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, nothing comes along. An empty one means none; an unknown one is refused with 400. So is one by which more than 2,500 outputs would come along: ask for a shorter page, or for the list of outputs. † The guides know no such parameter.
                 * @example outputs,outputs.user
                 */
                readonly include?: components["parameters"]["IncludeOfRequests"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                /** @description Only outputs in this state, as the call's generation names it: to a client without `Version`, what is `settling` or `failed` is `working`, and these two are refused with 400. † */
                readonly "filter[state]"?: components["schemas"]["OutputState"];
                /**
                 * @description Only those of this user; of payments, those that pay this user. †
                 * @example 20202
                 */
                readonly "filter[user_id]"?: components["parameters"]["FilterUserId"];
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, the payee and the instruction come along, as in the guides. An empty one means none; an unknown one is refused with 400. † The guides know no such parameter.
                 * @example user,request
                 */
                readonly include?: components["parameters"]["IncludeOfOutputs"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly query?: {
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, the payee and the instruction come along, as in the guides. An empty one means none; an unknown one is refused with 400. † The guides know no such parameter.
                 * @example user,request
                 */
                readonly include?: components["parameters"]["IncludeOfOutputs"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
    readonly updateOutput: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["OutputUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["Output"];
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
    readonly listInstructions: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this user; of payments, those that pay this user. †
                 * @example 20202
                 */
                readonly "filter[user_id]"?: components["parameters"]["FilterUserId"];
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, nothing comes along. An empty one means none; an unknown one is refused with 400. † The guides know no such parameter.
                 * @example user
                 */
                readonly include?: components["parameters"]["IncludeOfInstructions"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly query?: {
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, nothing comes along. An empty one means none; an unknown one is refused with 400. † The guides know no such parameter.
                 * @example user
                 */
                readonly include?: components["parameters"]["IncludeOfInstructions"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
    readonly listIssues: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this user; of payments, those that pay this user. †
                 * @example 20202
                 */
                readonly "filter[user_id]"?: components["parameters"]["FilterUserId"];
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, everything but the user comes along, as in the guides. An empty one means none; an unknown one is refused with 400. So is one by which more than 2,500 seeds, attachments and observations would come along, as many as no single issue has: ask for a shorter page. † The guides know no such parameter.
                 * @example natural_docket_seed,observations.observation_reason
                 */
                readonly include?: components["parameters"]["IncludeOfIssues"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["IssueList"];
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
    readonly createIssue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["IssueCreate"];
        readonly responses: {
            readonly 201: components["responses"]["IssueDraft"];
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
    readonly showCurrentIssue: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, everything but the user comes along, as in the guides. An empty one means none; an unknown one is refused with 400. So is one by which more than 2,500 seeds, attachments and observations would come along, as many as no single issue has: ask for a shorter page. † The guides know no such parameter.
                 * @example natural_docket_seed,observations.observation_reason
                 */
                readonly include?: components["parameters"]["IncludeOfIssues"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Issue"];
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
    readonly completeCurrentIssue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: components["requestBodies"]["IssueComplete"];
        readonly responses: {
            readonly 200: components["responses"]["IssueNew"];
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
    readonly showIssue: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Which relationships come along in `included`, joined by commas (JSON:API). Left out, everything but the user comes along, as in the guides. An empty one means none; an unknown one is refused with 400. So is one by which more than 2,500 seeds, attachments and observations would come along, as many as no single issue has: ask for a shorter page. † The guides know no such parameter.
                 * @example natural_docket_seed,observations.observation_reason
                 */
                readonly include?: components["parameters"]["IncludeOfIssues"];
            };
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["Issue"];
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
    readonly completeIssue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody?: components["requestBodies"]["IssueComplete"];
        readonly responses: {
            readonly 200: components["responses"]["IssueNew"];
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
    readonly listNaturalDocketSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["NaturalDocketSeedList"];
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
    readonly createNaturalDocketSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["NaturalDocketSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["NaturalDocketSeed"];
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
    readonly showNaturalDocketSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["NaturalDocketSeed"];
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
    readonly updateNaturalDocketSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["NaturalDocketSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["NaturalDocketSeed"];
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
    readonly listLegalEntityDocketSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["LegalEntityDocketSeedList"];
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
    readonly createLegalEntityDocketSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["LegalEntityDocketSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["LegalEntityDocketSeed"];
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
    readonly showLegalEntityDocketSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["LegalEntityDocketSeed"];
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
    readonly updateLegalEntityDocketSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["LegalEntityDocketSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["LegalEntityDocketSeed"];
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
    readonly listArgentinaInvoicingDetailSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ArgentinaInvoicingDetailSeedList"];
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
    readonly createArgentinaInvoicingDetailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["ArgentinaInvoicingDetailSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["ArgentinaInvoicingDetailSeed"];
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
    readonly showArgentinaInvoicingDetailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["ArgentinaInvoicingDetailSeed"];
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
    readonly updateArgentinaInvoicingDetailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["ArgentinaInvoicingDetailSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["ArgentinaInvoicingDetailSeed"];
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
    readonly listChileInvoicingDetailSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ChileInvoicingDetailSeedList"];
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
    readonly createChileInvoicingDetailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["ChileInvoicingDetailSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["ChileInvoicingDetailSeed"];
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
    readonly showChileInvoicingDetailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["ChileInvoicingDetailSeed"];
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
    readonly updateChileInvoicingDetailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["ChileInvoicingDetailSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["ChileInvoicingDetailSeed"];
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
    readonly listIdentificationSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["IdentificationSeedList"];
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
    readonly createIdentificationSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["IdentificationSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["IdentificationSeed"];
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
    readonly showIdentificationSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["IdentificationSeed"];
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
    readonly updateIdentificationSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["IdentificationSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["IdentificationSeed"];
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
    readonly listDomicileSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["DomicileSeedList"];
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
    readonly createDomicileSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["DomicileSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["DomicileSeed"];
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
    readonly showDomicileSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["DomicileSeed"];
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
    readonly updateDomicileSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["DomicileSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["DomicileSeed"];
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
    readonly listEmailSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["EmailSeedList"];
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
    readonly createEmailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["EmailSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["EmailSeed"];
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
    readonly showEmailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["EmailSeed"];
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
    readonly updateEmailSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["EmailSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["EmailSeed"];
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
    readonly listPhoneSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["PhoneSeedList"];
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
    readonly createPhoneSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["PhoneSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["PhoneSeed"];
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
    readonly showPhoneSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["PhoneSeed"];
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
    readonly updatePhoneSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["PhoneSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["PhoneSeed"];
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
    readonly listAllowanceSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["AllowanceSeedList"];
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
    readonly createAllowanceSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["AllowanceSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["AllowanceSeed"];
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
    readonly showAllowanceSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["AllowanceSeed"];
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
    readonly updateAllowanceSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["AllowanceSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["AllowanceSeed"];
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
    readonly listNoteSeeds: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only those of this review. †
                 * @example 1657
                 */
                readonly "filter[issue_id]"?: components["parameters"]["FilterIssueId"];
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["NoteSeedList"];
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
    readonly createNoteSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["NoteSeedCreate"];
        readonly responses: {
            readonly 201: components["responses"]["NoteSeed"];
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
    readonly showNoteSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["NoteSeed"];
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
    readonly updateNoteSeed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["NoteSeedUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["NoteSeed"];
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
    readonly createAttachment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["AttachmentCreate"];
        readonly responses: {
            readonly 201: components["responses"]["Attachment"];
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
    readonly showAttachment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["Attachment"];
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
    readonly showObservation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["Observation"];
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
    readonly replyToObservation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
        readonly requestBody: components["requestBodies"]["ObservationUpdate"];
        readonly responses: {
            readonly 200: components["responses"]["Observation"];
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
    readonly listApiKeys: {
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
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ApiKeyList"];
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
    readonly createApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
                 * @example 2.1
                 */
                readonly Version?: components["parameters"]["Version"];
                /**
                 * @description The current one-time password. A missing or wrong one is 401.
                 * @example 123456
                 */
                readonly "One-Time-Password": components["parameters"]["OneTimePasswordAlways"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["ApiKeyCreate"];
        readonly responses: {
            readonly 201: components["responses"]["ApiKeyCreated"];
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
    readonly showApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
            readonly 200: components["responses"]["ApiKey"];
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
    readonly deleteApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The version of the endpoint. `2.0` and `2.1` are known and answer as CrossBorder (†); any other is refused with 400 (†). Left out, the most compatible one answers: all attributes, in which payments have the seven states of Concierge (†).
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
    readonly receiveRequestEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The SHA-256 in lower-case hexadecimal of the API key, by which the receiver knows that the provider sent the event. Of several keys it is the oldest one (†).
                 * @example 5f16cd77ac3a5a8c0a3c6fb1c4a5d9f2f2b9c1a6a7b8d0e94c3d2e1f00112233
                 */
                readonly "WEBHOOK-AUTH": components["parameters"]["WebhookAuth"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The event. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestEventDocument"];
            };
        };
        readonly responses: {
            /** @description Taken. It is not sent again. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken. It is sent again, later and later, for a few days. The same goes for every answer but 200. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly receiveOutputEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The SHA-256 in lower-case hexadecimal of the API key, by which the receiver knows that the provider sent the event. Of several keys it is the oldest one (†).
                 * @example 5f16cd77ac3a5a8c0a3c6fb1c4a5d9f2f2b9c1a6a7b8d0e94c3d2e1f00112233
                 */
                readonly "WEBHOOK-AUTH": components["parameters"]["WebhookAuth"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The event. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OutputEventDocument"];
            };
        };
        readonly responses: {
            /** @description Taken. It is not sent again. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken. It is sent again, later and later, for a few days. The same goes for every answer but 200. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly receiveUserEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The SHA-256 in lower-case hexadecimal of the API key, by which the receiver knows that the provider sent the event. Of several keys it is the oldest one (†).
                 * @example 5f16cd77ac3a5a8c0a3c6fb1c4a5d9f2f2b9c1a6a7b8d0e94c3d2e1f00112233
                 */
                readonly "WEBHOOK-AUTH": components["parameters"]["WebhookAuth"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The event. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserEventDocument"];
            };
        };
        readonly responses: {
            /** @description Taken. It is not sent again. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken. It is sent again, later and later, for a few days. The same goes for every answer but 200. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly receiveInstructionEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description The SHA-256 in lower-case hexadecimal of the API key, by which the receiver knows that the provider sent the event. Of several keys it is the oldest one (†).
                 * @example 5f16cd77ac3a5a8c0a3c6fb1c4a5d9f2f2b9c1a6a7b8d0e94c3d2e1f00112233
                 */
                readonly "WEBHOOK-AUTH": components["parameters"]["WebhookAuth"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The event. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InstructionEventDocument"];
            };
        };
        readonly responses: {
            /** @description Taken. It is not sent again. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken. It is sent again, later and later, for a few days. The same goes for every answer but 200. */
            readonly "4XX": {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
