/** What the network view keeps in the address: what stands in the picture, and how it is looked at. */
import * as z from "zod/mini";
import { type Address, day, many, number, oneOf, text } from "../../app/address.js";

export const NETWORK_ADDRESS = z.object({
  /** The nodes whose surroundings are shown; expanding one adds it. */
  around: many(["CHN"]),
  depth: number(1, 0, 4),
  asOf: day(),
  /** Kinds that are left out. */
  without: many(["PROVISION"]),
  most: number(400, 10, 5_000),
  /** The node that was chosen. */
  chosen: text(),
  /** The other end of the connections that are looked for from the chosen one. */
  to: text(),
  view: oneOf(["picture", "table"]),
});

export type NetworkAddress = Address<typeof NETWORK_ADDRESS>;
