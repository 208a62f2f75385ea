import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  readonly renderBroken: (error: unknown, again: () => void) => ReactNode
}

/** Keeps what breaks inside from blanking what is outside. React has no hook for this. */
export class ErrorBoundary extends Component<Props, { error?: unknown; broken: boolean }> {
  override state = { broken: false, error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { broken: true, error }
  }

  override render() {
    const { children, renderBroken } = this.props
    if (!this.state.broken) return children
    return renderBroken(this.state.error, () => this.setState({ broken: false, error: undefined }))
  }
}
