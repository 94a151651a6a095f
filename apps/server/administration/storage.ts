import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { leftovers } from '#platform/files'
import { roomOn } from './room.rules.ts'
import { thisServer } from './this-server.ts'
import type { StorageView } from './views.ts'

const TABLES_SHOWN = 12

/** What is kept, of every council, and how much room is left. */
export function readStorage(tx: Tx): Promise<StorageView> {
  return tx.asSystem('the administrator looks after the storage of every council', async (all) => {
    const councils = await filesByCouncil(all)
    const server = thisServer()
    return {
      councils,
      files: {
        files: councils.reduce((sum, { files }) => sum + files, 0),
        bytes: councils.reduce((sum, { bytes }) => sum + bytes, 0),
      },
      leftovers: server ? await leftovers(all) : null,
      database: await databaseSizes(all),
      disk: server ? await diskOf(server.filesDir) : null,
    }
  })
}

async function filesByCouncil(tx: Tx) {
  const { rows } = await sql<{ council: CouncilId; name: string; files: number; bytes: number }>`
    select s.council_id as council, s.name, count(*) as files, sum(f.bytes)::int8 as bytes
      from platform.file f join platform.council_scope s on s.council_id = f.council_id
     group by s.council_id, s.name
     order by bytes desc, s.name
  `.execute(tx)
  return rows
}

/** Rows are the planner's estimate: exact ones would read every table. */
async function databaseSizes(tx: Tx): Promise<StorageView['database']> {
  const { rows: whole } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes
  `.execute(tx)
  const { rows: tables } = await sql<{ table: string; bytes: number; rows: number }>`
    select n.nspname || '.' || c.relname as table, pg_total_relation_size(c.oid) as bytes,
           greatest(c.reltuples, 0)::int8 as rows
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
     order by bytes desc
     limit ${TABLES_SHOWN}
  `.execute(tx)
  return { bytes: whole[0]!.bytes, tables }
}

async function diskOf(folder: string): Promise<StorageView['disk']> {
  const { bsize, blocks, bavail } = await statfs(folder)
  return roomOn({ total: bsize * blocks, free: bsize * bavail })
}
