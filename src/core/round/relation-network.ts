/** total = Σ parts − Σ less, by the index of the figures. */
export interface RoundingRelation {
  readonly total: number;
  readonly parts: readonly number[];
  readonly less?: readonly number[];
}

/** A figure with the two relations that it stands in: it adds to what leaves `from` and to what enters `to`. Node 0 is the outside. */
export interface FigureArc {
  readonly figure: number;
  readonly from: number;
  readonly to: number;
}

/** Relations as nodes (from 1 on) and figures as arcs between them; `turned` says where the relation is read with all signs changed. */
export interface RelationNetwork {
  readonly arcs: readonly FigureArc[];
  readonly turned: readonly boolean[];
}

/** Where a figure stands in a relation that is written as total − Σ parts + Σ less = 0. */
interface Standing {
  readonly relation: number;
  readonly sign: 1 | -1;
}

/**
 * The network of linear relations in which each figure stands in two at the most: rows and columns that add up, with their totals and
 * sub-totals. Null for others (a figure in three sums, or two that cannot be read in opposite directions).
 */
export function relationNetwork(figures: number, relations: readonly RoundingRelation[]): RelationNetwork | null {
  const standings = standingsOf(figures, relations);
  if (standings.some((of) => of.length > 2)) return null;
  const turned = turnedOnes(standings, relations.length);
  return turned && { arcs: standings.flatMap((of, figure) => (of.length === 0 ? [] : [arcOf(figure, of, turned)])), turned };
}

function standingsOf(figures: number, relations: readonly RoundingRelation[]): readonly (readonly Standing[])[] {
  const standings = Array.from({ length: figures }, (): Standing[] => []);
  relations.forEach(({ total, parts, less = [] }, relation) => {
    standings[total]!.push({ relation, sign: 1 });
    for (const part of parts) standings[part]!.push({ relation, sign: -1 });
    for (const one of less) standings[one]!.push({ relation, sign: 1 });
  });
  return standings;
}

/** Which relations to read with signs changed, so that every figure has one sign of each; null when that cannot be. */
function turnedOnes(standings: readonly (readonly Standing[])[], relations: number): readonly boolean[] | null {
  const neighbours = Array.from({ length: relations }, (): { readonly relation: number; readonly isSame: boolean }[] => []);
  for (const [one, other] of standings) {
    if (!one || !other) continue;
    const isSame = one.sign !== other.sign;
    neighbours[one.relation]!.push({ relation: other.relation, isSame });
    neighbours[other.relation]!.push({ relation: one.relation, isSame });
  }
  const turned = new Array<boolean | undefined>(relations);
  for (let first = 0; first < relations; first++) {
    if (turned[first] !== undefined) continue;
    turned[first] = false;
    const queue = [first];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const { relation, isSame } of neighbours[at]!) {
        const wanted = isSame ? turned[at]! : !turned[at]!;
        if (turned[relation] === undefined) queue.push(relation);
        turned[relation] ??= wanted;
        if (turned[relation] !== wanted) return null;
      }
    }
  }
  return turned.map((one) => one === true);
}

function arcOf(figure: number, standings: readonly Standing[], turned: readonly boolean[]): FigureArc {
  let [from, to] = [0, 0];
  for (const { relation, sign } of standings) {
    if ((sign === 1) !== turned[relation]) from = relation + 1;
    else to = relation + 1;
  }
  return { figure, from, to };
}
