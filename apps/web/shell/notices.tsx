import { Notifications } from '@mantine/notifications'

/** Where notices stand, and how many at once. */
export function Notices() {
  return <Notifications position="bottom-center" limit={3} />
}
