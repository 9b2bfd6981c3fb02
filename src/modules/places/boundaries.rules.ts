import type { PlacesIndex } from './places-index.rules.ts';

export type BoundaryCheck = {
  readonly topology?: unknown;
  readonly known: number;
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly problem?: string;
};

type Geometry = { properties?: { ags?: unknown } | null };

/** Reads TopoJSON and compares its municipalities (property `ags`, in any of its objects) with those that we know. */
export function checkBoundaries(text: string, index: PlacesIndex): BoundaryCheck {
  const failed = (problem: string): BoundaryCheck => ({ known: 0, unknown: [], missing: [], problem });
  let topology: { type?: string; objects?: Record<string, { geometries?: Geometry[] }>; arcs?: unknown };
  try {
    topology = JSON.parse(text);
  } catch (error) {
    return failed(`no JSON: ${(error as Error).message}`);
  }
  if (topology?.type !== 'Topology' || !topology.objects || !Array.isArray(topology.arcs))
    return failed('no TopoJSON topology');
  const keys = new Set(
    Object.values(topology.objects)
      .flatMap(({ geometries }) => geometries ?? [])
      .flatMap(({ properties }) => (typeof properties?.ags === 'string' ? [properties.ags] : [])),
  );
  if (keys.size === 0) return failed('no object whose parts have the property ags');
  const present = new Set(index.present.map(({ ags }) => ags));
  const unknown = [...keys].filter((ags) => !present.has(ags));
  const missing = [...present].filter((ags) => !keys.has(ags));
  return { topology, known: keys.size - unknown.length, unknown, missing };
}
