import { isThisDevice } from '#src/domain/base-url.ts'
import { page, type Words } from '#src/engines/web/page.ts'

/** Whether the browser forbids it: a page that came over https may ask over http on its own device only. */
export const isMixedContent = ({ protocol, hostname }: URL): boolean =>
  page()?.protocol === 'https:' && protocol === 'http:' && !isThisDevice(hostname)

/** Why a page of https can't ask a server of http, and what helps. */
export const mixedContentWords = (host: string): Words => ({
  message: `${host} is addressed with http://, and this page came over https://: the browser does not let it ask.`,
  suggestion: 'Use the server’s https:// address, or run it on this computer.',
})
