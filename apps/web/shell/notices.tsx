import { Notifications } from '@mantine/notifications'
import styles from './notices.module.css'

/** Where notices stand, and how many at once: on a phone above the bar, which stays in reach. */
export function Notices() {
  return <Notifications position="bottom-center" limit={3} className={styles.notices ?? ''} />
}
