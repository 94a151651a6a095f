/*
 * All chains at once, for whoever has the whole database before him: recomputed by the database's own functions, which the
 * migrations bring and a property test holds equal to the verifier's.
 */

/** Council and number of the first broken link of each chain; no row where all are whole up to their heads. Runs as owner. */
export const BROKEN_CHAINS = `
  with linked as (
    select council_id, seq, prev, hash, digest, audit.digest(e) as stated,
           row_number() over chain as n,
           lag(hash, 1, audit.genesis(council_id)) over chain as before,
           audit.chain(audit.genesis(council_id), digest) over chain as expected
      from audit.entry e
     where seq is not null
    window chain as (partition by council_id order by seq)
  ), broken as (
    select council_id, min(seq) as seq from linked
     where digest <> stated or seq <> n or prev <> before or hash <> expected
     group by council_id
  ), ended as (
    select distinct on (council_id) council_id, seq, hash from linked order by council_id, seq desc
  )
  select council_id as council, seq from broken
  union all
  select coalesce(e.council_id, h.council_id), coalesce(h.seq, e.seq)
    from ended e full join audit.chain_head h on h.council_id = e.council_id
   where (e.seq, e.hash) is distinct from (h.seq, h.hash)
     and not (e.council_id is null and h.seq = 0)`

/** The head of each council's chain, as archives name it. */
export const CHAIN_HEADS = `
  select council_id as council, seq::int as seq, encode(hash, 'hex') as hash from audit.chain_head order by council_id`
