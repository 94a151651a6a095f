import type { Held } from '#audit'
import { Button } from '@mantine/core'
import { ErrorState, LoadingState, PageHeader, Panel, saveFile, tellDone, tellRefused, useLocale } from '#platform/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { AskDialog } from './ask-dialog.tsx'
import { HeldPart } from './held-part.tsx'
import { KeptTable } from './kept-table.tsx'
import { OwnRequests } from './own-requests.tsx'
import styles from './privacy.module.css'
import { exportedData, myDataQuery, usePrivacyLive } from './privacy.queries.ts'
import { usePrivacyWords } from './privacy-words.ts'

/** "Dữ liệu về tôi": what is held about who looks, part by part; taken away as a file, asked to be corrected. */
export function MyDataScreen() {
  usePrivacyLive()
  const t = usePrivacyWords()
  const language = useLocale()
  const data = useQuery(myDataQuery(language))
  const [asking, setAsking] = useState<Held>()
  if (data.isError) return <ErrorState error={data.error} onRetry={() => void data.refetch()} />
  if (data.isPending) return <LoadingState lines={10} />
  const { holdings, corrections, kept } = data.data
  return (
    <>
      <PageHeader title={t('mine.title')} lead={t('mine.lead')} />
      <Files />
      <div className={styles.panels}>
        {holdings.map((part) => (
          <HeldPart key={part.name} part={part} onAsk={() => setAsking(part)} />
        ))}
        <OwnRequests requests={corrections} />
        <Panel title={t('mine.kept')}>
          <KeptTable kept={kept} />
        </Panel>
      </div>
      {asking && <AskDialog part={asking} onClose={() => setAsking(undefined)} />}
    </>
  )
}

/** To be read, to be worked with, to be taken elsewhere. */
const FORMATS = ['pdf', 'xlsx', 'json'] as const

function Files() {
  const t = usePrivacyWords()
  const language = useLocale()
  const exporting = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => ({ format, file: await exportedData(format, language) }),
    onSuccess: ({ format, file }) => {
      saveFile(file, `du-lieu-ve-toi.${format}`)
      tellDone({ message: t('mine.exported') })
    },
    onError: tellRefused,
  })
  return (
    <div className={`${styles.files} nt-no-print`}>
      {FORMATS.map((format) => (
        <Button
          key={format}
          variant="default"
          leftSection={<IconDownload size={18} />}
          loading={exporting.isPending && exporting.variables === format}
          onClick={() => exporting.mutate(format)}
        >
          {t(`mine.${format}`)}
        </Button>
      ))}
    </div>
  )
}
