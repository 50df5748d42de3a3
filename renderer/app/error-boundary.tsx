import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button/button.tsx';
import { ErrorState } from '../ui/notice/error-state.tsx';

interface Failure {
  readonly error: unknown;
}

/** A bug in what is inside stops here: the log is already safe, and the rest of the window goes on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { failure: Failure | null }> {
  override state = { failure: null as Failure | null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <ErrorState
        title="This part of the screen has failed"
        details={wordsOf(failure.error)}
        actions={<Button onPress={() => this.setState({ failure: null })}>Show it again</Button>}
      >
        What was saved is safe. Show it again; if it fails again, reload the window.
      </ErrorState>
    );
  }
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
