/** What can be told of a draft beforehand, as the address keeps it. The draft itself never gets there. */
import * as z from "zod/mini";
import { type Address, code, oneOf, text } from "../../app/address.js";
import type { ReadDraft } from "./draft-file.js";
import type { DraftQueryVariables } from "./drafting.generated.js";

export const KINDS = [
  "EXTRADITION_TREATY",
  "MLA_TREATY",
  "SHARING_AGREEMENT",
  "MEMORANDUM",
  "CONVENTION",
] as const;

export const DRAFT_ADDRESS = z.object({
  first: code(),
  second: code(),
  kind: oneOf(["", ...KINDS]),
  against: text(),
});

export type DraftAddress = Address<typeof DRAFT_ADDRESS>;

/** What the API is asked. One party alone says nothing. */
export function draftInput(
  draft: ReadDraft,
  { first, second, kind, against }: DraftAddress["values"],
): DraftQueryVariables["draft"] {
  return {
    text: draft.text,
    format: draft.format,
    ...(first !== "" && second !== "" ? { parties: [first, second] } : {}),
    ...(kind === "" ? {} : { kind }),
    ...(against === "" ? {} : { against }),
  };
}
