import { formatInstant, instant } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { useLocale, useText, useWords } from '#platform/ui'
import { formatBytes } from './bytes.ts'
import { timesOf } from './schedule.ts'
import { SCREEN_WORDS } from './machine-words.ts'

const HOUR_MS = 3_600_000

/** The words of these screens, and figures, times and names of jobs as people read them. */
export function useMachineWords() {
  const t = useWords(SCREEN_WORDS)
  const text = useText()
  const locale = useLocale()
  return {
    t,
    count: (figure: number) => formatCount(figure, locale),
    bytes: (figure: number) => formatBytes(figure, locale),
    at: (moment: string) => formatInstant(instant(moment), locale),
    /** How long a moment lies back, in whole hours up to two days and in days after. */
    ago: (moment: string) => {
      const hours = Math.max(0, Math.floor((Date.now() - Date.parse(moment)) / HOUR_MS))
      if (hours < 1) return t('ago.now')
      return hours < 48
        ? t('ago.hours', { hours: formatCount(hours, locale) })
        : t('ago.days', { days: formatCount(Math.floor(hours / 24), locale) })
    },
    /** A job that this version no longer knows keeps its code. */
    job: (name: string) => {
      const found = text(`${SCREEN_WORDS}:screen.jobNames.${name}`)
      return found.endsWith(name) ? name : found
    },
    schedule: (cron: string | null) => {
      const times = cron === null ? undefined : timesOf(cron)
      if (times === undefined) return cron ?? t('jobs.onDemand')
      return t(times.workdays ? 'jobs.workdays' : 'jobs.daily', { time: times.time })
    },
  }
}

export type MachineWords = ReturnType<typeof useMachineWords>
