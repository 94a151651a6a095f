import { Button } from '@mantine/core'
import { saveFile, tellRefused, useMyCouncil } from '#platform/ui'
import { IconFileTypePdf, IconFileWord, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { printedReport } from '../reports.queries.ts'
import { useReportWords } from '../shared/words.ts'
import styles from './one.module.css'
import type { OfReport } from './report-paper.tsx'

const ENDINGS = { word: 'docx', pdf: 'pdf' } as const
type Form = keyof typeof ENDINGS

/** The paper as Word and PDF, and this page on the printer. */
export function Downloads({ report }: OfReport) {
  const { t, label } = useReportWords()
  const { id: council } = useMyCouncil()
  const [busy, setBusy] = useState<Form>()

  async function download(form: Form): Promise<void> {
    setBusy(form)
    try {
      const stem = report.number === null ? 'du-thao' : report.number
      saveFile(await printedReport(council, report.id, form), `bao-cao-tiep-xuc-cu-tri-${stem}.${ENDINGS[form]}`)
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <div className={styles.downloads}>
      <Button
        variant="default"
        loading={busy === 'word'}
        leftSection={<IconFileWord size={20} aria-hidden />}
        onClick={() => void download('word')}
      >
        {label('acts.word')}
      </Button>
      <Button
        variant="default"
        loading={busy === 'pdf'}
        leftSection={<IconFileTypePdf size={20} aria-hidden />}
        onClick={() => void download('pdf')}
      >
        {label('acts.pdf')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => print()}>
        {t('print')}
      </Button>
    </div>
  )
}
