import { Table } from '@mantine/core'
import { useWords } from '../language.ts'
import type { ImportFault } from './preview.ts'

/** Places of the file, each with its row, column, what stands there and why it is listed. */
export function FaultTable({ faults, caption }: { readonly faults: readonly ImportFault[]; readonly caption: string }) {
  const t = useWords('ui')
  return (
    <Table.ScrollContainer minWidth="30rem" maxHeight="26rem" scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table stickyHeader aria-label={caption}>
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
