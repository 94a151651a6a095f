import type { Correction } from '#audit'
import { formatInstant, instant } from '#platform/calendar'
import { type Column, StatusBadge, type Tone, useLocale } from '#platform/ui'
import styles from './privacy.module.css'
import { usePrivacyWords } from './privacy-words.ts'

const tones: Readonly<Record<Correction['state'], Tone>> = {
  asked: 'dueSoon',
  corrected: 'resolved',
  declined: 'neutral',
}

/** The columns of requests for correction, as the person and the office both read them. */
export function useRequestColumns(): readonly Column<Correction>[] {
  const t = usePrivacyWords()
  const locale = useLocale()
  const at = (moment: string) => formatInstant(instant(moment), locale)
  return [
    { id: 'part', header: t('request.part'), onCard: 'title', cell: ({ holdingTitle }) => holdingTitle },
    { id: 'wish', header: t('request.wish'), cell: ({ wish }) => <span className={styles.long}>{wish}</span> },
    { id: 'askedAt', header: t('request.askedAt'), cell: ({ askedAt }) => at(askedAt) },
    {
      id: 'state',
      header: t('request.state'),
      cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>,
    },
    {
      id: 'answer',
      header: t('request.answer'),
      cell: ({ answer, answeredBy, answeredAt }) =>
        answer === null ? (
          '–'
        ) : (
          <>
            <span className={styles.long}>{answer}</span>
            <br />
            <small>
              {t('request.answered', { by: answeredBy ?? '', at: answeredAt === null ? '' : at(answeredAt) })}
            </small>
          </>
        ),
    },
  ]
}
