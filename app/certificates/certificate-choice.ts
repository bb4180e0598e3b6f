/** What the holder lets others see of a certificate. */
export type CertificateChoice = {
  /** For whoever opens the link of the QR code. */
  name: 'full' | 'masked'
  units: boolean
  results: boolean
  /** Whether who funds the batch may have a copy without name and results. */
  sponsorCopy: boolean
}

/** Until the holder chooses: what the paper shows, without results, and nothing for sponsors. */
export const usualChoice: CertificateChoice = { name: 'full', units: true, results: false, sponsorCopy: false }
