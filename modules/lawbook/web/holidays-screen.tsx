import { HOLIDAY_YEAR_FIRST, HOLIDAY_YEAR_LAST, type HolidayRow } from '#lawbook'
import { formatLongDate, partsOf, systemClock, today } from '#platform/calendar'
import { Button } from '@mantine/core'
import {
  type Column,
  DataTable,
  DetailDrawer,
  EmptyState,
  PageHeader,
  StatusBadge,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconCalendarOff, IconCalendarPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { HolidayForm } from './holiday-form.tsx'
import { LawbookPages } from './lawbook-pages.tsx'
import { holidaysQuery, useLawbookLive } from './lawbook.queries.ts'
import { type LawbookWords, useLawbookWords } from './lawbook-words.ts'
import { YearChoice } from './year-choice.tsx'

/** The days of a year that differ from their weekday: time limits in working days follow them. */
export function HolidaysScreen() {
  const words = useLawbookWords()
  const { t } = words
  const { id: council } = useMyCouncil()
  const [address, ask] = useUrlState()
  const year = yearOf(address['year'])
  const [open, setOpen] = useState<HolidayRow | 'new'>()
  useLawbookLive(council)
  const holidays = useQuery(holidaysQuery(council, year))
  const mayEdit = holidays.data?.abilities.edit === true
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader
        title={t('holidays.title')}
        lead={t('holidays.lead', { year })}
        action={
          mayEdit && (
            <Button leftSection={<IconCalendarPlus size={20} />} onClick={() => setOpen('new')}>
              {t('holidays.set')}
            </Button>
          )
        }
      />
      <LawbookPages current="holidays" />
      <YearChoice year={year} onChange={(chosen) => ask({ year: String(chosen) })} />
      <DataTable
        caption={`${t('holidays.title')}, ${t('holidays.year', { year })}`}
        columns={columnsOf(words)}
        rows={holidays.data?.days ?? []}
        rowKey={({ id }) => id}
        rowName={({ date, name }) => `${formatLongDate(date, words.locale)}, ${name}`}
        onOpen={mayEdit ? setOpen : undefined}
        loading={holidays.isPending}
        error={holidays.error}
        onRetry={() => void holidays.refetch()}
        empty={
          <EmptyState icon={IconCalendarOff} title={t('holidays.empty')}>
            {t('holidays.emptyDetail')}
          </EmptyState>
        }
      />
      <DetailDrawer open={open !== undefined} onClose={close} title={t('holidays.setTitle')}>
        {open !== undefined && (
          <HolidayForm day={open === 'new' ? undefined : open} known={holidays.data?.days ?? []} onDone={close} />
        )}
      </DetailDrawer>
    </>
  )
}

function columnsOf({ t, label, locale }: LawbookWords): Column<HolidayRow>[] {
  return [
    {
      id: 'day',
      header: t('holidays.day'),
      onCard: 'title',
      cell: ({ date }) => capitalised(formatLongDate(date, locale)),
    },
    {
      id: 'kind',
      header: t('holidays.kind'),
      cell: ({ kind }) => (
        <StatusBadge tone={kind === 'off' ? 'son' : 'progress'}>{label(`holidays.${kind}`)}</StatusBadge>
      ),
    },
    { id: 'name', header: t('holidays.name'), cell: ({ name }) => name },
    { id: 'basis', header: t('holidays.basis'), cell: ({ basis }) => basis ?? t('holidays.computed') },
    {
      id: 'state',
      header: t('holidays.state'),
      cell: ({ provisional, basis }) => {
        if (provisional) return <StatusBadge tone="dueSoon">{t('holidays.expected')}</StatusBadge>
        return <StatusBadge tone="resolved">{t(basis === null ? 'holidays.byLaw' : 'holidays.fixed')}</StatusBadge>
      },
    },
  ]
}

function yearOf(typed: string | undefined): number {
  const year = Number(typed)
  const known = Number.isInteger(year) && year >= HOLIDAY_YEAR_FIRST && year <= HOLIDAY_YEAR_LAST
  return known ? year : partsOf(today(systemClock)).year
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
