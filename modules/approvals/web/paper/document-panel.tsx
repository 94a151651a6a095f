import { Button, Table } from '@mantine/core'
import type { PaperView } from '#approvals'
import { Panel, saveFile, tellRefused, useMyCouncil } from '#platform/ui'
import { IconFileTypePdf, IconFileWord } from '@tabler/icons-react'
import { useState } from 'react'
import { printedPaper } from '../approvals.queries.ts'
import styles from '../shared/approvals.module.css'
import { useApprovalWords } from '../shared/words.ts'
import { StepFile } from './step-file.tsx'
import { type TextBlock, textBlocks } from './text-blocks.ts'
import { placed } from './way.tsx'

const ENDINGS = { pdf: 'pdf', word: 'docx' } as const
type Form = keyof typeof ENDINGS

/** What is approved: read here word by word, and as a file; the signed copy beside it once there is one. */
export function DocumentPanel({ paper }: { readonly paper: PaperView }) {
  const { t } = useApprovalWords()
  const { id: council } = useMyCouncil()
  const [busy, setBusy] = useState<Form>()
  const { document, signedFile } = paper

  async function download(form: Form): Promise<void> {
    setBusy(form)
    try {
      saveFile(await printedPaper(council, paper.id, form), `van-ban-trinh.${ENDINGS[form]}`)
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <Panel title={t('document.title')}>
      {document.text !== null && <DocumentText text={document.text} />}
      {document.file !== null && (
        <p>
          {t('document.isFile')} <strong>{document.file.name}</strong>
        </p>
      )}
      <div className={`${styles.acts} nt-no-print`}>
        {document.file?.kind !== 'docx' && (
          <Button
            variant="default"
            loading={busy === 'pdf'}
            leftSection={<IconFileTypePdf size={20} aria-hidden />}
            onClick={() => void download('pdf')}
          >
            {t('document.pdf')}
          </Button>
        )}
        {document.file?.kind !== 'pdf' && (
          <Button
            variant="default"
            loading={busy === 'word'}
            leftSection={<IconFileWord size={20} aria-hidden />}
            onClick={() => void download('word')}
          >
            {t('document.word')}
          </Button>
        )}
        {signedFile !== null && <StepFile paper={paper.id} file={signedFile} words={t('document.signed')} />}
      </div>
    </Panel>
  )
}

/** Each line of the paper as a paragraph of its own, tables as tables: leaders read it here, on a phone, before they decide. */
function DocumentText({ text }: { readonly text: string }) {
  return (
    <div className={styles.text}>
      {placed(textBlocks(text)).map(({ step: block, place }) =>
        'rows' in block ? <TextTable key={place} rows={block.rows} /> : <Line key={place} block={block} />,
      )}
    </div>
  )
}

function Line({ block }: { readonly block: Exclude<TextBlock, { rows: unknown }> }) {
  return 'heading' in block ? <p className={styles.heading}>{block.heading}</p> : <p>{block.line}</p>
}

/** So narrow a cell is still read. */
const CELL_REM = 7

function TextTable({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const [heads = [], ...body] = rows
  return (
    // A wide table is pushed aside in its own frame, also by keyboard.
    <Table.ScrollContainer
      minWidth={`${heads.length * CELL_REM}rem`}
      className={styles.tableFrame}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {placed(heads).map(({ step: cell, place }) => (
              <th key={place} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(body).map(({ step: row, place }) => (
            <tr key={place}>
              {placed(row).map(({ step: cell, place: at }) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Table.ScrollContainer>
  )
}
