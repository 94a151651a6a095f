import type { PrintedSlips } from '#identity'
import { Button } from '@mantine/core'
import { Panel, saveFile } from '#platform/ui'
import { IconPrinter } from '@tabler/icons-react'
import { useProvinceWords } from '../shared/province-words.ts'
import styles from './openings.module.css'

/** The slips of the people invited, with their one-time codes: shown this once, handed over on paper. */
export function Slips({ printed }: { readonly printed: PrintedSlips }) {
  const { p } = useProvinceWords()
  const save = () =>
    saveFile(new Blob([bytesOf(printed.pdf)], { type: 'application/pdf' }), 'phieu-cap-quyen-truy-cap.pdf')
  return (
    <Panel
      title={p('openings.slips')}
      aside={
        <Button leftSection={<IconPrinter size={18} />} onClick={save}>
          {p('openings.saveSlips')}
        </Button>
      }
    >
      <p className={styles.once}>{p('openings.slipsOnce')}</p>
      <ul className={styles.slips}>
        {printed.slips.map((slip) => (
          <li key={slip.id} className={styles.slip}>
            <strong>{slip.displayName}</strong>
            <span>{slip.title}</span>
            <span>{p('openings.loginName', { name: slip.loginName })}</span>
            <code className={styles.code}>{slip.code}</code>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
}
