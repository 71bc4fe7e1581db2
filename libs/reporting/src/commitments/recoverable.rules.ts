/** Cells tied by « the parts make the total », each named by its place in the list of all cells. */
export interface SumLine {
  parts: readonly number[];
  total: number;
}

/**
 * The hidden cells whose value follows exactly from the shown ones through the sums: each line is an equation
 * in the hidden cells, and a cell is recoverable when the reduced equations leave it alone in one.
 */
export function recoverableCells(lines: readonly SumLine[], hidden: ReadonlySet<number>): Set<number> {
  const unknowns = [...hidden];
  const equations = lines
    .map((line) => unknowns.map((cell) => (line.parts.includes(cell) ? 1 : line.total === cell ? -1 : 0)))
    .filter((equation) => equation.some((factor) => factor !== 0));
  reduce(equations, unknowns.length);
  const alone = equations.flatMap((equation) => {
    const left = unknowns.filter((_, column) => !isZero(equation[column]));
    return left.length === 1 ? left : [];
  });
  return new Set(alone);
}

const isZero = (factor = 0): boolean => Math.abs(factor) < 1e-9;

/** Gauss-Jordan elimination in place. */
function reduce(equations: number[][], width: number): void {
  let done = 0;
  for (let column = 0; column < width && done < equations.length; column++) {
    const found = equations.findIndex((equation, index) => index >= done && !isZero(equation[column]));
    if (found < 0) continue;
    const pivot = equations[found]!;
    equations[found] = equations[done]!;
    const factor = pivot[column]!;
    equations[done] = pivot.map((value) => value / factor);
    for (const [index, equation] of equations.entries()) {
      if (index === done || isZero(equation[column])) continue;
      const share = equation[column]!;
      equations[index] = equation.map((value, at) => value - share * equations[done]![at]!);
    }
    done++;
  }
}
