import type { LegalBasis } from '#lawbook'
import { systemClock, today } from '#platform/calendar'
import { Button } from '@mantine/core'
import {
  type Column,
  DataTable,
  DetailDrawer,
  EmptyState,
  FilterBar,
  PageHeader,
  StatusBadge,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconGavel, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { AddBasisForm } from './add-basis-form.tsx'
import { forceOf, toneOfForce } from './basis-force.ts'
import { LawbookPages } from './lawbook-pages.tsx'
import { basesQuery, useLawbookLive } from './lawbook.queries.ts'
import { type LawbookWords, useLawbookWords } from './lawbook-words.ts'

/** The texts that the parameters rest on, and which of them no longer stand. */
export function BasesScreen() {
  const words = useLawbookWords()
  const { t } = words
  const { id: council } = useMyCouncil()
  const [{ q = '' }, ask] = useUrlState()
  const [adding, setAdding] = useState(false)
  useLawbookLive(council)
  const bases = useQuery({ ...basesQuery(council, q), placeholderData: keepPreviousData })
  const items = bases.data?.items ?? []
  return (
    <>
      <PageHeader
        title={t('bases.title')}
        lead={t('bases.lead')}
        action={
          bases.data?.mayAdd === true && (
            <Button leftSection={<IconPlus size={20} />} onClick={() => setAdding(true)}>
              {t('bases.add')}
            </Button>
          )
        }
      />
      <LawbookPages current="bases" />
      <FilterBar
        subject={t('bases.subject')}
        search={{ value: q, label: t('bases.search'), onChange: (text) => ask({ q: text === '' ? undefined : text }) }}
        filters={[]}
        onChange={() => undefined}
      />
      <DataTable
        caption={t('bases.title')}
        columns={columnsOf(words, items)}
        rows={items}
        rowKey={({ id }) => id}
        rowName={({ number, title }) => `${number} ${title}`}
        loading={bases.isPending}
        error={bases.error}
        onRetry={() => void bases.refetch()}
        empty={
          <EmptyState icon={IconGavel} title={t('bases.empty')}>
            {t('bases.emptyDetail')}
          </EmptyState>
        }
      />
      <DetailDrawer open={adding} onClose={() => setAdding(false)} title={t('bases.addTitle')}>
        {adding && <AddBasisForm bases={items} onDone={() => setAdding(false)} />}
      </DetailDrawer>
    </>
  )
}

function columnsOf({ t, day }: LawbookWords, items: readonly LegalBasis[]): Column<LegalBasis>[] {
  const numbers = new Map(items.map(({ id, number }) => [id, number]))
  return [
    {
      id: 'text',
      header: t('bases.text'),
      onCard: 'title',
      width: '45%',
      cell: ({ number, title }) => (
        <>
          <strong>{number}</strong>
          <br />
          {title}
        </>
      ),
    },
    { id: 'issuer', header: t('bases.issuer'), cell: ({ issuer }) => issuer },
    {
      id: 'span',
      header: t('bases.span'),
      cell: ({ inForceFrom, inForceTo, replacedBy }) => {
        const by = replacedBy === null ? undefined : numbers.get(replacedBy)
        const from = inForceFrom === null ? t('bases.spanUnknown') : t('parameter.from', { from: day(inForceFrom) })
        const until = inForceTo === null ? '' : ` ${t('bases.until', { day: day(inForceTo) })}`
        return [`${from}${until}`, by && t('bases.replacedBy', { number: by })].filter(Boolean).join('. ')
      },
    },
    {
      id: 'state',
      header: t('bases.state'),
      cell: (basis) => {
        const force = forceOf(basis, today(systemClock))
        return <StatusBadge tone={toneOfForce[force]}>{t(`bases.${force}`)}</StatusBadge>
      },
    },
  ]
}
