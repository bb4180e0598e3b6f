/** Of one application; a form that judges all of them stays within what a form may send. */
export const mostDocuments = 24
/** Where browsers send documents by tus; answered before Remix (server/). */
export const documentAddress = '/unggah/portofolio'
/** Megabytes (10^6) of one file. */
export const documentMegabytes = 10
/** In bytes, by the kinds that a portfolio takes. */
export const documentLimits = { photo: documentMegabytes * 1_000_000, pdf: documentMegabytes * 1_000_000 }
export const documentTypes = 'application/pdf,image/jpeg,image/png,image/webp'
/** While somebody may still look at what is put in. */
export const openStages: readonly string[] = ['draft', 'submitted', 'repair', 'eligible', 'assigned', 'planned', 'assessing']
