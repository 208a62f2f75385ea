import { refusals } from '#src/sessions/tabs/tab-state.ts'
import { useTab } from '#src/store/hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Says what is to be done where another tab is open that this one can't work with. */
export function TabNotice() {
  const { stranger } = useTab()
  if (!stranger) return null
  return (
    <div className="mb-6">
      <Notice kind="warn" alert>
        <p>{refusals[stranger]}</p>
        {stranger === 'newer' && (
          <p className="mt-3">
            <Button onClick={() => location.reload()}>Reload this tab</Button>
          </p>
        )}
      </Notice>
    </div>
  )
}
