#!/usr/bin/env node
// Recomputes an exported trail and names the first broken link. Stands alone: Node 20 or newer, no packages, no network,
// no database; whoever holds an export can check it without trusting the system that made it.
//
//   node verify-audit.mjs trail.ndjson [--contains <digest or hash>]
//
// --contains requires that a receipt's digest, or a hash noted from an earlier export, is in the chain: without it a
// chain that was cut off or written anew from some point on is whole in itself.
//
// Exit codes: 0 whole, 1 broken, 2 the export could not be read or the call is wrong.

import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const FORMAT = 'nghi-truong/audit/1'
const HEADER_FIELDS = 'council,format,hash,seq'
const LINE_FIELDS = 'digest,entry,hash,prev,seq'

class Broken extends Error {
  constructor(line, what, expected, found) {
    super(`line ${line}: ${what}\n  expected ${expected}\n  found    ${found}`)
  }
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

function byCodePoint(left, right) {
  return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'))
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort(byCodePoint)
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
  }
  return JSON.stringify(value)
}

function* linesOf(path) {
  const file = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(1 << 16)
    let rest = Buffer.alloc(0)
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      rest = Buffer.concat([rest, chunk.subarray(0, size)])
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        yield rest.subarray(0, end).toString('utf8')
        rest = rest.subarray(end + 1)
      }
    }
    if (rest.length > 0) yield rest.toString('utf8')
  } finally {
    closeSync(file)
  }
}

/** A line must be written in the one way it can be: then a changed byte is a changed value. */
function parsed(text, line, fields) {
  let value
  try {
    value = JSON.parse(text)
  } catch {
    throw new Broken(line, 'the line is not JSON', 'a line of the export', text.slice(0, 200))
  }
  if (canonical(value) !== text) throw new Broken(line, 'the line is not canonical', canonical(value), text)
  const found = value !== null && typeof value === 'object' ? Object.keys(value).join(',') : typeof value
  if (found !== fields) throw new Broken(line, 'the line has other fields', fields, found)
  return value
}

function verify(path, wanted) {
  let header
  let line = 0
  let last = { seq: 0, hash: '' }
  let contained = wanted === undefined

  for (const text of linesOf(path)) {
    line++
    if (line === 1) {
      header = parsed(text, line, HEADER_FIELDS)
      if (header.format !== FORMAT) throw new Broken(line, 'the format is another', FORMAT, header.format)
      last = { seq: 0, hash: sha256(`${FORMAT}/${header.council}`) }
      continue
    }
    const { entry, seq, prev, digest, hash } = parsed(text, line, LINE_FIELDS)
    const expect = (what, expected, found) => {
      if (expected !== found) throw new Broken(line, what, expected, found)
    }
    expect('the council of the entry is another', header.council, entry?.council)
    expect('the number does not follow', last.seq + 1, seq)
    expect('the link to the entry before is broken', last.hash, prev)
    expect('the entry states something else than was sealed', sha256(canonical(entry)), digest)
    expect('the seal is not that of this link', sha256(Buffer.from(prev + digest, 'hex')), hash)
    last = { seq, hash }
    contained ||= digest === wanted || hash === wanted
  }
  if (!header) throw new Broken(1, 'the export is empty', 'the line that names council and head', 'nothing')
  if (last.seq !== header.seq) throw new Broken(line, 'the end is missing or too much', header.seq, last.seq)
  if (last.hash !== header.hash) throw new Broken(line, 'the head is another', last.hash, header.hash)
  if (!contained) throw new Broken(line, 'what had to be in the chain is not', wanted, 'no such digest or hash')
  return { council: header.council, ...last }
}

function main(args) {
  const [path, option, wanted, ...more] = args
  if (
    !path ||
    more.length > 0 ||
    (option !== undefined && (option !== '--contains' || !/^[0-9a-f]{64}$/.test(wanted ?? '')))
  ) {
    console.error('Usage: node verify-audit.mjs <export.ndjson> [--contains <digest or hash, 64 hexadecimal digits>]')
    return 2
  }
  try {
    const { council, seq, hash } = verify(path, wanted)
    console.log(`whole: ${seq} entries of council ${council}, head ${hash}`)
    return 0
  } catch (error) {
    if (error instanceof Broken) {
      console.log(`broken at ${error.message}`)
      return 1
    }
    console.error(`The export could not be read: ${error.message}`)
    return 2
  }
}

process.exitCode = main(process.argv.slice(2))
