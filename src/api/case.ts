/** Cases. */

import { isInstrument } from "../dataset/records.js";
import { mechanismsUsed } from "../domain/obstacles.js";
import { andThen } from "./answers.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const caseResolvers: Resolvers = {
  Case: {
    requesting: ({ requestingJurisdiction }) => jurisdiction(requestingJurisdiction),
    offences: ({ offence }) => offence,
    assets: ({ assetJurisdictions }) => assetJurisdictions,
    proceedings: ({ mechanism }) => mechanism,
    mechanisms: (record, _, { loaders }) =>
      andThen(loaders.vocabulary(), (vocabulary) =>
        [...mechanismsUsed(vocabulary, record)].flatMap(
          (id) => vocabulary.mechanisms.get(id) ?? [],
        ),
      ),
  },
  CaseEnterprise: {
    enterprise: ({ id }, _, { loaders }) => (id ? loaders.recordOf(id, "Enterprise") : null),
  },
  CaseAssets: { jurisdiction: (assets) => jurisdiction(assets.jurisdiction) },
  CaseInstrument: {
    instrument: ({ instrument }, _, { loaders }) =>
      instrument === null
        ? null
        : andThen(loaders.record(instrument), (found) =>
            found && isInstrument(found) ? found : null,
          ),
    jurisdiction: (used) => (used.jurisdiction ? jurisdiction(used.jurisdiction) : null),
  },
};
