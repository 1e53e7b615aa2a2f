import { Component, type ReactNode } from 'react'

type BoundaryProps = { children?: ReactNode; onCrash: (message: string) => void }

/** Draws nothing after a component threw, and says so once; HubSpot shows its own message in such an extension's place. */
export class Boundary extends Component<BoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onCrash(error instanceof Error ? error.message : String(error))
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? null : this.props.children
  }
}
