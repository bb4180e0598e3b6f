import { z } from 'zod'

/** A day that the calendar has, in years that a batch can have. */
const day = z.iso
  .date({ error: ({ input }) => (input === undefined ? 'form.required' : 'form.day') })
  .refine((text) => text >= '2015-01-01' && text <= '2100-12-31', 'form.day')
const seats = z.coerce.number({ error: 'form.number' }).int('form.number').min(1, 'form.number').max(2000, 'form.seats_too_many')
const line = (max: number) => z.string({ error: 'form.required' }).trim().normalize('NFC').min(1, 'form.required').max(max, 'form.too_long')

/** Indonesian zones as people name them. */
export const timeZones = [
  { value: 'Asia/Jakarta', label: 'WIB' },
  { value: 'Asia/Makassar', label: 'WITA' },
  { value: 'Asia/Jayapura', label: 'WIT' },
] as const

const changing = {
  seats,
  endsOn: day,
  codeExpiresOn: day,
  /** As typed; the route parses it with the rules for phone numbers. */
  contactPhone: z.string().trim().max(30, 'form.too_long').default(''),
}

export const batchChangeForm = z.object(changing)

export const newBatchForm = z
  .object({
    ...changing,
    courseSlug: line(80),
    name: line(80),
    startsOn: day,
    timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'], 'form.required'),
    venue: line(120),
    /** Kemendagri code of the place, any level. */
    placeCode: z
      .string({ error: 'form.required' })
      .trim()
      .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 'form.place_code'),
    placeName: line(120),
  })
  .refine((batch) => batch.endsOn >= batch.startsOn, { path: ['endsOn'], message: 'form.ends_before_start' })

export const newProgrammeForm = z.object({
  sponsorName: line(120),
  name: line(120),
  fiscalYear: z.coerce.number({ error: 'form.number' }).int('form.number').min(2015, 'form.year').max(2100, 'form.year'),
})
