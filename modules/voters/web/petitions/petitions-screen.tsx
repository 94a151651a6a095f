import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  AppLink,
  BackLink,
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
import { IconFileImport, IconMessagePlus, IconMessages } from '@tabler/icons-react'
import { keepsRegister } from '../shared/office.ts'
import { paths } from '../shared/paths.ts'
import styles from '../shared/shared.module.css'
import { useFieldName, useVoterWords } from '../shared/words.ts'
import {
  exportedPetitions,
  petitionCountsQuery,
  petitionsKey,
  petitionsPage,
  useVotersLive,
  wavesQuery,
} from '../voters.queries.ts'
import { petitionColumns } from './petition-columns.tsx'
import { PetitionFigures } from './petition-figures.tsx'
import { askedOf, petitionFilters } from './petition-filters.ts'
import { PickedBar } from './picked-bar.tsx'
import { usePicked } from './use-picked.ts'

const TYPING_MS = 250
const FILE = 'kien-nghi-cu-tri.xlsx'

/** The register of petitions, the newest first, narrowed by a sentence of chips; picked ones go out together. */
export function PetitionsScreen() {
  useVotersLive()
  const words = useVoterWords()
  const { t, label } = words
  const fieldName = useFieldName()
  const go = useGo()
  const { id: council } = useMyCouncil()
  const mayKeep = keepsRegister(useMe())
  const [address, setAddress] = useUrlState()
  const typed = askedOf(address)
  const [q] = useDebouncedValue(typed.q, TYPING_MS)
  const asked = { ...typed, q }
  const all = useQuery(petitionCountsQuery(council))
  const counts = useQuery(petitionCountsQuery(council, asked))
  const waves = useQuery(wavesQuery(council))
  const list = useKeysetList(petitionsKey(council, asked), (after) => petitionsPage(council, asked, after))
  const picked = usePicked()
  const narrowed = Object.values(typed).some((value) => value !== undefined)
  return (
    <>
      <BackLink to={paths.contact}>{label('title')}</BackLink>
      <PageHeader
        title={label('petitionsTitle')}
        lead={t('petitions.lead')}
        action={
          mayKeep &&
          picked.rows.length === 0 && (
            <Button leftSection={<IconMessagePlus size={20} aria-hidden />} onClick={() => go(paths.addPetition())}>
              {label('acts.addPetition')}
            </Button>
          )
        }
      />
      {counts.data !== undefined && <PetitionFigures counts={counts.data} asked={asked} />}
      <FilterBar
        subject={t('petitions.subject')}
        search={{ value: typed.q ?? '', onChange: (text) => setAddress({ q: text }), label: t('petitions.search') }}
        filters={petitionFilters(typed, { all: all.data, narrowed: counts.data, waves: waves.data, fieldName }, words)}
        onChange={(id, value) => setAddress({ [id]: value })}
      />
      <div className={`${styles.tools} nt-no-print`}>
        <ShareLink title={label('petitionsTitle')} />
        {mayKeep && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => go(paths.import())}
          >
            {label('acts.importExcel')}
          </Button>
        )}
      </div>
      <DataTable
        {...list}
        caption={label('petitionsTitle')}
        columns={petitionColumns(words, fieldName, mayKeep ? picked : undefined)}
        rowKey={({ id }) => id}
        rowName={({ code }) => code}
        onExport={() =>
          void exportedPetitions(council, asked)
            .then((content) => saveFile(content, FILE))
            .catch(tellRefused)
        }
        empty={
          <EmptyState
            icon={IconMessages}
            title={t(narrowed ? 'petitions.noMatchTitle' : 'petitions.emptyTitle')}
            action={
              narrowed ? (
                <AppLink to={paths.petitions}>{t('petitions.showAll')}</AppLink>
              ) : (
                mayKeep && (
                  <>
                    <AppLink to={paths.addPetition()}>{label('acts.addPetition')}</AppLink>
                    <AppLink to={paths.import()}>{label('acts.importExcel')}</AppLink>
                  </>
                )
              )
            }
          >
            {t(narrowed ? 'petitions.noMatch' : 'petitions.empty')}
          </EmptyState>
        }
      />
      {mayKeep && <PickedBar picked={picked} />}
    </>
  )
}
