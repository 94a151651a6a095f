import { IconArrowLeft } from '@tabler/icons-react'
import styles from './back-link.module.css'
import { AppLink } from './navigation.tsx'

/** The way back to what this page belongs to, above its title. */
export function BackLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <AppLink to={to} className={`${styles.back} nt-no-print`}>
      <IconArrowLeft size={18} aria-hidden />
      {children}
    </AppLink>
  )
}
