import { classNames } from './class-names.ts'
import css from './icon.module.css'

/** Stroke drawings in a 24 box. */
const drawings = {
  alert: 'M12 3.5 22 20.5H2ZM12 10v5M12 17.8v.2',
  'arrow-left': 'M20 12H4M10 6l-6 6 6 6',
  'arrow-right': 'M4 12h16M14 6l6 6-6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15ZM10 21h4M12 5V3',
  book: 'M12 6.5C10 5 7 4.5 3 4.5v14c4 0 7 .5 9 2 2-1.5 5-2 9-2v-14c-4 0-7 .5-9 2ZM12 6.5v14',
  building: 'M4 21V8l8-5 8 5v13ZM4 21h16M9.5 21v-6h5v6M8.5 10.5h.5M15 10.5h.5',
  calendar: 'M4 6h16v15H4ZM4 10.5h16M8 3v4M16 3v4M8 14.5h3v3H8Z',
  camera: 'M3 7.5h4.5l1.5-3h6l1.5 3H21V20H3ZM12 17a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4Z',
  certificate: 'M12 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM8.5 12.5 7 21.5l5-2.5 5 2.5-1.5-9M9.8 8l1.6 1.6 3-3',
  check: 'm4.5 12.5 5 5 10-11',
  'check-circle': 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM7.5 12.3l3.2 3.2 5.8-6.5',
  'chevron-right': 'm9 5 7 7-7 7',
  circle: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19Z',
  clock: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM12 6.5V12l4 2.5',
  cross: 'M5 5l14 14M19 5 5 19',
  download: 'M12 3.5V15M6.5 10 12 15.5 17.5 10M4 20.5h16',
  edit: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19ZM14 6.5 17.5 10',
  file: 'M6 2.5h8.5L19 7v14.5H6ZM14 3v4.5h4.5M9 12h7M9 16h7',
  info: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM12 11v6M12 7.2v.2',
  lock: 'M5 10.5h14v11H5ZM8 10.5V7a4 4 0 0 1 8 0v3.5M12 14.5v3',
  pin: 'M12 21.5c-4-4.5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0c0 3.5-2.5 7-6.5 11.5ZM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z',
  phone: 'M7 2.5h10v19H7ZM11 18.5h2',
  play: 'M7 4.5 19.5 12 7 19.5Z',
  print: 'M7 9V3h10v6M7 17H3.5V9h17v8H17M7 14h10v7H7Z',
  search: 'M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM15.7 15.7l5.3 5.3',
  share: 'M12 15V3M7.5 7 12 2.8 16.5 7M5 12v9h14v-9',
  'sign-out': 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  upload: 'M12 16V4.5M6.5 9.5 12 4l5.5 5.5M4 20.5h16',
  user: 'M12 11.5a4.3 4.3 0 1 0 0-8.6 4.3 4.3 0 0 0 0 8.6ZM3.5 21c.8-4 4-6 8.5-6s7.7 2 8.5 6',
  users: 'M9 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM2 20.5c.6-3.7 3-5.5 7-5.5s6.4 1.8 7 5.5M16 4a3.8 3.8 0 0 1 0 7.3M18.5 15.3c2 .8 3.2 2.5 3.5 5.2',
  undo: 'M8.5 4.5 4 9l4.5 4.5M4 9h10a6 6 0 0 1 0 12H8',
} as const

export type IconName = keyof typeof drawings
export const iconNames = Object.keys(drawings) as IconName[]

type IconProps = {
  name: IconName
  /** Only for an icon that stands without words. */
  label?: string
  size?: 'text' | 'large'
  className?: string
}

export function Icon({ name, label, size = 'text', className }: IconProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label or is hidden
    <svg
      className={classNames(css.icon, size === 'large' && css.large, className)}
      viewBox="0 0 24 24"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={drawings[name]} />
    </svg>
  )
}
