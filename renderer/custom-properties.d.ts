// A component may hand a custom property to its stylesheet.
import 'react';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- only an interface is merged into React's own
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
