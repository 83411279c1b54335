/** What the world map is made of. The outlines are projected when the explorer is built (world/plugin.ts). */
export const WIDTH = 960;
export const HEIGHT = 424;

export interface Shape {
  /** Null for land that is of no jurisdiction of the dataset. */
  code: string | null;
  /** Empty where there are no outlines of it. */
  path: string;
  centre: readonly [number, number];
  small: boolean;
}
