/** One of a few, in a line with its name. */
export const SelectField = <Value extends string>({
  label,
  value,
  options,
  onValue,
}: {
  label: string
  value: Value
  /** What each is called, in their order. */
  options: Readonly<Record<Value, string>>
  onValue: (value: Value) => void
}) => (
  <label className="flex min-w-0 items-center gap-2 max-sm:min-w-36 max-sm:flex-1">
    <span className="text-muted max-sm:sr-only">{label}</span>
    <select
      value={value}
      onChange={({ currentTarget }) => onValue(currentTarget.value as Value)}
      className="min-h-9 min-w-0 rounded-md max-sm:w-full border border-edge bg-surface px-2"
    >
      {(Object.keys(options) as Value[]).map((each) => (
        <option key={each} value={each}>
          {options[each]}
        </option>
      ))}
    </select>
  </label>
)
