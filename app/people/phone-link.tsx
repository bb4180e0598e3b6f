import { formatPhone } from '#app/i18n/format.ts'
import css from './phone-link.module.css'

/** A number to call, never broken over two lines. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className={css.phone} href={`tel:${phone}`}>
      {formatPhone(phone)}
    </a>
  )
}
