import { Button, FileButton, Stepper, Table } from '@mantine/core'
import { formatCount } from '#platform/text'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useWords } from '../language.ts'
import { useLocale } from '../locale.ts'
import { ErrorState } from '../states/states.tsx'
import styles from './import-wizard.module.css'

/** A place in the file that can't be used as it is. */
export interface ImportFault {
  /** The row as the spreadsheet numbers it. */
  readonly row: number
  /** The column's head in the file. */
  readonly column: string
  readonly found?: string | undefined
  readonly reason: string
}

export interface ImportPreview {
  readonly total: number
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  /** The first rows as they would be written. */
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<string, string>> }[]
  readonly faults: readonly ImportFault[]
}

export interface ImportWizardProps {
  /** Reads the file and writes nothing. */
  readonly preview: (file: File) => Promise<ImportPreview>
  /** Writes all rows or none. */
  readonly confirm: (file: File) => Promise<{ readonly written: number }>
  /** The address of an empty file with the right heads. */
  readonly templateHref?: string
  readonly onDone?: (written: number) => void
}

type Step =
  | { readonly at: 'choose'; readonly error?: unknown }
  | { readonly at: 'check'; readonly file: File; readonly preview: ImportPreview; readonly error?: unknown }
  | { readonly at: 'done'; readonly written: number }

const ORDER = ['choose', 'check', 'done'] as const
const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Excel in three steps: choose, see row, column and reason of every fault, write all or none. */
export function ImportWizard({ preview, confirm, templateHref, onDone }: ImportWizardProps) {
  const t = useWords('ui')
  const locale = useLocale()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [busy, setBusy] = useState(false)

  async function work(act: () => Promise<Step>, onError: (error: unknown) => Step): Promise<void> {
    setBusy(true)
    setStep(await act().catch(onError))
    setBusy(false)
  }
  const choose = (file: File) =>
    work(
      async () => ({ at: 'check', file, preview: await preview(file) }),
      (error) => ({ at: 'choose', error }),
    )
  const write = (checked: Extract<Step, { at: 'check' }>) =>
    work(
      async () => {
        const { written } = await confirm(checked.file)
        onDone?.(written)
        return { at: 'done', written }
      },
      (error) => ({ ...checked, error }),
    )

  return (
    <div className={styles.wizard}>
      <Stepper active={ORDER.indexOf(step.at)} size="sm" allowNextStepsSelect={false}>
        {ORDER.map((at) => (
          <Stepper.Step key={at} label={t(`import.${at}`)} />
        ))}
      </Stepper>
      {step.at === 'choose' && (
        <ChooseFile busy={busy} templateHref={templateHref} onFile={(file) => void choose(file)} />
      )}
      {step.at === 'check' && (
        <CheckRows preview={step.preview}>
          <FileButton accept={XLSX} onChange={(file) => file && void choose(file)}>
            {(button) => (
              <Button {...button} variant="default">
                {t('import.another')}
              </Button>
            )}
          </FileButton>
          {step.preview.faults.length === 0 && (
            <Button loading={busy} onClick={() => void write(step)}>
              {t('import.confirm', { count: formatCount(step.preview.total, locale) })}
            </Button>
          )}
        </CheckRows>
      )}
      {step.at === 'done' && <output>{t('import.written', { count: formatCount(step.written, locale) })}</output>}
      {step.at !== 'done' && step.error !== undefined && <ErrorState error={step.error} />}
    </div>
  )
}

function ChooseFile({
  busy,
  templateHref,
  onFile,
}: {
  readonly busy: boolean
  readonly templateHref: string | undefined
  readonly onFile: (file: File) => void
}) {
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

function CheckRows({ preview, children }: { readonly preview: ImportPreview; readonly children: ReactNode }) {
  const t = useWords('ui')
  const locale = useLocale()
  const { faults, columns, rows } = preview
  const total = formatCount(preview.total, locale)
  const isFault = new Set(faults.map(({ row, column }) => `${row} ${column}`))
  return (
    <>
      <output className={styles.verdict} data-good={faults.length === 0 || undefined}>
        {faults.length === 0
          ? t('import.allGood', { count: total })
          : t('import.faults', { faults: formatCount(faults.length, locale), count: total })}
      </output>
      {faults.length > 0 && (
        <>
          <p>{t('import.fixAndAgain')}</p>
          <FaultTable faults={faults} />
        </>
      )}
      <div className={styles.actions}>{children}</div>
      <Table.ScrollContainer minWidth="30rem" maxHeight="26rem" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.row')}</Table.Th>
              {columns.map(({ key, label }) => (
                <Table.Th key={key}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ row, cells }) => (
              <Table.Tr key={row}>
                <Table.Td>{row}</Table.Td>
                {columns.map(({ key, label }) => (
                  <Table.Td key={key} className={isFault.has(`${row} ${label}`) ? styles.wrong : undefined}>
                    {cells[key]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}

function FaultTable({ faults }: { readonly faults: readonly ImportFault[] }) {
  const t = useWords('ui')
  return (
    <Table.ScrollContainer minWidth="30rem" maxHeight="26rem" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {(['row', 'column', 'found', 'reason'] as const).map((head) => (
              <Table.Th key={head}>{t(`import.${head}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map(({ row, column, found, reason }) => (
            <Table.Tr key={`${row} ${column} ${reason}`}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{column}</Table.Td>
              <Table.Td>{found}</Table.Td>
              <Table.Td>{reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
