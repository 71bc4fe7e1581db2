/** The value that a share of the samples does not exceed (nearest rank). Throws on no sample. */
export function quantile(samples: number[], share: number): number {
  if (samples.length === 0) throw new Error('No sample was measured');
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export const median = (samples: number[]): number => quantile(samples, 0.5);
export const p99 = (samples: number[]): number => quantile(samples, 0.99);
