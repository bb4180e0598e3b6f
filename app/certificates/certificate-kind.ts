/**
 * What a certificate says about its holder: took part in a training and passed it; was found competent by a licensed
 * body; was there; was trained to accompany others.
 */
export const certificateKinds = ['training', 'competency', 'attendance', 'facilitator'] as const

export type CertificateKind = (typeof certificateKinds)[number]
