import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { BOXES } from '#approvals'
import {
  AppLink,
  DataTable,
  EmptyState,
  FilterBar,
  PageHeader,
  saveFile,
  ShareLink,
  tellRefused,
  useGo,
  useKeysetList,
  useMe,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconArrowsExchange, IconFileUpload, IconRoute, IconSignature } from '@tabler/icons-react'
import {
  exportedPapers,
  kindsQuery,
  paperCountsQuery,
  papersKey,
  papersPage,
  useApprovalsLive,
} from '../approvals.queries.ts'
import styles from '../shared/approvals.module.css'
import { delegates, readsAll, setsChains, submitsDocuments } from '../shared/offered.ts'
import { paths } from '../shared/paths.ts'
import { useApprovalWords } from '../shared/words.ts'
import { paperColumns } from './paper-columns.tsx'
import { askedOf, paperFilters } from './paper-filters.ts'

const TYPING_MS = 250
const FILE = 'van-ban-trinh-ky.xlsx'

/** Papers: what waits for me, what I submitted, what I dealt with, and all of the council. */
export function InboxScreen() {
  useApprovalsLive()
  const words = useApprovalWords()
  const { t, label, count } = words
  const go = useGo()
  const me = useMe()
  const { id: council } = useMyCouncil()
  const [address, setAddress] = useUrlState()
  const typed = askedOf(address)
  const [q] = useDebouncedValue(typed.q, TYPING_MS)
  const asked = { ...typed, q }
  const counts = useQuery(paperCountsQuery(council, asked))
  const kinds = useQuery(kindsQuery(council))
  const list = useKeysetList(papersKey(council, asked), (after) => papersPage(council, asked, after))
  const narrowed = typed.state !== undefined || typed.kind !== undefined || typed.q !== undefined
  const boxes = BOXES.filter((box) => box !== 'all' || readsAll(me))
  return (
    <>
      <PageHeader
        title={label('title')}
        lead={t('inbox.lead')}
        action={
          submitsDocuments(me) && (
            <Button leftSection={<IconFileUpload size={20} aria-hidden />} onClick={() => go(paths.newDocument)}>
              {t('ownDocument.new')}
            </Button>
          )
        }
      />
      <nav className={`${styles.boxes} nt-no-print`} aria-label={t('inbox.lists')}>
        {boxes.map((box) => (
          <Button
            key={box}
            variant={box === asked.box ? 'filled' : 'default'}
            aria-current={box === asked.box ? 'page' : undefined}
            onClick={() => setAddress({ box, state: undefined })}
          >
            {box === 'waiting' && counts.data !== undefined
              ? `${t('boxes.waiting')} (${count(counts.data.waiting)})`
              : t(`boxes.${box}`)}
          </Button>
        ))}
      </nav>
      <FilterBar
        subject={t('inbox.subject')}
        search={{ value: typed.q ?? '', onChange: (text) => setAddress({ q: text }), label: t('inbox.search') }}
        filters={paperFilters(typed, counts.data, kinds.data, words)}
        onChange={(id, value) => setAddress({ [id]: value })}
      />
      <div className={`${styles.tools} nt-no-print`}>
        <ShareLink title={label('title')} />
        {delegates(me) && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconArrowsExchange size={18} aria-hidden />}
            onClick={() => go(paths.delegations)}
          >
            {t('delegations.title')}
          </Button>
        )}
        {setsChains(me) && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconRoute size={18} aria-hidden />}
            onClick={() => go(paths.chains)}
          >
            {t('chains.title')}
          </Button>
        )}
      </div>
      <DataTable
        {...list}
        caption={t(`boxes.${asked.box}`)}
        columns={paperColumns(words)}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        onExport={() =>
          void exportedPapers(council, asked)
            .then((content) => saveFile(content, FILE))
            .catch(tellRefused)
        }
        empty={
          <EmptyState
            icon={IconSignature}
            title={t(narrowed ? 'inbox.noMatchTitle' : `inbox.emptyTitle.${asked.box}`)}
            action={narrowed && <AppLink to={paths.box(asked.box)}>{t('inbox.showAll')}</AppLink>}
          >
            {t(narrowed ? 'inbox.noMatch' : `inbox.empty.${asked.box}`)}
          </EmptyState>
        }
      />
    </>
  )
}
