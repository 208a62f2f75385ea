import { decodeEntities } from '#src/sources/captions/entities.ts'
import { columnIndex } from './column-letters.ts'
import { mostColumns, mostRows } from './table.ts'

/** A worksheet as it may be read, and what its cells alone don't say. */
export interface SheetXml {
  readonly xml: string
  /** Rows behind the last one that is read. */
  readonly cutRows: number
  /** Cells whose formula has no result in the file, such as `B3`. */
  readonly unsolved: readonly string[]
  /** Ranges of cells that were merged into one, such as `A2:A4`. */
  readonly merged: readonly string[]
  /** The link behind a cell, by its address, as an id in the sheet's relations or as the formula's own address. */
  readonly linked: ReadonlyMap<string, { readonly relation: string } | { readonly address: string }>
}

const row = /<(?:\w+:)?row\b[^>]*>/g
const cell = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([^]*?)<\/\1c>)/g
const mergedRange = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z\d:]+)"/g
const hyperlink = /<(?:\w+:)?hyperlink\b([^>]*)>/g

/**
 * Looks through a worksheet before it is read. A row number or a column far out would be filled up to with
 * empty cells, billions of them in a file made for it: rows and columns beyond the limits are cut off here.
 */
export function readSheetXml(source: string): SheetXml {
  const { xml, cutRows } = cutTail(source)
  const unsolved: string[] = []
  const linked = new Map<string, { readonly relation: string } | { readonly address: string }>()
  const cut = xml.replace(cell, (whole, _prefix: string, attributes: string, inside: string | undefined) => {
    const at = /\br="([A-Z]{1,3})(\d+)"/.exec(attributes)
    if (at && columnIndex(at[1] ?? '') >= mostColumns) return ''
    if (at && inside && /<(?:\w+:)?f\b/.test(inside)) {
      const address = `${at[1]}${at[2]}`
      const target = /<(?:\w+:)?f\b[^>]*>\s*HYPERLINK\(\s*(?:"|&quot;)(.+?)(?:"|&quot;)/i.exec(inside)?.[1]
      if (target) linked.set(address, { address: decodeEntities(target) })
      else if (!/<(?:\w+:)?v\b/.test(inside)) unsolved.push(address)
    }
    return whole
  })
  for (const [, attributes = ''] of source.slice(source.indexOf('</sheetData>')).matchAll(hyperlink)) {
    const [, address] = /\bref="([A-Z]+\d+)/.exec(attributes) ?? []
    const [, relation] = /\b\w+:id="([^"]+)"/.exec(attributes) ?? []
    if (address && relation) linked.set(address, { relation })
  }
  const merged = Array.from(source.matchAll(mergedRange), ([, range = '']) => range)
  return { xml: cut, cutRows, unsolved, merged, linked }
}

function cutTail(xml: string): { xml: string; cutRows: number } {
  let rows = 0
  let end: number | undefined
  for (const match of xml.matchAll(row)) {
    rows++
    const [, number] = /\br="(\d+)"/.exec(match[0]) ?? []
    const last = number === undefined ? rows : Number(number)
    if (end === undefined && (rows > mostRows || last > mostRows * 2)) {
      end = match.index
      rows = 1
    }
  }
  if (end === undefined) return { xml, cutRows: 0 }
  const behind = /<\/((?:\w+:)?)sheetData>/.exec(xml)
  return { xml: xml.slice(0, end) + xml.slice(behind?.index ?? xml.length), cutRows: rows }
}

/** The targets in a sheet's relations, by their ids. */
export function readRelations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const [, id] = /\bId="([^"]*)"/.exec(tag) ?? []
    const [, target] = /\bTarget="([^"]*)"/.exec(tag) ?? []
    if (id !== undefined && target !== undefined) targets.set(id, decodeEntities(target))
  }
  return targets
}
