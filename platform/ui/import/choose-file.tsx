import { Button, FileButton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useWords } from '../language.ts'
import styles from './import-wizard.module.css'

/** What a chooser of Excel files offers to choose. */
export const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface ChooseFileProps {
  readonly busy: boolean
  readonly templateHref: string | undefined
  readonly onFile: (file: File) => void
}

/** The first step: a file dropped or chosen, or an empty form to fill in. */
export function ChooseFile({ busy, templateHref, onFile }: ChooseFileProps) {
  const t = useWords('ui')
  const [over, setOver] = useState(false)
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={36} stroke={1.5} aria-hidden />
      <p>{t('import.drop')}</p>
      <FileButton accept={XLSX} onChange={(file) => file && onFile(file)}>
        {(button) => (
          <Button {...button} loading={busy}>
            {t(busy ? 'import.reading' : 'import.chooseFile')}
          </Button>
        )}
      </FileButton>
      {templateHref !== undefined && (
        <a href={templateHref} download>
          {t('import.template')}
        </a>
      )}
      <p className={styles.quiet}>{t('import.nothingYet')}</p>
    </div>
  )
}
