import { MeProvider, meQuery, menuOf, OfflineBanner, SampleBanner, useText } from '#platform/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { modules } from '../modules.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Rail } from './rail.tsx'
import styles from './signed-in.module.css'
import { todayItem } from './today-item.ts'
import { TopLine } from './top-line.tsx'

/** The room around every signed-in page: top line, rail or bottom bar, and the page itself. */
export function SignedIn() {
  const { data: me } = useSuspenseQuery(meQuery)
  const text = useText()
  // Until the second step that is owed is set up, or a first password is replaced, every other door would be refused.
  const owes = me.secondFactor === 'overdue' || me.mustChangePassword
  const menu = [todayItem, ...menuOf(modules, me)]
  return (
    <MeProvider me={me}>
      <a className={`${styles.skip} nt-no-print`} href="#content">
        {text('shell:screen.skip')}
      </a>
      <div className={styles.room}>
        <header className={styles.head}>
          {me.sample && <SampleBanner />}
          <OfflineBanner />
          <TopLine menu={menu} doors={!owes} />
        </header>
        {!owes && <Rail menu={menu} />}
        <main id="content" className={styles.content} tabIndex={-1}>
          <Outlet />
        </main>
        {!owes && <BottomBar menu={menu} />}
      </div>
    </MeProvider>
  )
}
