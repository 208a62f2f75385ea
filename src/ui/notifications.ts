/** What the browser lets this page do; `missing` where it knows no notifications. */
export type MayNotify = NotificationPermission | 'missing'

export const mayNotify = (): MayNotify => ('Notification' in globalThis ? Notification.permission : 'missing')

/** To be called where the user has just asked for it: browsers refuse it anywhere else. */
export const askToNotify = async (): Promise<MayNotify> =>
  'Notification' in globalThis ? Notification.requestPermission() : 'missing'

/** Shows a notification that leads back to this page. The same `tag` takes the place of an earlier one. */
export function notify(title: string, body: string, tag: string): void {
  try {
    const shown = new Notification(title, { body, tag })
    shown.addEventListener('click', () => {
      window.focus()
      shown.close()
    })
  } catch {
    // Phones know the permission, and let only service workers use it.
  }
}
