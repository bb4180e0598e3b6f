export type IssuedCertificate = { certificateId: string; number: string }

/** Which issue for an enrolment the completion brings; corrections count on from there. */
export const firstIssue = 1
