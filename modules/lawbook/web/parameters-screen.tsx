import { PARAMETER_AREAS, PARAMETER_STATUSES } from '#lawbook'
import { CalendarDate, systemClock, today } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { Button } from '@mantine/core'
import {
  DateInput,
  EmptyState,
  ErrorState,
  FilterBar,
  LoadingState,
  PageHeader,
  saveFile,
  tellRefused,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { IconFileSpreadsheet, IconScale } from '@tabler/icons-react'
import { AreaSection } from './area-section.tsx'
import styles from './lawbook.module.css'
import { LawbookPages } from './lawbook-pages.tsx'
import { type AskedParameters, exportedParameters, parametersQuery, useLawbookLive } from './lawbook.queries.ts'
import { useLawbookWords } from './lawbook-words.ts'
import { NextToCheck } from './next-to-check.tsx'

const FILE_NAME = 'can-cu-phap-ly.xlsx'

/** Every figure that rules compute with, by area, as it holds for the council on a day. */
export function ParametersScreen() {
  const { t, label, locale } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const [address, ask] = useUrlState()
  const { area, status, q = '' } = address
  const on = CalendarDate.safeParse(address['on']).data
  const asked: AskedParameters = { area, status, q, on }
  useLawbookLive(council)
  const list = useQuery({ ...parametersQuery(council, asked), placeholderData: keepPreviousData })
  const exporting = useMutation({
    mutationFn: () => exportedParameters(council, asked),
    onSuccess: (file) => saveFile(file, FILE_NAME),
    onError: tellRefused,
  })
  const cards = list.data ?? []
  const areas = PARAMETER_AREAS.filter((each) => cards.some((card) => card.area === each))
  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      <LawbookPages current="parameters" />
      <FilterBar
        subject={t('list.subject')}
        search={{ value: q, label: t('list.search'), onChange: (text) => ask({ q: text === '' ? undefined : text }) }}
        filters={[
          {
            id: 'area',
            label: t('list.area'),
            before: t('list.areaBefore'),
            value: area,
            options: PARAMETER_AREAS.map((value) => ({ value, label: label(`areas.${value}`) })),
          },
          {
            id: 'status',
            label: t('list.status'),
            value: status,
            options: [
              { value: 'unconfirmed', label: t('status.waiting') },
              ...PARAMETER_STATUSES.map((value) => ({ value, label: label(`statuses.${value}`) })),
              { value: 'none', label: t('status.none') },
            ],
          },
        ]}
        onChange={(id, value) => ask({ [id]: value })}
      />
      <div className={`${styles.day} nt-no-print`}>
        <DateInput
          label={t('list.on')}
          value={on ?? today(systemClock)}
          onChange={(date) => ask({ on: date === null || date === today(systemClock) ? undefined : date })}
        />
      </div>
      {list.data?.some(({ abilities }) => abilities.edit) && <NextToCheck />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingState lines={10} />}
      {list.isSuccess && (
        <div className={styles.bar}>
          <span className={styles.count} aria-live="polite">
            {t('list.count', { count: formatCount(cards.length, locale) })}
          </span>
          <Button
            variant="default"
            className="nt-no-print"
            leftSection={<IconFileSpreadsheet size={18} />}
            loading={exporting.isPending}
            onClick={() => exporting.mutate()}
          >
            {t('list.export')}
          </Button>
        </div>
      )}
      {list.isSuccess && cards.length === 0 && (
        <EmptyState icon={IconScale} title={t('list.empty')}>
          {t('list.emptyDetail')}
        </EmptyState>
      )}
      {areas.map((each) => (
        <AreaSection key={each} area={each} cards={cards.filter((card) => card.area === each)} on={on} />
      ))}
    </>
  )
}
