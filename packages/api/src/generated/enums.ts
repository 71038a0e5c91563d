// Generated from spec/concierge.yaml and spec/proxy.yaml; do not edit.

/** The values of every enum, and the names of every set of flags, by their schemas' names. */
export const enums = {
  RequestState: ["draft", "quote_requested", "quoted", "quote_accepted", "working", "finished", "cancelled"],
  OutputState: ["accepting", "accepted", "rejected", "working", "settling", "settled", "failed", "returned", "cancelled"],
  ConciergeOutputState: ["accepting", "accepted", "rejected", "working", "settled", "returned", "cancelled"],
  ComplianceState: ["new", "enabled", "disabled", "rejected"],
  IssueState: ["draft", "new", "observed", "answered", "approved", "rejected", "dismissed", "abandoned"],
  ObservationState: ["new", "answered"],
  CancellationReason: ["draft_was_pruned", "quote_not_accepted", "payment_not_received", "cancelled_by_user"],
  BooleanInput: ["true", "false"],
  SeedType: ["natural_docket_seeds", "legal_entity_docket_seeds", "argentina_invoicing_detail_seeds", "chile_invoicing_detail_seeds", "identification_seeds", "domicile_seeds", "email_seeds", "phone_seeds", "allowance_seeds", "note_seeds"],
  ApiKeyPermissions: ["fund_account", "create_withdrawal", "get_withdrawal", "get_balances", "trading", "payments", "compliance", "api_keys"],
  RequestEventType: ["concierge_request_quoted", "concierge_request_working", "concierge_request_finished", "concierge_request_cancelled", "concierge_request_receipt_created", "concierge_request_credit_note_created"],
  OutputEventType: ["concierge_request_output_accepted", "concierge_request_output_rejected", "concierge_request_output_working", "concierge_request_output_settling", "concierge_request_output_settled", "concierge_request_output_failed", "concierge_request_output_returned", "concierge_request_output_cancelled"],
  UserEventType: ["user_enabled", "user_disabled"],
  InstructionEventType: ["withdrawal_instruction_created", "withdrawal_instruction_updated", "withdrawal_instruction_destroyed"],
  BatchState: ["importing", "checked", "building", "held", "quoted", "expired", "approved", "working", "finished", "refused", "cancelled"],
  PartState: ["building", "held", "quoted", "expired", "approved", "working", "finished", "refused", "cancelled"],
  RowState: ["pending", "refused", "accepting", "accepted", "rejected", "working", "settling", "settled", "failed", "returned", "cancelled"],
  ProblemSeverity: ["error", "warning", "left_out"],
  Arrival: ["at once", "in bank hours", "in one or more bank days"],
  SameBy: ["reference", "payment"],
  EarlierStanding: ["paid", "under way", "drafted"],
  MendStage: ["waiting", "taken", "refused", "late", "let_go"],
  OutcomeKind: ["batch", "payment", "call"],
  OutcomeState: ["open", "escalated", "adopted", "absent"],
  OutcomeDecision: ["adopt", "absent", "escalate"],
  EvidenceSource: ["proxy", "provider", "person"],
  HealthStatus: ["ok", "degraded", "unavailable"],
  DatabaseStatus: ["ok", "unavailable"],
  ProviderMode: ["sandbox", "live"],
  Reachability: ["unknown", "reached", "unreachable"]
} as const

/** One of these values or names. */
export type Enum<Name extends keyof typeof enums> = (typeof enums)[Name][number]
