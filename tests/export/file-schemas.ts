import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'

const schema = (name: string): object =>
  JSON.parse(readFileSync(`public/schemas/${name}.json`, 'utf8')) as object

const ajv = new Ajv2020({
  strict: true,
  // They say what a text is; no library for it is worth its while here.
  validateFormats: false,
  schemas: [schema('fanfold-session.v1'), schema('fanfold-backup.v1')],
})

/** What a published schema has against this, in words; empty where it holds. */
export function schemaFindings(of: 'fanfold-session.v1' | 'fanfold-backup.v1', json: unknown): string {
  const validate = ajv.getSchema(`${of}.json`) as ValidateFunction
  return validate(json) ? '' : ajv.errorsText(validate.errors)
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
