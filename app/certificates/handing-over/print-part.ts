/** Certificates in one file: what an office printer takes at once. */
export const printPartSize = 50
