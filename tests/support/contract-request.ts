import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { knownTemplates } from '#src/engines/http/known-templates.ts'

export const notePath = '/api/videos/process'
export const streamPath = '/api/videos/process-async'

/** A request for a note, with the contract's defaults filled in. */
export interface ContractRequest {
  readonly videoUrl: string
  readonly template: string
  readonly processingMode: string
  readonly verbosity: string
  readonly headers: IncomingHttpHeaders
  /** Whether it came to the endpoint that streams. */
  readonly streamed: boolean
  /** As it was sent. */
  readonly body: Readonly<Record<string, unknown>>
}

export async function readRequest(message: IncomingMessage): Promise<ContractRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = parse(Buffer.concat(chunks).toString('utf8'))
  const text = (field: string, otherwise: string) => {
    const value = body[field]
    return typeof value === 'string' ? value : otherwise
  }
  return {
    videoUrl: text('videoUrl', '').trim(),
    template: text('selectedTemplate', 'basic-summary'),
    processingMode: text('processingMode', 'hybrid'),
    verbosity: text('verbosity', 'standard'),
    headers: message.headers,
    streamed: message.url?.startsWith(streamPath) ?? false,
    body,
  }
}

/** What a server says to a request that it can't take, with status 400; undefined where it can. */
export function complaint({ videoUrl, template }: ContractRequest): object | undefined {
  if (videoUrl === '') return { error: 'Video URL is required' }
  if (knownTemplates.includes(template)) return undefined
  return { error: 'Invalid template selected', details: `Valid templates: ${knownTemplates.join(', ')}` }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
