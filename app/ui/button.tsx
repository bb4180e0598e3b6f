import type { ReactNode } from 'react'
import css from './button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  variant?: 'primary' | 'secondary' | 'danger' | 'quiet'
  icon?: IconName
  /** Where the icon stands; an arrow forward belongs after the words. */
  iconAt?: 'start' | 'end'
  children: ReactNode
}

type ButtonProps = Look & {
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  /** Id of the form when the button stands outside of it. */
  form?: string
  formAction?: string
  formNoValidate?: boolean
  disabled?: boolean
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string
}

export function Button({ variant, icon, iconAt, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} className={look(variant)} {...rest}>
      <Face icon={icon} iconAt={iconAt}>
        {children}
      </Face>
    </button>
  )
}

type LinkButtonProps = Look & {
  href: string
  /** Saves the target; a string names the file. */
  download?: boolean | string
  target?: '_blank'
  rel?: string
  'aria-label'?: string
}

export function LinkButton({ variant, icon, iconAt, children, target, rel, ...rest }: LinkButtonProps) {
  return (
    <a className={look(variant)} target={target} rel={rel ?? (target && 'noopener')} {...rest}>
      <Face icon={icon} iconAt={iconAt}>
        {children}
      </Face>
    </a>
  )
}

/** Buttons side by side on a wide screen, below each other on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>
}

function look(variant: Look['variant'] = 'primary'): string {
  return classNames(css.button, css[variant])
}

function Face({ icon, iconAt = 'start', children }: Pick<Look, 'icon' | 'iconAt' | 'children'>) {
  return (
    <>
      {icon && iconAt === 'start' && <Icon name={icon} />}
      <span>{children}</span>
      {icon && iconAt === 'end' && <Icon name={icon} />}
    </>
  )
}
