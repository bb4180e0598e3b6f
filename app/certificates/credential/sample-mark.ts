/** Begins the name of a credential that a demonstration issued: wallets show the name, whatever else they leave out. */
export const sampleMark = 'CONTOH: '
