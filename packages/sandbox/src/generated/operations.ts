// Generated from spec/sandbox.yaml; do not edit.

import type { Operation } from "@concierge/api/Operation"

/** Every operation of spec/sandbox.yaml. */
export const sandboxOperations = {
  enableUser: { method: "POST", path: "/staff/users/:id/enable" },
  disableUser: { method: "POST", path: "/staff/users/:id/disable" },
  rejectUser: { method: "POST", path: "/staff/users/:id/reject" },
  depositForUser: { method: "POST", path: "/staff/users/:id/deposits", body: "required" },
  quoteRequest: { method: "POST", path: "/staff/concierge_requests/:id/quote" },
  lapseRequest: { method: "POST", path: "/staff/concierge_requests/:id/cancel" },
  acceptOutput: { method: "POST", path: "/staff/concierge_request_outputs/:id/accept" },
  rejectOutput: { method: "POST", path: "/staff/concierge_request_outputs/:id/reject" },
  sendOutput: { method: "POST", path: "/staff/concierge_request_outputs/:id/send" },
  settleOutput: { method: "POST", path: "/staff/concierge_request_outputs/:id/settle" },
  failOutput: { method: "POST", path: "/staff/concierge_request_outputs/:id/fail", body: "optional" },
  listFailures: { method: "GET", path: "/staff/concierge_request_outputs/:id/failures", query: ["page[number]", "page[per_page]"] },
  returnOutput: { method: "POST", path: "/staff/concierge_request_outputs/:id/return" },
  reverseOutput: { method: "POST", path: "/staff/concierge_request_outputs/:id/reverse", body: "optional" },
  cancelOutput: { method: "POST", path: "/staff/concierge_request_outputs/:id/cancel" },
  showClock: { method: "GET", path: "/staff/clock" },
  setClock: { method: "PATCH", path: "/staff/clock", body: "required" },
  showSettings: { method: "GET", path: "/staff/settings" },
  changeSettings: { method: "PATCH", path: "/staff/settings", body: "required" },
  listFaults: { method: "GET", path: "/staff/faults" },
  createFault: { method: "POST", path: "/staff/faults", body: "required" },
  clearFaults: { method: "DELETE", path: "/staff/faults" },
  showFault: { method: "GET", path: "/staff/faults/:id" },
  deleteFault: { method: "DELETE", path: "/staff/faults/:id" },
  approveIssue: { method: "POST", path: "/staff/issues/:id/approve" },
  observeIssue: { method: "POST", path: "/staff/issues/:id/observe", body: "optional" },
  rejectIssue: { method: "POST", path: "/staff/issues/:id/reject" },
  dismissIssue: { method: "POST", path: "/staff/issues/:id/dismiss" },
  showOtp: { method: "GET", path: "/staff/users/:id/otp" },
  turnOtpOn: { method: "PUT", path: "/staff/users/:id/otp" },
  turnOtpOff: { method: "DELETE", path: "/staff/users/:id/otp" },
  listWebhooks: { method: "GET", path: "/staff/webhooks", query: ["filter[state]", "page[number]", "page[per_page]"] },
  showWebhook: { method: "GET", path: "/staff/webhooks/:id" },
  resendWebhook: { method: "POST", path: "/staff/webhooks/:id/resend" },
  listAccounts: { method: "GET", path: "/staff/ledger", query: ["filter[kind]", "page[number]", "page[per_page]"] }
} as const satisfies { readonly [operationId: string]: Operation }
