import {
  type Column,
  DataTable,
  DetailDrawer,
  EmptyState,
  FilterBar,
  MapView,
  type Sort,
  StatusBadge,
} from '#platform/ui'
import { IconMessageReport } from '@tabler/icons-react'
import { useState } from 'react'
import type { Topology } from 'topojson-specification'

interface Petition {
  readonly code: string
  readonly text: string
  readonly field: string
  readonly agency: string
  readonly late: boolean
}

const petitions: readonly Petition[] = Array.from({ length: 12 }, (_, index) => ({
  code: `KN-26-${String(index + 1).padStart(6, '0')}`,
  text: 'Đề nghị sửa chữa mặt đường và hệ thống thoát nước khu dân cư',
  field: index % 2 === 0 ? 'Giao thông' : 'Môi trường',
  agency: index % 3 === 0 ? 'Sở Xây dựng' : 'UBND phường Kinh Bắc',
  late: index % 4 === 0,
}))

const columns: readonly Column<Petition>[] = [
  { id: 'code', header: 'Mã', cell: ({ code }) => code, sortable: true, onCard: 'title' },
  { id: 'text', header: 'Nội dung', cell: ({ text }) => text },
  { id: 'field', header: 'Lĩnh vực', cell: ({ field }) => field, sortable: true },
  { id: 'agency', header: 'Cơ quan chủ trì', cell: ({ agency }) => agency },
  {
    id: 'state',
    header: 'Trạng thái',
    cell: ({ late }) => (
      <StatusBadge tone={late ? 'overdue' : 'progress'}>{late ? 'Quá hạn' : 'Đang thực hiện'}</StatusBadge>
    ),
  },
]

const fields = [
  'Giao thông',
  'Môi trường',
  'Đất đai',
  'Y tế',
  'Giáo dục',
  'Điện',
  'Nước',
  'Nông nghiệp',
  'An ninh',
  'Văn hóa',
]

export function ListSpecimens() {
  const [filters, setFilters] = useState<Readonly<Record<string, string | undefined>>>({ field: 'Giao thông' })
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<Sort>({ by: 'code', descending: false })
  const [open, setOpen] = useState<Petition>()
  const list = {
    caption: 'Kiến nghị cử tri',
    columns,
    rowKey: (row: Petition) => row.code,
    rowName: (row: Petition) => row.code,
  }
  const empty = (
    <EmptyState icon={IconMessageReport} title="Chưa có kiến nghị nào">
      Nhập từ tệp Excel sau buổi tiếp xúc cử tri, hoặc ghi từng kiến nghị.
    </EmptyState>
  )
  return (
    <>
      <FilterBar
        subject="Kiến nghị"
        search={{ value: search, onChange: setSearch, label: 'Tìm kiến nghị' }}
        onChange={(id, value) => setFilters((before) => ({ ...before, [id]: value }))}
        filters={[
          {
            id: 'field',
            label: 'Lĩnh vực',
            before: 'về',
            value: filters['field'],
            options: fields.map((name) => ({ value: name, label: name.toLowerCase() })),
          },
          { id: 'clock', label: 'Thời hạn', value: filters['clock'], options: [{ value: 'over', label: 'quá hạn' }] },
          {
            id: 'agency',
            label: 'Cơ quan',
            before: 'của',
            value: filters['agency'],
            options: [{ value: 'xd', label: 'Sở Xây dựng' }],
          },
        ]}
      />
      <DataTable
        {...list}
        rows={petitions}
        sort={sort}
        onSort={setSort}
        onOpen={setOpen}
        onExport={() => undefined}
        more={{ load: () => undefined, loading: false }}
        empty={empty}
      />
      <h3>Đang tải</h3>
      <DataTable {...list} rows={[]} loading empty={empty} />
      <h3>Trống</h3>
      <DataTable {...list} rows={[]} empty={empty} />
      <h3>Bản đồ</h3>
      <div style={{ maxWidth: 420 }}>
        <MapView
          title="Kiến nghị quá hạn"
          unit="kiến nghị"
          topology={squares}
          object="areas"
          areas={areas}
          onOpen={() => undefined}
        />
      </div>
      <DetailDrawer open={open !== undefined} onClose={() => setOpen(undefined)} title={open?.code ?? ''}>
        <p>{open?.text}</p>
      </DetailDrawer>
    </>
  )
}

const areas = [
  { code: '1', name: 'Phường Kinh Bắc', value: 2 },
  { code: '2', name: 'Phường Võ Cường', value: 9 },
  { code: '3', name: 'Xã Đại Sơn' },
  { code: '4', name: 'Xã Tam Đa', value: 5 },
]

const corners = [
  [106, 21.2],
  [106.1, 21.2],
  [106, 21.1],
  [106.1, 21.1],
] as const

/** Four squares: a map small enough to stand in a specimen. */
const squares: Topology = {
  type: 'Topology',
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: corners.map((_, index) => ({
        type: 'Polygon',
        arcs: [[index]],
        properties: { code: String(index + 1) },
      })),
    },
  },
  arcs: corners.map(([x, y]) => [
    [x, y],
    [x + 0.1, y],
    [x + 0.1, y - 0.1],
    [x, y - 0.1],
    [x, y],
  ]),
}
