// A component may hand a custom property to its stylesheet.
import 'react';

declare module 'react' {
  interface CSSProperties extends Record<`--${string}`, string | number | undefined> {}
}
