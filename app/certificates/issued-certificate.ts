export type IssuedCertificate = { certificateId: string; number: string }

/** Which issue for an enrolment the completion brings; corrections count on from there. */
export const firstIssue = 1

/** Of a transaction that issues: a chunk of a few hundred takes a second or two. */
export const issueTimeoutMs = 120_000
