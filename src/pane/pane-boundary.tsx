import { Component, type ReactNode } from "react";

interface BoundaryProps {
  readonly children: ReactNode;
  /** What is shown instead of what broke. */
  readonly fallback: (error: unknown, again: () => void) => ReactNode;
}

interface BoundaryState {
  readonly broken: { readonly error: unknown } | null;
}

/** Keeps a mistake of ours from leaving an empty pane. React asks for a class here. */
export class PaneBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { broken: { error } };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    return broken ? this.props.fallback(broken.error, () => this.setState({ broken: null })) : this.props.children;
  }
}
