/** A way that carries at most one: taken or not. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** A whole number; negative when it is better to take it. */
  readonly cost: number;
}

/** A way onwards in the residual network: over an arc that is not taken, or back over one that is. */
interface Step {
  readonly arc: number;
  readonly node: number;
  readonly cost: number;
}

/**
 * Which arcs to take so that what leaves each node minus what enters it is `wanted`, at the least cost; null when no choice does it. Successive
 * shortest paths from the choice that is cheapest without regard to the nodes (Ahuja, Magnanti & Orlin, Network Flows, 1993, 9.7);
 * of equally cheap choices always the same.
 */
export function minCostFlow(nodes: number, arcs: readonly Arc[], wanted: readonly number[]): readonly boolean[] | null {
  const taken = arcs.map(({ cost }) => cost < 0);
  const excess = wanted.map((amount) => amount);
  arcs.forEach(({ from, to }, index) => {
    if (!taken[index]) return;
    excess[from]! -= 1;
    excess[to]! += 1;
  });
  const around = arcsAround(nodes, arcs);
  for (;;) {
    const start = excess.findIndex((amount) => amount > 0);
    if (start === -1) return excess.every((amount) => amount === 0) ? taken : null;
    const path = cheapestPath(start, (node) => excess[node]! < 0, nodes, (node) => stepsFrom(node, around[node]!, arcs, taken));
    if (!path) return null;
    for (const arc of path.arcs) taken[arc] = !taken[arc];
    excess[start]! -= 1;
    excess[path.end]! += 1;
  }
}

function arcsAround(nodes: number, arcs: readonly Arc[]): readonly (readonly number[])[] {
  const around = Array.from({ length: nodes }, (): number[] => []);
  arcs.forEach(({ from, to }, index) => {
    around[from]!.push(index);
    around[to]!.push(index);
  });
  return around;
}

const stepsFrom = (node: number, around: readonly number[], arcs: readonly Arc[], taken: readonly boolean[]): readonly Step[] =>
  around.flatMap((index) => {
    const { from, to, cost } = arcs[index]!;
    if (from === node && !taken[index]) return [{ arc: index, node: to, cost }];
    return to === node && taken[index] ? [{ arc: index, node: from, cost: -cost }] : [];
  });

/** The cheapest way from `start` to a node where it may end (Bellman and Ford with a queue); null when there is none. */
function cheapestPath(
  start: number, isEnd: (node: number) => boolean, nodes: number, stepsFromNode: (node: number) => readonly Step[],
): { readonly arcs: readonly number[]; readonly end: number } | null {
  const cost = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
  const came = new Array<{ readonly arc: number; readonly from: number } | undefined>(nodes);
  cost[start] = 0;
  const queue = [start];
  const isQueued = new Set(queue);
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    isQueued.delete(node);
    for (const step of stepsFromNode(node)) {
      const through = cost[node]! + step.cost;
      if (through >= cost[step.node]!) continue;
      cost[step.node] = through;
      came[step.node] = { arc: step.arc, from: node };
      if (!isQueued.has(step.node)) queue.push(step.node);
      isQueued.add(step.node);
    }
  }
  const ends = cost.map((_, node) => node).filter((node) => isEnd(node) && Number.isFinite(cost[node]!));
  if (ends.length === 0) return null;
  const end = ends.reduce((best, node) => (cost[node]! < cost[best]! ? node : best));
  const arcs: number[] = [];
  for (let at = came[end], node = end; node !== start && at; node = at.from, at = came[node]) arcs.push(at.arc);
  return { arcs, end };
}
