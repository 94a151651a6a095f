import { useNotifications } from '@mantine/notifications'
import { lazy, Suspense, useState } from 'react'

const Notices = lazy(() => import('./notices.tsx').then((m) => ({ default: m.Notices })))

/** What is told at the edge of the screen; loads with the first thing there is to tell, and stays. */
export function NoticesDoor() {
  const { notifications } = useNotifications()
  const [asked, setAsked] = useState(false)
  if (!asked && notifications.length > 0) setAsked(true)
  return <Suspense fallback={null}>{asked && <Notices />}</Suspense>
}
