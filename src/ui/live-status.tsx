/** Read out when its words change; for sparse summaries only. */
export const LiveStatus = ({ children }: { children: string }) => (
  <output className="sr-only">{children}</output>
)
