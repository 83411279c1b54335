/** How far a question about connections may reach: beyond, everything connects with everything. */

/** Edges on a path. */
export const LONGEST_PATH = 6;
/** Edges from a node to what surrounds it. */
export const DEEPEST = 4;
/** Nodes of one subgraph. */
export const MOST_NODES = 5_000;
