import { OWN_DOCUMENT_TYPES, type OwnDocument, SIGNED_FOR, type SubmitOwnDocument, type TakenFile } from '#approvals'
import { ChoiceField, Form, LongTextField, tellDone, TextField, useForm, useGo, VersionConflict } from '#platform/ui'
import { useApprovalActs } from '../approvals.commands.ts'
import styles from '../shared/approvals.module.css'
import { FilePicker } from '../shared/file-picker.tsx'
import { paths } from '../shared/paths.ts'
import { useApprovalWords } from '../shared/words.ts'

interface Values {
  readonly type: string
  readonly excerpt: string
  readonly receivers: string
  readonly signedFor: string
  readonly file: TakenFile | null
  readonly note: string
}

export interface DocumentFormProps {
  /** What came back and is changed; without it a new one is handed in. */
  readonly document?: OwnDocument
  readonly onReload: () => void
}

/** What the document is, to whom it goes, and the file itself; what is typed stays when something is refused. */
export function DocumentForm({ document, onReload }: DocumentFormProps) {
  const { t, label } = useApprovalWords()
  const go = useGo()
  const { submitDocument, changeDocument } = useApprovalActs()
  const form = useForm<Values, { readonly paper: string }>({
    key: document === undefined ? 'approvals/document/new' : `approvals/document/${document.id}@${document.version}`,
    start: document === undefined ? BLANK : valuesOf(document),
    send: ({ file, note, ...typed }) => {
      const body = { ...typed, file: file?.id, note: note.trim() === '' ? null : note } as SubmitOwnDocument
      return document === undefined
        ? submitDocument(body)
        : changeDocument(document.id, { ...body, version: document.version })
    },
    onSent: ({ paper }) => {
      tellDone({ message: t(document === undefined ? 'done.submitted' : 'done.resubmitted') })
      go(paths.paper(paper))
    },
  })
  return (
    <div className={styles.form}>
      <VersionConflict problem={form.problem} onLook={onReload} />
      <Form form={form} submit={label(document === undefined ? 'do.submit' : 'do.resubmit')}>
        <ChoiceField
          form={form}
          name="type"
          label={t('ownDocument.type')}
          required
          options={OWN_DOCUMENT_TYPES.map((value) => ({ value, label: label(`ownDocument.types.${value}`) }))}
        />
        <TextField
          form={form}
          name="excerpt"
          label={label('fields.title')}
          help={t('ownDocument.excerptHelp')}
          required
        />
        <FilePicker
          label={t('ownDocument.file')}
          help={t('ownDocument.fileHelp')}
          purpose="document"
          required
          file={form.values.file}
          onChange={(file) => form.set('file', file)}
          error={form.errors['file']}
        />
        <LongTextField
          form={form}
          name="receivers"
          label={label('ownDocument.receivers')}
          help={t('ownDocument.receiversHelp')}
          required
        />
        <ChoiceField
          form={form}
          name="signedFor"
          label={t('ownDocument.signedFor')}
          required
          options={SIGNED_FOR.map((value) => ({ value, label: label(`ownDocument.signedFor.${value}`) }))}
        />
        <LongTextField form={form} name="note" label={t('ownDocument.note')} />
      </Form>
    </div>
  )
}

function valuesOf({ type, excerpt, receivers, signedFor, file }: OwnDocument): Values {
  return { type, excerpt, receivers, signedFor, file, note: '' }
}

const BLANK: Values = {
  type: 'officialLetter',
  excerpt: '',
  receivers: '',
  signedFor: 'standing',
  file: null,
  note: '',
}
