import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
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
import { IconListCheck, IconMailExclamation, IconMailForward } from '@tabler/icons-react'
import {
  commitmentsPage,
  countsQuery,
  exportedLedger,
  fieldsQuery,
  followersQuery,
  listKey,
  useLedgerLive,
} from '../commitments.queries.ts'
import { paths } from '../shared/paths.ts'
import { roleActs } from '../shared/role-acts.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { ledgerColumns } from './ledger-columns.tsx'
import { LedgerFigures } from './ledger-figures.tsx'
import { askedOf, ledgerFilters } from './ledger-filters.ts'
import styles from './ledger.module.css'
import { PickedBar } from './picked-bar.tsx'
import { SavedViews } from './saved-views.tsx'
import { usePicked } from './use-picked.ts'

const TYPING_MS = 250
const FILE = 'theo-doi-don-doc.xlsx'

/** What a council narrows its ledger by and an agency its inbox doesn't, and the other way round. */
const FOR_COUNCIL: ReadonlySet<string> = new Set(['agency', 'follower'])
const FOR_AGENCY: ReadonlySet<string> = new Set(['passed'])

/** The ledger, what is due first first, narrowed by a sentence of chips; for an agency, what was sent to it. */
export function LedgerScreen() {
  useLedgerLive()
  const words = useCommitmentWords()
  const { t, label } = words
  const go = useGo()
  const { id: council } = useMyCouncil()
  const may = roleActs(useMe())
  const [address, setAddress] = useUrlState()
  const typed = askedOf(address)
  const [q] = useDebouncedValue(typed.q, TYPING_MS)
  const asked = { ...typed, q }
  const all = useQuery(countsQuery(council))
  const counts = useQuery(countsQuery(council, asked))
  const fields = useQuery(fieldsQuery)
  const followers = useQuery({ ...followersQuery(council), enabled: may.follow })
  const list = useKeysetList(listKey(council, asked), (after) => commitmentsPage(council, asked, after))
  const picked = usePicked()
  const narrowed = Object.values(typed).some((value) => value !== undefined)
  const title = may.isAgency ? t('inbox.title') : label('title')
  const filters = ledgerFilters(
    typed,
    { all: all.data, narrowed: counts.data, fields: fields.data, followers: followers.data },
    words,
  )
  return (
    <>
      <PageHeader
        title={title}
        lead={t(may.isAgency ? 'inbox.lead' : 'ledger.lead')}
        action={
          may.answer &&
          picked.rows.length === 0 && (
            <Button leftSection={<IconMailForward size={20} aria-hidden />} onClick={() => go(paths.answer())}>
              {t(may.isAgency ? 'acts.reply' : 'acts.enterLetter')}
            </Button>
          )
        }
      />
      {counts.data !== undefined && <LedgerFigures counts={counts.data} asked={asked} />}
      <FilterBar
        subject={t(may.isAgency ? 'inbox.subject' : 'ledger.subject')}
        search={{ value: typed.q ?? '', onChange: (text) => setAddress({ q: text }), label: t('ledger.search') }}
        filters={filters.filter(({ id }) => !(may.isAgency ? FOR_COUNCIL : FOR_AGENCY).has(id))}
        onChange={(id, value) => setAddress({ [id]: value })}
      />
      <div className={styles.tools}>
        <SavedViews asked={typed} />
        <ShareLink title={title} />
        {!may.isAgency && (
          <AppLink to={paths.urgings} className={styles.toUrgings ?? ''}>
            <IconMailExclamation size={18} aria-hidden />
            {label('urging.name')}
          </AppLink>
        )}
      </div>
      <DataTable
        {...list}
        caption={title}
        columns={ledgerColumns(words, may.acknowledge || may.remind ? picked : undefined, !may.isAgency)}
        rowKey={({ id }) => id}
        rowName={({ reference, work }) => reference ?? work}
        onExport={() =>
          void exportedLedger(council, asked)
            .then((content) => saveFile(content, FILE))
            .catch(tellRefused)
        }
        empty={
          <EmptyState
            icon={IconListCheck}
            title={t(narrowed ? 'ledger.noMatchTitle' : may.isAgency ? 'inbox.emptyTitle' : 'ledger.emptyTitle')}
            action={
              narrowed ? (
                <AppLink to={paths.ledger}>{t('ledger.showAll')}</AppLink>
              ) : (
                !may.isAgency && <AppLink to="/voters/petitions">{t('ledger.toPetitions')}</AppLink>
              )
            }
          >
            {t(narrowed ? 'ledger.noMatch' : may.isAgency ? 'inbox.empty' : 'ledger.empty')}
          </EmptyState>
        }
      />
      <PickedBar picked={picked} />
    </>
  )
}
