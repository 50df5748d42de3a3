/** How an interval reads: "2 h", "30 min". */
export const intervalWords = (minutes: number | null): string =>
  minutes === null
    ? 'none: owed no updates'
    : minutes % 60 === 0
      ? `${String(minutes / 60)} h`
      : `${String(minutes)} min`;
