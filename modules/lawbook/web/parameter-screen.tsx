import { CalendarDate } from '#platform/calendar'
import { AppLink, ErrorState, LoadingState, PageHeader, useMyCouncil, useRouteParam, useUrlState } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconArrowLeft } from '@tabler/icons-react'
import { InForcePanel } from './in-force-panel.tsx'
import styles from './lawbook.module.css'
import { parameterQuery, useLawbookLive } from './lawbook.queries.ts'
import { useLawbookWords } from './lawbook-words.ts'
import { NextToCheck } from './next-to-check.tsx'
import { OwnValues } from './own-values.tsx'
import { paths } from './paths.ts'
import { ValueHistory } from './value-history.tsx'

/** One parameter: what holds, what the council says itself, and all that ever held. */
export function ParameterScreen() {
  const { t, label, locale } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const key = useRouteParam('key')
  const [address] = useUrlState()
  const on = CalendarDate.safeParse(address['on']).data
  useLawbookLive(council)
  const parameter = useQuery(parameterQuery(council, key, on))
  if (parameter.isError) return <ErrorState error={parameter.error} onRetry={() => void parameter.refetch()} />
  if (parameter.isPending) return <LoadingState lines={8} />
  const card = parameter.data
  return (
    <>
      <AppLink to={on === undefined ? paths.parameters : `${paths.parameters}?on=${on}`} className={styles.back ?? ''}>
        <IconArrowLeft size={18} aria-hidden />
        {t('parameter.back')}
      </AppLink>
      <PageHeader title={card.name[locale]} lead={`${label(`areas.${card.area}`)} · ${label(`kinds.${card.kind}`)}`} />
      {card.abilities.edit && <NextToCheck current={card.key} />}
      <div className={styles.panels}>
        <InForcePanel card={card} on={on} />
        <OwnValues card={card} />
        <ValueHistory card={card} />
      </div>
    </>
  )
}
