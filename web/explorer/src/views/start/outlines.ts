/** The world's outlines as paths of an SVG, fetched once for each language. */
import world from "virtual:world";
import type { Shape } from "./shape.js";

const fetched = new Map<string, Promise<readonly Shape[]>>();

/** Chinese readers have the Pacific in the middle of the world, others the Atlantic. */
export async function fetchWorld(language: string): Promise<readonly Shape[]> {
  const address = language === "zh" ? world.pacific : world.atlantic;
  const before = fetched.get(address);
  if (before) return before;
  const coming = fetchShapes(address);
  fetched.set(address, coming);
  // The next who asks shall try again.
  coming.catch(() => fetched.delete(address));
  return coming;
}

async function fetchShapes(address: string): Promise<readonly Shape[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
