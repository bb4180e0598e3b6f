/** Ends the identifier of a credential that is the copy for sponsors; what stands before is that of the certificate. */
export const sponsorCopyMark = '#salinan-sponsor'
