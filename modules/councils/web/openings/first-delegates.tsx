import { ImportWizard, Panel, shownPreview, useImportWords } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { useOpeningCommands } from './openings.queries.ts'

/** The delegates of the new council from Excel: previewed row by row, all written or none. */
export function FirstDelegates({ opened }: { readonly opened: string }) {
  const { label } = useCouncilWords()
  const said = useImportWords()
  const { preview, take, template } = useOpeningCommands(opened)
  return (
    <Panel title={label('import.delegates')}>
      <ImportWizard
        templateHref={template('delegates')}
        preview={async (file, sheet) => shownPreview(await preview('delegates', file, sheet), said)}
        confirm={async (file, sheet) => ({ written: (await take('delegates', file, sheet)).rows })}
      />
    </Panel>
  )
}
