import { initials } from '#platform/text'
import styles from './person-mark.module.css'

/** The initials of a person in a circle; what they stand for is always written beside it. */
export function PersonMark({ name, size = 'md' }: { readonly name: string; readonly size?: 'md' | 'lg' }) {
  return (
    <span className={styles.mark} data-size={size} aria-hidden>
      {initials(name)}
    </span>
  )
}
