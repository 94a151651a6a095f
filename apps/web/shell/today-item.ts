import type { NavigationItem } from '#platform/ui'
import { IconSunHigh } from '@tabler/icons-react'

/** "Việc hôm nay" is the shell's own page: it is made of all modules' cards. */
export const todayItem: NavigationItem = {
  id: 'today',
  label: 'shell:screen.nav.today',
  shortLabel: 'shell:screen.nav.todayShort',
  icon: IconSunHigh,
  path: '/',
  visible: () => true,
}
