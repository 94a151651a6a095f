import { type CalendarDate, formatDate, formatLongDate, systemClock, today } from '#platform/calendar'
import {
  AppLink,
  comesAsGuest,
  EmptyState,
  LoadingState,
  menuOf,
  PageHeader,
  type TodayCard,
  useLocale,
  useMe,
  useText,
  useWords,
} from '#platform/ui'
import { IconAlertTriangle, IconCalendarEvent, type Icon, IconInbox, IconSunHigh } from '@tabler/icons-react'
import { type ComponentType, lazy, Suspense } from 'react'
import { withAccountWords } from '../account/account-words.ts'
import { modules } from '../modules.ts'
import styles from './today-screen.module.css'

const sections: readonly { readonly id: TodayCard['section']; readonly label: string; readonly icon: Icon }[] = [
  { id: 'today', label: 'today.now', icon: IconCalendarEvent },
  { id: 'waiting', label: 'today.waiting', icon: IconInbox },
  { id: 'late', label: 'today.late', icon: IconAlertTriangle },
]

/** Made once: a lazy component made anew at each drawing would load for ever. */
const cards = modules
  .flatMap((module) => module.today ?? [])
  .map((card) => ({ card, Card: lazy<ComponentType>(async () => ({ default: await card.load() })) }))

const AccountNotices = lazy(() =>
  withAccountWords(import('../account/account-notices.tsx')).then((m) => ({ default: m.AccountNotices })),
)

/** What is today, what waits for me, what is late: in ten seconds. */
export function TodayScreen() {
  const t = useWords('shell')
  const locale = useLocale()
  const me = useMe()
  const mine = comesAsGuest(me) ? [] : cards.filter(({ card }) => card.visible(me))
  return (
    <>
      <PageHeader title={t('today.title')} lead={sentenceCase(formatLongDate(today(systemClock), locale))} />
      {(me.newBrowsers > 0 || me.secondFactor === 'asked') && (
        <Suspense fallback={null}>
          <AccountNotices />
        </Suspense>
      )}
      <div className={styles.sections}>
        {sections.map(({ id, label, icon: Sign }) => {
          const there = mine.filter(({ card }) => card.section === id)
          const here = there.toSorted((a, b) => Number(a.card.lasting ?? false) - Number(b.card.lasting ?? false))
          if (here.length === 0) return null
          return (
            <section key={id} className={styles.section} data-section={id} aria-labelledby={`today-${id}`}>
              <h2 id={`today-${id}`} className={styles.title}>
                <Sign size={22} stroke={1.6} aria-hidden />
                {t(label)}
              </h2>
              {here.map(({ card, Card }) => (
                <Suspense key={card.id} fallback={<LoadingState lines={2} />}>
                  <Card />
                </Suspense>
              ))}
            </section>
          )
        })}
      </div>
      <div className={styles.nothing}>
        <NothingYet />
      </div>
    </>
  )
}

function NothingYet() {
  const t = useWords('shell')
  const text = useText()
  const me = useMe()
  const menu = menuOf(modules, me)
  return (
    <EmptyState
      icon={IconSunHigh}
      title={t('today.emptyTitle')}
      action={menu.map(({ label, path }) => (
        <AppLink key={path} to={path}>
          {text(label)}
        </AppLink>
      ))}
    >
      {comesAsGuest(me) ? <AsGuest /> : t(menu.length === 0 ? 'today.emptyAlone' : 'today.empty')}
    </EmptyState>
  )
}

/** Why a guest or a reporter finds nothing here, and until when they may look. */
function AsGuest() {
  const t = useWords('shell')
  const locale = useLocale()
  const { councilName: council, validTo } = useMe().as
  return (
    <>
      {t('today.emptyGuest', { council })}
      {validTo !== null && ` ${t('today.guestUntil', { day: formatDate(validTo as CalendarDate, locale) })}`}
    </>
  )
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
