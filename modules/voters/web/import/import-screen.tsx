import { Button, Select } from '@mantine/core'
import {
  BackLink,
  EmptyState,
  ErrorState,
  ImportWizard,
  LoadingState,
  PageHeader,
  saveFile,
  tellRefused,
  useMyCouncil,
  useUrlState,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconCalendarPlus, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import type { VotersImportPreview } from '#voters'
import { WaveDialog } from '../meetings/wave-dialog.tsx'
import { forOffice } from '../shared/for-office.tsx'
import { paths } from '../shared/paths.ts'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'
import { registerTemplate, wavesQuery } from '../voters.queries.ts'
import { FoundInFile } from './found-in-file.tsx'
import own from './import.module.css'
import { shownPreview } from './shown-preview.ts'

/** Nhập từ Excel: the wave first, then the file; every fault named, all rows written or none. */
export const ImportScreen = forOffice(Import)

function Import() {
  const { t, label } = useVoterWords()
  const { id: council } = useMyCouncil()
  const { previewImport, importRegister } = useVoterActs()
  const [address, setAddress] = useUrlState()
  const [found, setFound] = useState<VotersImportPreview>()
  const [adding, setAdding] = useState(false)
  const waves = useQuery(wavesQuery(council))
  const only = waves.data?.length === 1 ? waves.data[0]?.id : undefined
  const wave = address['wave'] ?? only
  const addWave = (
    <Button variant="default" leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {label('acts.addWave')}
    </Button>
  )
  return (
    <>
      <BackLink to={paths.contact}>{label('title')}</BackLink>
      <PageHeader title={t('import.title')} lead={t('import.lead')} />
      {waves.isError && <ErrorState error={waves.error} onRetry={() => void waves.refetch()} />}
      {waves.isPending && <LoadingState lines={3} />}
      {waves.data?.length === 0 && (
        <EmptyState icon={IconCalendarPlus} title={t('contact.emptyTitle')} action={addWave}>
          {t('import.waveFirst')}
        </EmptyState>
      )}
      {waves.data !== undefined && waves.data.length > 0 && (
        <div className={own.wave}>
          <Select
            className={own.choice ?? ''}
            label={t('import.wave')}
            description={t('import.waveHelp')}
            allowDeselect={false}
            searchable
            value={wave ?? null}
            data={waves.data.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen) => {
              setFound(undefined)
              setAddress({ wave: chosen ?? undefined })
            }}
          />
          {addWave}
        </div>
      )}
      {wave !== undefined && (
        <div className={styles.stack}>
          <p className={styles.tools}>
            {(['meetings', 'petitions'] as const).map((sheet) => (
              <Button
                key={sheet}
                variant="subtle"
                color="gray"
                leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
                onClick={() =>
                  void registerTemplate(council, sheet)
                    .then((content) => saveFile(content, t(`import.templateFile.${sheet}`)))
                    .catch(tellRefused)
                }
              >
                {t(`import.template.${sheet}`)}
              </Button>
            ))}
          </p>
          {found !== undefined && <FoundInFile found={found} />}
          <ImportWizard
            key={wave}
            preview={async (file) => {
              const read = await previewImport(wave, file)
              setFound(read)
              return shownPreview(read, t, label)
            }}
            confirm={async (file) => {
              const { meetings, petitions } = await importRegister(wave, file)
              return { written: meetings + petitions }
            }}
          />
        </div>
      )}
      {adding && <WaveDialog onClose={() => setAdding(false)} />}
    </>
  )
}
