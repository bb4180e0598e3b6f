/** What a receipt is asked for: a question that can be asked again, or the sealed answer about a file. */
export type ReceiptSource = { by: 'link'; token: string } | { by: 'number'; number: string; name?: string } | { by: 'file'; claim: string }

export const receiptFormats = ['pdf', 'json'] as const
export type ReceiptFormat = (typeof receiptFormats)[number]
