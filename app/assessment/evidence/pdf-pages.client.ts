import { offerPdfPages } from './pdf-pages.ts'

offerPdfPages()
