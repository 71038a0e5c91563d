// Generated from spec/proxy.yaml by openapi-typescript; do not edit.

export interface paths {
    readonly "/v1/batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List batches
         * @description Batches, newest first.
         */
        readonly get: operations["listBatches"];
        readonly put?: never;
        /**
         * Import a checked payout file
         * @description Takes the rows of a file that was checked already, checks them again and keeps them all or none. The `external_id` makes the call safe to repeat. The same content again answers 200 with the batch that exists, other content 409. Every fault is reported at once, each with a pointer to its row.
         *
         *     Payments that an earlier batch has paid, has under way, or has drafted are refused with 409: one error (`paid_before`) a row, whose `meta` names the earlier batch, row, state and time. So are rows that pay the same account the same as another row of the file (`same_payment`). Nothing is kept then. Give the file again with `skip_paid`, which leaves out what is paid or under way, or with `again` and the reason why it is meant.
         *
         *     A payout file as it is may come in place of the document: CSV, JSON Lines, a JSON list of rows, or a payment initiation of ISO 20022 (pain.001.001.03 to .11). Its bytes tell which, whatever the `Content-Type`; what the document says beside the rows stands in the address. It is kept as it came and answered with 202: the batch is `importing`, and then `checked`, or `refused` with its `problems`. A batch that was refused so has made nothing, and its `external_id` may be sent again. The same file with the same parameters is the same batch. With `partial`, rows that are in order are taken without those that are not.
         *
         *     A file may be as large as the proxy is set to take (1 GiB unless told), and is refused while it comes when it is larger (413), too slow (408), or when there is no room for it (507). Nothing is kept of it then.
         */
        readonly post: operations["createBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a batch
         * @description One batch with its counts and totals.
         */
        readonly get: operations["showBatch"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/rows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List a batch's rows
         * @description The rows of a batch, or those in some states, by line, each with what has become of it.
         */
        readonly get: operations["listBatchRows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/parts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List a batch's parts
         * @description The parts that a batch is split over, by number: each is one request at the provider. A batch that is still being read or was just taken has none yet.
         */
        readonly get: operations["listBatchParts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/problems": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what is wrong with a batch's file
         * @description Everything that was found in the payout file, by line. Of each severity 100,000 are kept; how many there are in all, the batch's `file` says.
         */
        readonly get: operations["listBatchProblems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/rejects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Give the rows that are not in order
         * @description The rows of a batch's file that something is wrong with, under the file's own columns and with the reasons behind them: ready to be mended and sent alone.
         */
        readonly get: operations["showBatchRejects"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Give a batch's file as it came
         * @description The payout file, byte for byte, as long as it is kept.
         */
        readonly get: operations["showBatchFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve a batch's quote
         * @description Agrees to spend at most `total_to_spend` on the whole batch. The quotes of its parts are then accepted at the provider, each within what is left of that. Refused with 409 when the batch is not `quoted`, when the quotes are more than that, when their time is up, and when one of its payments was approved in another batch meanwhile (`paid_before`). Approving again what was approved with the same limit answers 200 and does nothing. A quote that runs out before it is accepted is asked for anew, and accepted if it fits in what is left; otherwise the batch is `quoted` again. A one-time password serves one request after another until the provider refuses it: parts that wait for a new one say so in their notes, and the same approval is sent again with it.
         */
        readonly post: operations["approveBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/requote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask for a new quote
         * @description Builds the request of an `expired` batch anew and has it quoted. Nothing of the old one was paid.
         */
        readonly post: operations["requoteBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/adopt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take the request that was found for the batch's own
         * @description For a batch that is `held`: the request that was found at the provider is these payments. The batch goes on from where that request stands, its outputs are matched with the rows by account and amount, and nothing is made anew that is there.
         */
        readonly post: operations["adoptBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/repeat": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make the payments although a request was found
         * @description For a batch that is `held`: the requests that were found at the provider are other payments, or these are meant once more. The reason is kept. The batch is then built and quoted as any other.
         */
        readonly post: operations["repeatBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a batch
         * @description Gives up a batch and its request at the provider. Possible until it is `working`; 409 from then on.
         */
        readonly post: operations["cancelBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/outcomes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List what is not known
         * @description Everything that may have taken effect at the provider, that could not be proven, and about which nobody has decided: oldest first, with what is known here. No batch waits for it; what it may have paid counts as paid until it is decided.
         */
        readonly get: operations["listOutcomes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/outcomes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show an outcome with its evidence
         * @description One outcome, with what is known here, what the provider says now, and what was decided.
         */
        readonly get: operations["showOutcome"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/outcomes/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide about an outcome
         * @description Keeps a decision with who made it and why. `adopt`: it took effect, and counts as paid. `absent`: it did not, and may be done again. `escalate`: others are asked, and it stays open. The provider is asked first: what it contradicts is refused with 409, and so are `adopt` and `absent` while it cannot be reached (503).
         */
        readonly post: operations["decideOutcome"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/mend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Mend the failed payments of a file
         * @description Takes a payout file, such as `export` gives of the rows that are `failed`, in which the accounts were corrected. Each of its rows must be a failed row of the batch, by its reference, or by payee, port and amount where it has none. All of them are mended or none; what is wrong is answered with 422, one error a problem. See `mend` of a row.
         */
        readonly post: operations["mendBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Export rows as a payout file
         * @description The rows of a batch, or those in some states, as a payout file that can be corrected and sent again: in the columns of our template, as far as one of them has something to say. It is the one answer that holds bank details.
         */
        readonly get: operations["exportBatch"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/batches/{id}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Report on a batch
         * @description What has become of every payment, in the form that `Accept` asks for. `text/csv`: a line a payment, and then one for each row of the file that was not taken (`not_taken`). `application/json`: the same, with the totals by port and by payee. `application/xml`: the payment status report of ISO 20022 (pain.002) in the version that answers the message, with every transfer that it has: those that were not taken are `RJCT` with the reason, as long as the message is kept. Of a batch that was no message it is refused with 409. Amounts and references that the provider has not told are empty.
         */
        readonly get: operations["reportBatch"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rows/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a row
         * @description One row of a batch, with what has become of it.
         */
        readonly get: operations["showRow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rows/{id}/mend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Mend a failed payment
         * @description Gives a payment that is `failed` another account, or an instruction that its payee has at the provider. The proxy makes the instruction and has the provider try the same payment again; `mend` of the row tells how that goes. Payee, port and amount stay. In any other state it is refused with 409: what is paid is never mended. So it is while another batch has the same payment under way or drafted (`paid_before`). The same account again answers 200 and does nothing.
         */
        readonly post: operations["mendRow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rows/{id}/let_go": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a failed payment go
         * @description Keeps that nobody mends a payment that is `failed`: it no longer asks for anything, and the provider returns it when its time is up. Until then it can be mended all the same.
         */
        readonly post: operations["letGoRow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Say whether the proxy is alive
         * @description Answers as long as the process serves calls, for whoever restarts processes. A provider that cannot be reached is told in the document and is no reason to restart: it answers 200 all the same.
         */
        readonly get: operations["showHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Say whether payments go on
         * @description The same document, for whoever watches the work: 503 while the provider cannot be reached or work that is due does not advance, too. Payout files are taken and kept even then, and paid once it goes on.
         */
        readonly get: operations["showReadiness"];
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
         * @description Where a batch stands. `importing`: its file is being read and checked. `checked`: every row is in order. From then on the batch stands as the parts that it is made of, by what is most to be done: `held`, `building`, `expired`, `quoted`, `approved`, `working`. So a batch that was approved is `building` again while a part of it is quoted anew, and `quoted` when the new quote is more than the approval leaves. `building`: payees, instructions, requests and outputs are being made at the provider, and the drafts are compared with the file. `held`: the provider has a request that may be these payments already, made by another installation or before a database was lost; a person must say whether it is. `quoted`: the total is known and waits for approval. `approved`: waiting for funds on the payer's balance. `working`: rows are being paid. `finished`: every row is in a final state. `expired`: the quote or the funds were too late, or the request is not what the file says; a new quote can be asked for. `refused`: the file is not in order, or the provider would not take any of its payments. `cancelled`: given up before anything was paid.
         * @enum {string}
         */
        readonly BatchState: "importing" | "checked" | "building" | "held" | "quoted" | "expired" | "approved" | "working" | "finished" | "refused" | "cancelled";
        /**
         * @description Where a part of a batch stands: so many rows as one request at the provider takes. Its states are those that a batch has from `building` on, for its own rows.
         * @enum {string}
         */
        readonly PartState: "building" | "held" | "quoted" | "expired" | "approved" | "working" | "finished" | "refused" | "cancelled";
        /**
         * @description Where a row stands. `pending` until it has an output at the provider, from then on that output's state. Once the batch is given up before anything was paid, `cancelled`. `refused`: the provider would not take this payment; it is set aside, and the others go on.
         * @enum {string}
         */
        readonly RowState: "pending" | "refused" | "accepting" | "accepted" | "rejected" | "working" | "settling" | "settled" | "failed" | "returned" | "cancelled";
        /** @description What is known of a batch. What is not known yet is null. */
        readonly BatchAttributes: {
            /** @description The client's own name for the batch, unique among all. */
            readonly external_id: string;
            /** @description What people call the batch. */
            readonly name: string;
            /** @description The origin, where the payer's money comes from. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description The origin's currency, in upper case. Budgets and totals to spend are in it. */
            readonly currency: components["schemas"]["Currency"];
            readonly state: components["schemas"]["BatchState"];
            /** @description How many rows the batch has; while it is `importing`, how many were read. */
            readonly rows_count: number;
            readonly counts: components["schemas"]["RowCounts"];
            /** @description What goes to each destination, in the order of their first rows. */
            readonly totals: readonly components["schemas"]["PortTotal"][];
            /** @description The batch's request at the provider, where it has one alone; those of its parts stand in `parts`. */
            readonly request_id: components["schemas"]["Id"] | null;
            /** @description What the quote asks for all rows together, in the origin's currency. */
            readonly total_to_spend: components["schemas"]["Decimal"] | null;
            /** @description The most that the payer agreed to spend. */
            readonly approved_total: components["schemas"]["Decimal"] | null;
            /** @description Until when the batch can be approved. */
            readonly accept_quote_before: components["schemas"]["Timestamp"] | null;
            /** @description Until when the payer's balance must cover the total. */
            readonly provision_funds_before: components["schemas"]["Timestamp"] | null;
            /** @description Why the provider cancelled the request, when it did. */
            readonly cancellation_reason: components["schemas"]["CancellationReason"] | null;
            /** @description Why it pays what was paid before, where somebody said so. */
            readonly again: components["schemas"]["AgainReason"] | null;
            /** @description How many rows of the file were left out, since an earlier batch has paid them or has them under way. */
            readonly left_out_count: number;
            /** @description What the provider would not take, by destination: these rows are set aside, and are in none of the other totals. */
            readonly refused_totals: readonly components["schemas"]["PortTotal"][];
            /** @description The payout file that it came as, and what was found in it. */
            readonly file: components["schemas"]["BatchFile"] | null;
            /** @description The provider's estimate for the batch, made before anything else is; null until then. */
            readonly forecast: components["schemas"]["Forecast"] | null;
            /** @description While it is `held`, the requests at the provider that may be these payments. */
            readonly found: readonly components["schemas"]["FoundRequest"][];
            /** @description What the provider has done that the batch did not ask for. Nobody but people can settle it. */
            readonly anomalies: readonly components["schemas"]["Anomaly"][];
            /** @description What it came to; null until it is finished. */
            readonly result: components["schemas"]["BatchResult"] | null;
            /** @description What people should know about the state, e.g. why the provider refused. */
            readonly note: string | null;
            readonly created_at: components["schemas"]["Timestamp"];
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A payout file, and what was found in it. What is not known before it was read is null or 0. */
        readonly BatchFile: {
            /** @description What it is called, as its sender said. */
            readonly name: string | null;
            /** @description How long it is. */
            readonly bytes: number;
            /** @description Its SHA-256 in hex. */
            readonly sha256: string;
            /**
             * @description Who sent it, as far as the token tells.
             * @example token
             */
            readonly sent_by: string;
            readonly received_at: components["schemas"]["Timestamp"];
            /** @description Whether the file itself is still kept. */
            readonly is_kept: boolean;
            /** @description Whether rows in order are taken without those that are not. */
            readonly partial: boolean;
            /** @description How many errors were found. */
            readonly errors: number;
            /** @description How many doubts were found. */
            readonly warnings: number;
            /** @description How many rows are not in order. */
            readonly rejects: number;
            /** @description How many rows are in order and can be taken without the others; 0 where something is wrong with the file as a whole. */
            readonly in_order: number;
            /** @description What columns that do not have our names were said to be or read as; null where one was said to be none. */
            readonly mapping: {
                readonly [key: string]: string | null;
            };
            /** @description What to say, after a look, of columns that are asked about. */
            readonly asked: {
                readonly [key: string]: string | null;
            };
            /** @description The columns that were read in each row as its port asks. */
            readonly by_row: readonly string[];
            /** @description What stands in the way of payments that were made before. */
            readonly stopped: components["schemas"]["StoppedRows"] | null;
        };
        /** @description How many rows were made before or stand twice in their file, and where. */
        readonly StoppedRows: {
            /** @description How many an earlier batch has paid. */
            readonly paid: number;
            /** @description How many an earlier batch has under way. */
            readonly under_way: number;
            /** @description How many wait for their approval in another batch. */
            readonly drafted: number;
            /** @description How many pay the same account the same as another row of the file. */
            readonly twins: number;
            /** @description The batches that have paid them, have them under way or have drafted them, the first 20. */
            readonly batch_ids: readonly components["schemas"]["Id"][];
            /** @description Those of them that wait for their approval. */
            readonly drafted_batch_ids: readonly components["schemas"]["Id"][];
            /** @description Whether every row of the file is one of one earlier batch: under the same reference, unchanged and of late. It is that very file. */
            readonly is_same: boolean;
        };
        /**
         * @description What a problem does. `error`: the row, or the whole file, is not taken. `warning`: it is taken, and told. `left_out`: the row was left out as was asked, since an earlier batch has paid it or has it under way.
         * @example error
         * @enum {string}
         */
        readonly ProblemSeverity: "error" | "warning" | "left_out";
        /** @description Something that was found in a payout file. */
        readonly ProblemAttributes: {
            /** @description The line in the file. */
            readonly line: number;
            /** @description The field that it is about. */
            readonly column: string | null;
            /** @description Of a message, the path of its element. */
            readonly path: string | null;
            readonly severity: components["schemas"]["ProblemSeverity"];
            /** @description Stable, for programs, e.g. `bad_identifier`; the list is open. */
            readonly code: string;
            /** @description A sentence for people, which says what is wrong and what would be right. */
            readonly detail: string;
            /** @description Facts for programs. Of `paid_before` those of the earlier payment, of `same_payment` the `first_line`; of both what the row is called. */
            readonly meta: {
                readonly [key: string]: unknown;
            };
        };
        /** @description A problem as a JSON:API resource. */
        readonly ProblemResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "problems";
            readonly attributes: components["schemas"]["ProblemAttributes"];
        };
        /** @description A page of problems by line. */
        readonly ProblemListDocument: {
            readonly data: readonly components["schemas"]["ProblemResource"][];
            readonly links: components["schemas"]["ListLinks"];
            readonly meta: components["schemas"]["ListMeta"];
        };
        /** @description What a batch will cost, and how long it takes to prepare. It is not binding: the quote is. Figures that the provider did not give are null. */
        readonly Forecast: {
            readonly made_at: components["schemas"]["Timestamp"];
            /** @description The sum of all budgets, in the origin's currency. */
            readonly total_to_spend: components["schemas"]["Decimal"] | null;
            /** @description The part of it that fees and costs take. */
            readonly fees: components["schemas"]["Decimal"] | null;
            /** @description What the payer's wallet in the origin's currency has available. */
            readonly free_balance: components["schemas"]["Decimal"] | null;
            /** @description What the free balance lacks for the total; 0 when it covers it. */
            readonly shortfall: components["schemas"]["Decimal"] | null;
            /** @description How many calls to the provider it takes at most until the batch is quoted, if none has to be repeated. */
            readonly calls: number;
            /** @description How long these calls take at the provider's rate if nothing else uses it. The time that the provider takes to quote comes on top. Null where there is no rate. */
            readonly seconds: number | null;
            /** @description The figures by destination; empty when the prices are not known. */
            readonly ports: readonly components["schemas"]["PortForecast"][];
            /** @description Why figures are not known. The batch goes on all the same. */
            readonly problem: string | null;
        };
        /** @description What the payments to one destination cost, and how they arrive. */
        readonly PortForecast: {
            /** @description The destination. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description How many rows go there. */
            readonly count: number;
            /** @description What the payees receive, in the destination's currency. */
            readonly amount: components["schemas"]["Decimal"];
            /** @description What the payer spends on it, in the origin's currency, fees included. */
            readonly budget: components["schemas"]["Decimal"];
            /** @description The part of the budget that fees and costs take. */
            readonly fees: components["schemas"]["Decimal"];
            /** @description By which clearing the payments usually go, as published. The provider decides. */
            readonly arrivals: readonly components["schemas"]["ExpectedArrival"][];
        };
        /** @description Payments that go through one clearing. What nobody has published is null. */
        readonly ExpectedArrival: {
            /**
             * @description Its local name.
             * @example TEF
             */
            readonly clearing: string | null;
            /** @description When it pays. `at once`, within minutes on any day; `in bank hours`, the same bank day if sent in time. */
            readonly arrives: components["schemas"]["Arrival"] | null;
            /**
             * @description Its published hours of operation; providers and banks may be stricter.
             * @example round the clock
             */
            readonly hours: string | null;
            readonly count: number;
        };
        /** @enum {string} */
        readonly Arrival: "at once" | "in bank hours" | "in one or more bank days";
        /**
         * @description Why a payment is made once more, in the payer's words. It is kept and shown.
         * @example second half of March
         */
        readonly AgainReason: string;
        /** @description A request at the provider that a batch did not make and that may be its payments. */
        readonly FoundRequest: {
            readonly request_id: components["schemas"]["Id"];
            /** @description The name it bears at the provider. */
            readonly external_id: string;
            /** @description Whether its name says that it is these very payments; otherwise all that is known is that Concierge made it, and this database knows nothing of it. */
            readonly same_payments: boolean;
            /** @description How many of the batch's payments it pays, by account and amount. */
            readonly matching: number;
            readonly state: components["schemas"]["RequestState"];
            readonly outputs_count: number;
            readonly total_to_spend: components["schemas"]["Decimal"] | null;
            readonly quote_accepted_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description Something that the provider has done and the batch did not ask for. */
        readonly Anomaly: {
            /**
             * @description Stable, for programs; the list is open. `too_many_outputs`: the request pays more than the file. `different_outputs`: it pays other amounts or ports. `total_differs`: what it spends is not what its outputs cost. `accepted_elsewhere`: it was accepted at the provider, not here, and differs from the file. `given_up_and_accepted`: a draft that was given up here was accepted all the same. `paid_again_meanwhile`: a payment failed, was made again by another batch, and was then tried again at the provider. `paid_after_all`: the provider says that a payment is paid that it had said is not. `returned_after_settled`: a payment that had settled came back. `settled_contradicted`: the provider says of a settled payment what nobody can follow. `refund_differs`: a credit note says another refund than was to come. `found_twice`: several requests with these payments were found, and more than one is accepted.
             * @example too_many_outputs
             */
            readonly code: string;
            /** @description A sentence for people. */
            readonly detail: string;
            readonly seen_at: components["schemas"]["Timestamp"];
        };
        /** @description A row of the file that the batch does not pay, since an earlier one has. */
        readonly LeftOut: {
            /** @description The line in the file. */
            readonly line: number;
            readonly reference: string | null;
            readonly by: components["schemas"]["SameBy"];
            /** @description Its reference names the earlier payment, and account or amount differ. */
            readonly is_changed: boolean;
            /** @description It was made within the window in which account and amount are asked about. */
            readonly is_recent: boolean;
            /** @description The reason by which the earlier payment was itself made once more. */
            readonly again: components["schemas"]["AgainReason"] | null;
            /** @description The earlier batch. */
            readonly batch_id: components["schemas"]["Id"];
            readonly batch_state: components["schemas"]["BatchState"];
            /** @description Its row. */
            readonly row_id: components["schemas"]["Id"];
            /** @description The line of that row in its own file. */
            readonly row_line: number;
            readonly state: components["schemas"]["RowState"];
            readonly standing: components["schemas"]["EarlierStanding"];
            /** @description When the earlier batch was approved; before that, when it was made. */
            readonly at: components["schemas"]["Timestamp"];
        };
        /**
         * @description What makes two payments the same. `reference`, or `payment`, the same amount to the same account.
         * @example reference
         * @enum {string}
         */
        readonly SameBy: "reference" | "payment";
        /**
         * @description How far an earlier payment has come. `paid`: it settled. `under way`: it was approved and has not come back. `drafted`: it waits for its approval; a row that pays it again is never left out, but refused.
         * @example paid
         * @enum {string}
         */
        readonly EarlierStanding: "paid" | "under way" | "drafted";
        /** @description How many rows are in each state. Every state is there, with 0 where there is none. */
        readonly RowCounts: {
            readonly pending: number;
            readonly refused: number;
            readonly accepting: number;
            readonly accepted: number;
            readonly rejected: number;
            readonly working: number;
            readonly settling: number;
            readonly settled: number;
            readonly failed: number;
            readonly returned: number;
            readonly cancelled: number;
        };
        /** @description What goes to one destination. */
        readonly PortTotal: {
            /** @description The destination. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description How many rows go there. */
            readonly count: number;
            /** @description The sum of the amounts, in the destination's currency. Until the quote only rows that give an amount count; null when none does. */
            readonly amount: components["schemas"]["Decimal"] | null;
            /** @description The sum of the budgets, in the origin's currency. Until the quote only rows that give a budget count; null when none does. */
            readonly budget: components["schemas"]["Decimal"] | null;
        };
        /** @description A batch as a JSON:API resource. */
        readonly BatchResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "batches";
            readonly attributes: components["schemas"]["BatchAttributes"];
        };
        /** @description One batch. */
        readonly BatchDocument: {
            readonly data: components["schemas"]["BatchResource"];
            /** @description What the proxy says about the answer. */
            readonly meta?: {
                /** @description What is doubtful about what was sent, although it was taken. */
                readonly warnings?: readonly components["schemas"]["Warning"][];
                /** @description The rows that were left out, by line; only in the answer to the call that makes the batch, and to its repetition. */
                readonly left_out?: readonly components["schemas"]["LeftOut"][];
            };
        };
        /** @description A page of batches, newest first. */
        readonly BatchListDocument: {
            readonly data: readonly components["schemas"]["BatchResource"][];
            readonly links: components["schemas"]["ListLinks"];
            readonly meta: components["schemas"]["ListMeta"];
        };
        /** @description A checked payout file. */
        readonly BatchCreateAttributes: {
            /** @description The client's own name for the batch. The same one is never imported twice with other content. */
            readonly external_id: string;
            /** @description What people call the batch. */
            readonly name: string;
            /** @description The origin, where the payer's money comes from. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description The payments, in the file's order. */
            readonly rows: readonly components["schemas"]["RowCreate"][];
            /**
             * @description Leave out the rows that an earlier batch has paid or has under way: the ordinary way to go on with a corrected file. What failed, was rejected, returned or cancelled is not paid.
             * @default false
             */
            readonly skip_paid?: boolean;
            /** @description Why rows are paid that an earlier batch has paid or drafted, or that stand twice in the file. Beside `skip_paid` it speaks of those that stand twice in the file alone: what is paid is left out, and what an earlier batch has drafted is refused. A reason speaks for one time: what was paid by the same one is refused. */
            readonly again?: components["schemas"]["AgainReason"];
        };
        /** @description One payment. Exactly one of `amount` and `budget` is given. The payee's account is given either as an instruction that exists (`instruction_id`, together with `payee_id`) or as the fields in `account`. */
        readonly RowCreate: {
            /** @description The line in the file where the row stands, counted from 1. Unique within the batch. */
            readonly line: number;
            /** @description The client's own name for the payment. Unique within the batch. */
            readonly reference?: string;
            /** @description Who is paid. Beside `payee_id` it is a label; without it, a user of this name is made. */
            readonly payee_name?: string;
            /**
             * Format: email
             * @description The payee's e-mail address, for a user that is made anew.
             */
            readonly payee_email?: string;
            /** @description The payee's user at the provider, when there is one already. */
            readonly payee_id?: components["schemas"]["Id"];
            /** @description The withdrawal instruction at the provider, when there is one already. */
            readonly instruction_id?: components["schemas"]["Id"];
            /** @description The destination, where the payee is paid. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description What the payee shall receive, in the destination's currency and with no more decimals than it has. */
            readonly amount?: components["schemas"]["DecimalInput"];
            /** @description What the payer shall spend on this payment, in the origin's currency, fees included. */
            readonly budget?: components["schemas"]["DecimalInput"];
            readonly account: components["schemas"]["Account"];
        };
        /** @description What the port asks of the payee's account, field by field. Every value is a string, numbers too. Empty when `instruction_id` is given. */
        readonly Account: {
            readonly [key: string]: string;
        };
        /** @description The batch to be made. */
        readonly BatchCreateDocument: {
            readonly data: {
                /** @constant */
                readonly type: "batches";
                readonly attributes: components["schemas"]["BatchCreateAttributes"];
            };
        };
        /** @description The limit of an approval. */
        readonly ApprovalAttributes: {
            /** @description The most that the payer agrees to spend, in the origin's currency. */
            readonly total_to_spend: components["schemas"]["DecimalInput"];
        };
        /** @description The approval of a batch's quote. */
        readonly ApprovalDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "batches";
                readonly attributes: components["schemas"]["ApprovalAttributes"];
            };
        };
        /** @description Why the payments of a batch that is held are made. */
        readonly RepeatDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "batches";
                /** @description The reason. */
                readonly attributes: {
                    readonly again: components["schemas"]["AgainReason"];
                };
            };
        };
        /** @description What is known of a part of a batch. What is not known yet is null. */
        readonly PartAttributes: {
            /** @description Its place in the batch, from 1. */
            readonly number: number;
            readonly state: components["schemas"]["PartState"];
            /** @description How many rows it pays; those that the provider refused are not among them. */
            readonly rows_count: number;
            /** @description What goes to each destination, in the order of their first rows. */
            readonly totals: readonly components["schemas"]["PortTotal"][];
            /** @description The name that its request bears at the provider; it comes from its payments. */
            readonly external_id: string | null;
            /** @description Its request at the provider. */
            readonly request_id: components["schemas"]["Id"] | null;
            /** @description What its quote asks for, in the origin's currency. */
            readonly total_to_spend: components["schemas"]["Decimal"] | null;
            /** @description Until when its quote can be accepted. */
            readonly accept_quote_before: components["schemas"]["Timestamp"] | null;
            /** @description Until when the payer's balance must cover its total. */
            readonly provision_funds_before: components["schemas"]["Timestamp"] | null;
            /** @description Why the provider cancelled its request, when it did. */
            readonly cancellation_reason: components["schemas"]["CancellationReason"] | null;
            /** @description While it is `held`, the requests at the provider that may be its payments. */
            readonly found: readonly components["schemas"]["FoundRequest"][];
            /** @description What people should know about the state. */
            readonly note: string | null;
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A part of a batch as a JSON:API resource. */
        readonly PartResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "parts";
            readonly attributes: components["schemas"]["PartAttributes"];
        };
        /** @description A page of parts by number. */
        readonly PartListDocument: {
            readonly data: readonly components["schemas"]["PartResource"][];
            readonly links: components["schemas"]["ListLinks"];
            readonly meta: components["schemas"]["ListMeta"];
        };
        /** @description What has become of a row. Its bank details are not shown. */
        readonly RowAttributes: {
            /** @description The batch that it belongs to. */
            readonly batch_id: components["schemas"]["Id"];
            /** @description The line in the file where the row stands. */
            readonly line: number;
            /** @description The client's own name for the payment. */
            readonly reference: string | null;
            /** @description Who is paid. Beside `payee_id` it is a label; without it, a user of this name is made. */
            readonly payee_name: string;
            /** @description The payee's user at the provider. */
            readonly payee_id: components["schemas"]["Id"] | null;
            /** @description The destination. */
            readonly port_code: components["schemas"]["PortCode"];
            /** @description What the payee receives, in the destination's currency. Null for a row with a budget until the quote. */
            readonly amount: components["schemas"]["Decimal"] | null;
            /** @description What the payer spends, in the origin's currency. Null for a row with an amount until the quote. */
            readonly budget: components["schemas"]["Decimal"] | null;
            readonly state: components["schemas"]["RowState"];
            /** @description Whether it may be paid, whatever its state says. What became of it is an unknown outcome, which a person decides. */
            readonly in_doubt: boolean;
            /** @description What people should know about the state, e.g. why a payment did not arrive and what can be done. */
            readonly note: string | null;
            /** @description The row's output at the provider. */
            readonly output_id: components["schemas"]["Id"] | null;
            /** @description Why the payee's bank refused the payment last, where the provider tells. */
            readonly failure_reason: string | null;
            /** @description Until when a `failed` payment can be mended, where the provider tells; then it is returned. */
            readonly mend_before: components["schemas"]["Timestamp"] | null;
            /** @description How the last mending of it stands; null before the first. */
            readonly mend: components["schemas"]["Mend"] | null;
            /** @description What of the budget came back to the payer, in the origin's currency: of a rejected or cancelled payment all of it, of a returned one as the provider's credit note says. Null while nothing came back, or the provider has not told how much. */
            readonly refund: components["schemas"]["Decimal"] | null;
            /** @description The row of an earlier batch that paid the same, where it was said to be meant again. */
            readonly repeats_row_id: components["schemas"]["Id"] | null;
            readonly updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description How a mending stands. `waiting`: the new account is kept, and the provider has not been told yet, or has not said so. `taken`: the provider tries the payment again with it. `refused`: the provider would not take it. `late`: the payment was no longer failed. `let_go`: nobody mends it, and the provider returns it.
         * @example waiting
         * @enum {string}
         */
        readonly MendStage: "waiting" | "taken" | "refused" | "late" | "let_go";
        /** @description A mending of a failed payment. */
        readonly Mend: {
            readonly state: components["schemas"]["MendStage"];
            /** @description Why the provider refused it, or what it has answered so far, for people. */
            readonly note: string | null;
            readonly created_at: components["schemas"]["Timestamp"];
        };
        /** @description The account that a payee is to be paid at now. */
        readonly MendDocument: {
            readonly data: {
                readonly id?: components["schemas"]["IdInput"];
                /** @constant */
                readonly type: "rows";
                /** @description Exactly one of the two. */
                readonly attributes: {
                    readonly account?: components["schemas"]["Account"];
                    /** @description An instruction that the payee has at the provider. */
                    readonly instruction_id?: components["schemas"]["Id"];
                };
            };
        };
        /** @description One row. */
        readonly RowDocument: {
            readonly data: components["schemas"]["RowResource"];
        };
        /** @description The rows that a file mends. */
        readonly MendedRowsDocument: {
            readonly data: readonly components["schemas"]["RowResource"][];
        };
        /** @description What a finished batch came to, in the origin's currency, to the cent. `settled` and `unpaid` add up to `total_to_spend` but for `rounding`; `refunded` and `spent` add up to `total_to_spend`. */
        readonly BatchResult: {
            /** @description The budgets of the payments that settled. */
            readonly settled: components["schemas"]["Decimal"];
            /** @description The budgets of those that were rejected, returned or cancelled. */
            readonly unpaid: components["schemas"]["Decimal"];
            /** @description What the quote's total is more than the budgets together. */
            readonly rounding: components["schemas"]["Decimal"];
            /** @description What came back of them, as far as it is told. */
            readonly refunded: components["schemas"]["Decimal"];
            /** @description Of how many of them the provider has not told what came back. */
            readonly awaited: number;
            /** @description The total less all refunds; null while one is awaited. */
            readonly spent: components["schemas"]["Decimal"] | null;
            /** @description Where the provider's credit notes are. */
            readonly credit_notes: readonly string[];
        };
        /** @description What has become of a batch. */
        readonly Report: {
            readonly data: components["schemas"]["BatchResource"];
            /** @description The payments by line. */
            readonly rows: readonly components["schemas"]["RowResource"][];
            /** @description Rows of the file that became no payments and why, those that are not in order before those that were left out. */
            readonly not_taken: readonly components["schemas"]["ProblemResource"][];
            /** @description What went to each destination, in the order of their first rows. */
            readonly ports: readonly components["schemas"]["ReportTotal"][];
            /** @description What went to each payee, in the order of their first rows. The payees behind the first 100,000 are added up as one, without a name. */
            readonly payees: readonly components["schemas"]["ReportTotal"][];
        };
        /** @description Payments together. All budgets together are the batch's total but for the rounding. */
        readonly ReportTotal: {
            readonly port_code?: components["schemas"]["PortCode"];
            readonly payee_id?: components["schemas"]["Id"];
            readonly payee_name?: string;
            readonly count: number;
            readonly settled_count: number;
            /** @description What was quoted for them. */
            readonly budget: components["schemas"]["Decimal"];
            /** @description The budgets of those that settled. */
            readonly settled: components["schemas"]["Decimal"];
            /** @description What came back, as far as it is told. */
            readonly refunded: components["schemas"]["Decimal"];
        };
        /** @description A row as a JSON:API resource. */
        readonly RowResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "rows";
            readonly attributes: components["schemas"]["RowAttributes"];
        };
        /** @description A page of rows by line. */
        readonly RowListDocument: {
            readonly data: readonly components["schemas"]["RowResource"][];
            readonly links: components["schemas"]["ListLinks"];
            readonly meta: components["schemas"]["ListMeta"];
        };
        /**
         * @description What is not known. `batch`: whether a request that a batch gave up is paid. `payment`: whether one payment of a batch is paid that was said not to be. `call`: whether a call with an `Idempotency-Key` took effect.
         * @example batch
         * @enum {string}
         */
        readonly OutcomeKind: "batch" | "payment" | "call";
        /**
         * @description How it stands. Escalated ones are open, too.
         * @example open
         * @enum {string}
         */
        readonly OutcomeState: "open" | "escalated" | "adopted" | "absent";
        /**
         * @description `adopt`: it took effect. `absent`: it did not. `escalate`: others are asked.
         * @example absent
         * @enum {string}
         */
        readonly OutcomeDecision: "adopt" | "absent" | "escalate";
        /**
         * @description `proxy`: what is kept here. `provider`: what it says now. `person`: what was decided.
         * @example provider
         * @enum {string}
         */
        readonly EvidenceSource: "proxy" | "provider" | "person";
        /** @description One thing by which an outcome may be judged. */
        readonly Evidence: {
            /** @description When it was seen. */
            readonly at: components["schemas"]["Timestamp"] | null;
            readonly source: components["schemas"]["EvidenceSource"];
            /** @description What was seen, in a sentence. */
            readonly detail: string;
        };
        /** @description What is not known, and by what it may be judged. */
        readonly OutcomeAttributes: {
            readonly kind: components["schemas"]["OutcomeKind"];
            readonly state: components["schemas"]["OutcomeState"];
            /** @description What is not known, in a sentence. */
            readonly question: string;
            /** @description The batch that it concerns. */
            readonly batch_id: components["schemas"]["Id"] | null;
            readonly since: components["schemas"]["Timestamp"];
            /** @description What is known here, oldest first; where one outcome is shown, what the provider says now, too. */
            readonly evidence: readonly components["schemas"]["Evidence"][];
        };
        /** @description An outcome as a JSON:API resource. */
        readonly OutcomeResource: {
            readonly id: components["schemas"]["Id"];
            /** @constant */
            readonly type: "outcomes";
            readonly attributes: components["schemas"]["OutcomeAttributes"];
        };
        /** @description A document with one outcome. */
        readonly OutcomeDocument: {
            readonly data: components["schemas"]["OutcomeResource"];
        };
        /** @description A page of outcomes, oldest first. */
        readonly OutcomeListDocument: {
            readonly data: readonly components["schemas"]["OutcomeResource"][];
            readonly links: components["schemas"]["ListLinks"];
            readonly meta: components["schemas"]["ListMeta"];
        };
        /** @description What is decided, by whom and why. */
        readonly OutcomeDecisionDocument: {
            readonly data: {
                /** @constant */
                readonly type: "outcome_decisions";
                readonly attributes: {
                    readonly decision: components["schemas"]["OutcomeDecision"];
                    /** @description Who decides. */
                    readonly actor: string;
                    /** @description Why, in a few words. */
                    readonly reason: string;
                };
            };
        };
        /**
         * @description How the proxy is. `degraded`: it is well, and payments do not go on, since the provider cannot be reached or work that is due does not advance. `unavailable`: its database cannot be read and written.
         * @example ok
         * @enum {string}
         */
        readonly HealthStatus: "ok" | "degraded" | "unavailable";
        /**
         * @description Whether the proxy's database can be read and written. On a full disk it is `unavailable`; the log says so.
         * @example ok
         * @enum {string}
         */
        readonly DatabaseStatus: "ok" | "unavailable";
        /**
         * @description Whether payments are real. What nobody has said to be a sandbox is `live`.
         * @example live
         * @enum {string}
         */
        readonly ProviderMode: "sandbox" | "live";
        /**
         * @description Whether the provider can be reached. `unknown` until it was asked for the first time.
         * @example reached
         * @enum {string}
         */
        readonly Reachability: "unknown" | "reached" | "unreachable";
        /** @description How the proxy is, and whether payments go on. */
        readonly Health: {
            readonly status: components["schemas"]["HealthStatus"];
            readonly database: components["schemas"]["DatabaseStatus"];
            /** @description `sandbox`, or the provider's host. */
            readonly provider: string;
            readonly mode: components["schemas"]["ProviderMode"];
            /** @description Whether the provider can be reached, as the latest calls to it tell. */
            readonly reach: {
                readonly state: components["schemas"]["Reachability"];
                /** @description Since when it cannot be reached. */
                readonly since: components["schemas"]["Timestamp"] | null;
                /**
                 * @description What the last call to it came to, while it cannot be reached.
                 * @example no answer in time
                 */
                readonly said: string | null;
                /** @description When it last answered. */
                readonly answered_at: components["schemas"]["Timestamp"] | null;
            };
            /** @description Whether work that is due advances. False when neither a step of a batch nor a call to the provider has ended for ten minutes although some are due. */
            readonly advancing: boolean;
            /** @description How many batches do not go on for now, whatever the reason; each says why in its `note`. */
            readonly standing_still: number;
            /** @description How many calls wait for their turn at the provider. */
            readonly waiting: number;
        };
        /**
         * @description A resource's id as responses carry it. Always a string, and opaque, although the provider's look like numbers.
         * @example 1010
         */
        readonly Id: string;
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
         * @description An exact decimal, written as a JSON number of up to eight decimals. Read its digits as they are written; a binary floating point number may lose some of them.
         * @example 119132.65420936
         */
        readonly Decimal: number;
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
         * @description Where a request stands. `draft`: outputs are being added. `quote_requested`: waiting for the quote. `quoted`: the total is known and waits for acceptance. `quote_accepted`: waiting for funds on the payer's balance. `working`: outputs are being paid. `finished`: every output is in a final state. `cancelled`: no payment was made.
         * @example quoted
         * @enum {string}
         */
        readonly RequestState: "draft" | "quote_requested" | "quoted" | "quote_accepted" | "working" | "finished" | "cancelled";
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
        /**
         * @description A positive decimal as clients may send it, as a JSON number or as a string of digits with at most one decimal point. A string keeps every digit on the way.
         * @example 1000.50
         */
        readonly DecimalInput: number | string;
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
        /**
         * @description A resource's id as clients may send it, as a string or as a number. Both mean the same resource.
         * @example 1010
         */
        readonly IdInput: string | number;
    };
    responses: {
        /** @description The outcome. */
        readonly Outcome: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["OutcomeDocument"];
            };
        };
        /** @description The row as it stands now. */
        readonly Row: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["RowDocument"];
            };
        };
        /** @description The batch as it stands now. */
        readonly Batch: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["BatchDocument"];
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
        /** @description The `Accept` header leaves no room for `application/vnd.api+json` (JSON:API). */
        readonly NotAcceptable: {
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
        /** @description There is no such resource, or the key may not see it (†). */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
    };
    parameters: {
        /**
         * @description The batch's id.
         * @example 7
         */
        readonly BatchId: components["schemas"]["Id"];
        /**
         * @description The outcome's id.
         * @example batch-7
         */
        readonly OutcomeId: components["schemas"]["Id"];
        /**
         * @description Makes the call safe to repeat, as every POST below `/api` is with it: the same call again is answered as the first one was (with `Idempotent-Replayed: true`) and has no effect. Kept for 24 hours, across restarts and replicas. 422 where another call had the key, 409 while the first one is under way, and 409 (`answer_lost`) where the process ended before its answer was known: it is never executed again by itself. A call that was refused before it had an effect may be sent again with its key.
         * @example 1c3a4f6e-9d0b-4f57-8c7e-2a6d1f5b9e30
         */
        readonly IdempotencyKey: string;
        /**
         * @description The row's id.
         * @example 41
         */
        readonly RowId: components["schemas"]["Id"];
        /**
         * @description Only rows in this state, or in one of several with commas between them.
         * @example failed,returned
         */
        readonly FilterState: string;
        /**
         * @description Only rows in this state, or in one of several with commas between them.
         * @example returned,rejected
         */
        readonly RowStateFilter: string;
        /**
         * @description The port that pays; needed with a payout file.
         * @example ar_ars
         */
        readonly FilePort: components["schemas"]["PortCode"];
        /**
         * @description The `external_id` of the batch of a payout file; of a message its `MsgId`, unless told.
         * @example payroll-2026-11
         */
        readonly FileExternalId: string;
        /**
         * @description The `name` of the batch of a payout file; its `external_id`, unless told.
         * @example November
         */
        readonly FileName: string;
        /**
         * @description Leave out what an earlier batch has paid or has under way, of a payout file.
         * @example true
         */
        readonly FileSkipPaid: boolean;
        /**
         * @description Why a payout file pays what was paid before, or the same twice. Beside `skip_paid` it speaks of what stands twice in the file alone.
         * @example second half of March
         */
        readonly FileAgain: string;
        /**
         * @description What stands before the decimals in the amounts of a sheet; found out where they tell.
         * @example ,
         */
        readonly FileDecimal: "." | ",";
        /**
         * @description What columns of a sheet mean, as a JSON object from their names to ours; null where one is left out.
         * @example {"Neto":"amount","Legajo":null}
         */
        readonly FileMapping: string;
        /**
         * @description Take a column that is not needed, and what a message says in vain, for an error.
         * @example true
         */
        readonly FileStrict: boolean;
        /**
         * @description Take the rows of a payout file that are in order without those that are not.
         * @example true
         */
        readonly FilePartial: boolean;
        /**
         * @description What the payout file is called, for people.
         * @example november.csv
         */
        readonly FileFileName: string;
        /**
         * @description Only the batch of this `external_id`, unless it was refused while it was imported.
         * @example payroll-2026-11
         */
        readonly FilterExternalId: string;
        /**
         * @description Only problems of this severity.
         * @example error
         */
        readonly FilterSeverity: components["schemas"]["ProblemSeverity"];
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
        /**
         * @description The current one-time password, for users who turned it on. A missing or wrong one is 401.
         * @example 123456
         */
        readonly OneTimePassword: string;
    };
    requestBodies: {
        /** @description What is decided, by whom and why. */
        readonly OutcomeDecision: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["OutcomeDecisionDocument"];
                readonly "application/json": components["schemas"]["OutcomeDecisionDocument"];
            };
        };
        /** @description The batch to be made. */
        readonly BatchCreate: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["BatchCreateDocument"];
                readonly "application/json": components["schemas"]["BatchCreateDocument"];
                /**
                 * @example payee_name,port_code,amount,clabe
                 *     Bruno Díaz,mx_mxn,12300,012180000123456782
                 */
                readonly "text/csv": string;
                /**
                 * @example <?xml version="1.0" encoding="UTF-8"?>
                 *     <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
                 *       <CstmrCdtTrfInitn>
                 *         <GrpHdr>
                 *           <MsgId>PAYROLL-11</MsgId>
                 *           <CreDtTm>2026-11-28T08:00:00Z</CreDtTm>
                 *           <NbOfTxs>1</NbOfTxs>
                 *           <InitgPty><Nm>Remesas Sur</Nm></InitgPty>
                 *         </GrpHdr>
                 *         <PmtInf>
                 *           <PmtInfId>NOV-1</PmtInfId>
                 *           <PmtMtd>TRF</PmtMtd>
                 *           <ReqdExctnDt><Dt>2026-11-28</Dt></ReqdExctnDt>
                 *           <Dbtr><Nm>Remesas Sur</Nm></Dbtr>
                 *           <DbtrAcct><Id><Othr><Id>0170123000000123456784</Id></Othr></Id></DbtrAcct>
                 *           <DbtrAgt><FinInstnId><BICFI>BANKARBA</BICFI></FinInstnId></DbtrAgt>
                 *           <CdtTrfTxInf>
                 *             <PmtId><EndToEndId>INV-2045</EndToEndId></PmtId>
                 *             <Amt><InstdAmt Ccy="MXN">12300.00</InstdAmt></Amt>
                 *             <Cdtr><Nm>Bruno Díaz</Nm></Cdtr>
                 *             <CdtrAcct><Id><Othr><Id>012180000123456782</Id></Othr></Id></CdtrAcct>
                 *           </CdtTrfTxInf>
                 *         </PmtInf>
                 *       </CstmrCdtTrfInitn>
                 *     </Document>
                 */
                readonly "application/xml": string;
                /** @example {"payee_name":"Bruno Díaz","port_code":"mx_mxn","amount":12300,"clabe":"012180000123456782"} */
                readonly "application/x-ndjson": string;
            };
        };
        /** @description The most that the payer agrees to spend. */
        readonly Approval: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["ApprovalDocument"];
                readonly "application/json": components["schemas"]["ApprovalDocument"];
            };
        };
        /** @description Why the payments are made although the provider has a request that may be these. */
        readonly Repeat: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["RepeatDocument"];
                readonly "application/json": components["schemas"]["RepeatDocument"];
            };
        };
        /** @description The account that the payee is to be paid at now. */
        readonly Mend: {
            readonly content: {
                readonly "application/vnd.api+json": components["schemas"]["MendDocument"];
                readonly "application/json": components["schemas"]["MendDocument"];
            };
        };
        /** @description Failed rows with corrected accounts. */
        readonly MendedFile: {
            readonly content: {
                /**
                 * @example [
                 *       {
                 *         "reference": "INV-2045",
                 *         "payee_name": "Bruno Díaz",
                 *         "port_code": "mx_mxn",
                 *         "amount": 12300,
                 *         "clabe": "012180000123456782"
                 *       }
                 *     ]
                 */
                readonly "application/json": readonly Record<string, never>[];
                /**
                 * @example reference,payee_name,port_code,amount,clabe
                 *     INV-2045,Bruno Díaz,mx_mxn,12300,012180000123456782
                 */
                readonly "text/csv": string;
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listBatches: {
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
                /**
                 * @description Only the batch of this `external_id`, unless it was refused while it was imported.
                 * @example payroll-2026-11
                 */
                readonly "filter[external_id]"?: components["parameters"]["FilterExternalId"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of batches. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["BatchListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly createBatch: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The port that pays; needed with a payout file.
                 * @example ar_ars
                 */
                readonly port_code?: components["parameters"]["FilePort"];
                /**
                 * @description The `external_id` of the batch of a payout file; of a message its `MsgId`, unless told.
                 * @example payroll-2026-11
                 */
                readonly external_id?: components["parameters"]["FileExternalId"];
                /**
                 * @description The `name` of the batch of a payout file; its `external_id`, unless told.
                 * @example November
                 */
                readonly name?: components["parameters"]["FileName"];
                /**
                 * @description Leave out what an earlier batch has paid or has under way, of a payout file.
                 * @example true
                 */
                readonly skip_paid?: components["parameters"]["FileSkipPaid"];
                /**
                 * @description Why a payout file pays what was paid before, or the same twice. Beside `skip_paid` it speaks of what stands twice in the file alone.
                 * @example second half of March
                 */
                readonly again?: components["parameters"]["FileAgain"];
                /**
                 * @description What stands before the decimals in the amounts of a sheet; found out where they tell.
                 * @example ,
                 */
                readonly decimal?: components["parameters"]["FileDecimal"];
                /**
                 * @description What columns of a sheet mean, as a JSON object from their names to ours; null where one is left out.
                 * @example {"Neto":"amount","Legajo":null}
                 */
                readonly mapping?: components["parameters"]["FileMapping"];
                /**
                 * @description Take a column that is not needed, and what a message says in vain, for an error.
                 * @example true
                 */
                readonly strict?: components["parameters"]["FileStrict"];
                /**
                 * @description Take the rows of a payout file that are in order without those that are not.
                 * @example true
                 */
                readonly partial?: components["parameters"]["FilePartial"];
                /**
                 * @description What the payout file is called, for people.
                 * @example november.csv
                 */
                readonly file_name?: components["parameters"]["FileFileName"];
            };
            readonly header?: {
                /**
                 * @description Makes the call safe to repeat, as every POST below `/api` is with it: the same call again is answered as the first one was (with `Idempotent-Replayed: true`) and has no effect. Kept for 24 hours, across restarts and replicas. 422 where another call had the key, 409 while the first one is under way, and 409 (`answer_lost`) where the process ended before its answer was known: it is never executed again by itself. A call that was refused before it had an effect may be sent again with its key.
                 * @example 1c3a4f6e-9d0b-4f57-8c7e-2a6d1f5b9e30
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["BatchCreate"];
        readonly responses: {
            /** @description The batch exists already, with the same content. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["BatchDocument"];
                };
            };
            /** @description The batch was made. It is `checked` and goes on by itself. */
            readonly 201: {
                headers: {
                    /**
                     * @description Where the batch can be read.
                     * @example /v1/batches/7
                     */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["BatchDocument"];
                };
            };
            /** @description The payout file is kept, and its batch is `importing`. */
            readonly 202: {
                headers: {
                    /**
                     * @description Where the batch can be read.
                     * @example /v1/batches/8
                     */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["BatchDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description The file came too slowly, and was not waited for any longer. */
            readonly 408: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
                };
            };
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
            /** @description There is no room to keep the file. */
            readonly 507: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["ErrorDocument"];
                };
            };
        };
    };
    readonly showBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Batch"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listBatchRows: {
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
                /**
                 * @description Only rows in this state, or in one of several with commas between them.
                 * @example failed,returned
                 */
                readonly "filter[state]"?: components["parameters"]["FilterState"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of rows. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["RowListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listBatchParts: {
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
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of parts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["PartListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listBatchProblems: {
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
                /**
                 * @description Only problems of this severity.
                 * @example error
                 */
                readonly "filter[severity]"?: components["parameters"]["FilterSeverity"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of problems. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["ProblemListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showBatchRejects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rows, as CSV; those of a file of JSON as JSON, a row a line. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example payee_name,port_code,amount,clabe,concierge_line,concierge_column,concierge_code,concierge_problem
                     *     Bruno Díaz,mx_mxn,0,012180000123456782,2,amount,not_positive,"is ""0"", should be more than 0"
                     */
                    readonly "text/csv": string;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showBatchFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    /**
                     * @description The SHA-256 of the file (RFC 9530).
                     * @example sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:
                     */
                    readonly "Content-Digest"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example payee_name,port_code,amount,clabe
                     *     Bruno Díaz,mx_mxn,12300,012180000123456782
                     */
                    readonly "application/octet-stream": string;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly approveBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Makes the call safe to repeat, as every POST below `/api` is with it: the same call again is answered as the first one was (with `Idempotent-Replayed: true`) and has no effect. Kept for 24 hours, across restarts and replicas. 422 where another call had the key, 409 while the first one is under way, and 409 (`answer_lost`) where the process ended before its answer was known: it is never executed again by itself. A call that was refused before it had an effect may be sent again with its key.
                 * @example 1c3a4f6e-9d0b-4f57-8c7e-2a6d1f5b9e30
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The current one-time password, for users who turned it on. A missing or wrong one is 401.
                 * @example 123456
                 */
                readonly "One-Time-Password"?: components["parameters"]["OneTimePassword"];
            };
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Approval"];
        readonly responses: {
            readonly 200: components["responses"]["Batch"];
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
    readonly requoteBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Makes the call safe to repeat, as every POST below `/api` is with it: the same call again is answered as the first one was (with `Idempotent-Replayed: true`) and has no effect. Kept for 24 hours, across restarts and replicas. 422 where another call had the key, 409 while the first one is under way, and 409 (`answer_lost`) where the process ended before its answer was known: it is never executed again by itself. A call that was refused before it had an effect may be sent again with its key.
                 * @example 1c3a4f6e-9d0b-4f57-8c7e-2a6d1f5b9e30
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Batch"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly adoptBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Makes the call safe to repeat, as every POST below `/api` is with it: the same call again is answered as the first one was (with `Idempotent-Replayed: true`) and has no effect. Kept for 24 hours, across restarts and replicas. 422 where another call had the key, 409 while the first one is under way, and 409 (`answer_lost`) where the process ended before its answer was known: it is never executed again by itself. A call that was refused before it had an effect may be sent again with its key.
                 * @example 1c3a4f6e-9d0b-4f57-8c7e-2a6d1f5b9e30
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Batch"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly repeatBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Makes the call safe to repeat, as every POST below `/api` is with it: the same call again is answered as the first one was (with `Idempotent-Replayed: true`) and has no effect. Kept for 24 hours, across restarts and replicas. 422 where another call had the key, 409 while the first one is under way, and 409 (`answer_lost`) where the process ended before its answer was known: it is never executed again by itself. A call that was refused before it had an effect may be sent again with its key.
                 * @example 1c3a4f6e-9d0b-4f57-8c7e-2a6d1f5b9e30
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Repeat"];
        readonly responses: {
            readonly 200: components["responses"]["Batch"];
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
    readonly cancelBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Makes the call safe to repeat, as every POST below `/api` is with it: the same call again is answered as the first one was (with `Idempotent-Replayed: true`) and has no effect. Kept for 24 hours, across restarts and replicas. 422 where another call had the key, 409 while the first one is under way, and 409 (`answer_lost`) where the process ended before its answer was known: it is never executed again by itself. A call that was refused before it had an effect may be sent again with its key.
                 * @example 1c3a4f6e-9d0b-4f57-8c7e-2a6d1f5b9e30
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Batch"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly listOutcomes: {
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
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of outcomes. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["OutcomeListDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showOutcome: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The outcome's id.
                 * @example batch-7
                 */
                readonly id: components["parameters"]["OutcomeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Outcome"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly decideOutcome: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Makes the call safe to repeat, as every POST below `/api` is with it: the same call again is answered as the first one was (with `Idempotent-Replayed: true`) and has no effect. Kept for 24 hours, across restarts and replicas. 422 where another call had the key, 409 while the first one is under way, and 409 (`answer_lost`) where the process ended before its answer was known: it is never executed again by itself. A call that was refused before it had an effect may be sent again with its key.
                 * @example 1c3a4f6e-9d0b-4f57-8c7e-2a6d1f5b9e30
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The outcome's id.
                 * @example batch-7
                 */
                readonly id: components["parameters"]["OutcomeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["OutcomeDecision"];
        readonly responses: {
            readonly 200: components["responses"]["Outcome"];
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
    readonly mendBatch: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description What stands before the decimals in the amounts of a sheet; found out where they tell.
                 * @example ,
                 */
                readonly decimal?: components["parameters"]["FileDecimal"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["MendedFile"];
        readonly responses: {
            /** @description The rows that are being mended. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.api+json": components["schemas"]["MendedRowsDocument"];
                };
            };
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
    readonly exportBatch: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only rows in this state, or in one of several with commas between them.
                 * @example returned,rejected
                 */
                readonly state?: components["parameters"]["RowStateFilter"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rows, one a line. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example reference,payee_name,port_code,amount,clabe
                     *     INV-2045,Bruno Díaz,mx_mxn,12300,012180000123456782
                     */
                    readonly "text/csv": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly reportBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The batch's id.
                 * @example 7
                 */
                readonly id: components["parameters"]["BatchId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                    /**
                     * @example line,reference,payee_name,port_code,amount,budget,state,refund,failure_reason,note,output_id,updated_at
                     *     2,P-001,Ana Pérez,cl_clp,450000,725310.4,settled,,,,32323,2026-03-02T15:10:41.000Z
                     */
                    readonly "text/csv": string;
                    /**
                     * @example <?xml version="1.0" encoding="UTF-8"?>
                     *     <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"/>
                     */
                    readonly "application/xml": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showRow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The row's id.
                 * @example 41
                 */
                readonly id: components["parameters"]["RowId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Row"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly mendRow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The row's id.
                 * @example 41
                 */
                readonly id: components["parameters"]["RowId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Mend"];
        readonly responses: {
            readonly 200: components["responses"]["Row"];
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
    readonly letGoRow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The row's id.
                 * @example 41
                 */
                readonly id: components["parameters"]["RowId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Row"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 500: components["responses"]["Internal"];
        };
    };
    readonly showHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is alive. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Its database cannot be read and written. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readonly showReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything goes on. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The provider cannot be reached, work does not advance, or the database cannot be read and written. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
}
