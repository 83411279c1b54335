/**
 * A dataset many times the size, whose added records don't bear on the questions that are asked: each
 * is a copy of a record of the seed, under another id and moved to other jurisdictions. A copy of the
 * treaty between China and Australia binds two others; nothing that is added names one of `asked`.
 */
import type { Dataset, FactRecord } from "../src/dataset/records.js";

/**
 * @param all codes of all jurisdictions
 * @param asked those that no added record may name
 */
export function enlarge(
  dataset: Dataset,
  times: number,
  all: readonly string[],
  asked: readonly string[],
): Dataset {
  const records = [...dataset.records];
  const free = all.filter((code) => !asked.includes(code));
  const places = placesIn(free, asked, dataset);
  for (let round = 1; round < times; round += 1) {
    const move = (code: string): string => {
      const place = places.get(code);
      const moved = place === undefined ? undefined : free[(place + round) % free.length];
      if (moved === undefined) throw new Error(`no jurisdiction has the code ${code}`);
      return moved;
    };
    for (const record of dataset.records) records.push(...copyOf(record, move, round));
  }
  return { info: { ...dataset.info, version: `${dataset.info.version}x${times}` }, records };
}

/**
 * Where each code stands among `free`; those asked about in the places of codes that no record names,
 * so that two parties of one treaty never become the same.
 */
function placesIn(free: readonly string[], asked: readonly string[], { records }: Dataset) {
  const named = new Set(JSON.stringify(records).match(/"[A-Z]{3}"/g));
  const unnamed = free.filter((code) => !named.has(`"${code}"`));
  if (unnamed.length < asked.length) throw new Error("the dataset names every jurisdiction");
  const places = new Map(free.map((code, place) => [code, place]));
  unnamed.slice(0, asked.length).forEach((code, index) => {
    const [taken, place] = [asked[index], places.get(code)];
    if (taken !== undefined && place !== undefined) places.set(taken, place);
    places.delete(code);
  });
  return places;
}

/** Nothing for vocabulary (measures, mechanisms …): a dataset grows by facts. */
function copyOf(record: FactRecord, move: (code: string) => string, round: number): FactRecord[] {
  const renamed = (id: string) => `${id}~${round}`;
  const id = renamed(record.id);
  switch (record.type) {
    case "BilateralTreaty":
    case "Memorandum":
      return [{ ...record, id, parties: record.parties.map(move) }];
    case "Convention":
    case "Network":
    case "Body":
    case "ModelLaw":
      return [{ ...record, id }];
    case "Territory": {
      const [jurisdiction, through] = [move(record.jurisdiction), move(record.through)];
      return [{ ...record, id, jurisdiction, through }];
    }
    case "Participation": {
      const via = record.via && move(record.via);
      const [convention, party] = [renamed(record.convention), move(record.party)];
      return [{ ...record, id, convention, party, via }];
    }
    case "DomesticLaw": {
      const [jurisdiction, excludes] = [move(record.jurisdiction), record.excludes.map(move)];
      return [{ ...record, id, jurisdiction, excludes }];
    }
    case "Provision":
    case "Reading":
      return [{ ...record, id, instrument: renamed(record.instrument) }];
    case "Survey":
      return [
        { ...record, id, jurisdiction: move(record.jurisdiction), for: moved(record.for, move) },
      ];
    case "Position": {
      const [convention, party] = [renamed(record.convention), move(record.party)];
      return [{ ...record, id, convention, party }];
    }
    case "Obstacle": {
      const instrument = record.instrument && renamed(record.instrument);
      const jurisdiction = move(record.jurisdiction);
      return [{ ...record, id, jurisdiction, for: moved(record.for, move), instrument }];
    }
    case "Enterprise":
      return [{ ...record, id, homeJurisdiction: move(record.homeJurisdiction) }];
    case "Operation": {
      const [enterprise, jurisdiction] = [renamed(record.enterprise), move(record.jurisdiction)];
      return [{ ...record, id, enterprise, jurisdiction }];
    }
    case "Flow":
      return [{ ...record, id, jurisdiction: record.jurisdiction && move(record.jurisdiction) }];
    case "Case":
      return [
        {
          ...record,
          id,
          requestingJurisdiction: move(record.requestingJurisdiction),
          enterprises: record.enterprises.map((it) => ({ ...it, id: it.id && renamed(it.id) })),
          assetJurisdictions: record.assetJurisdictions.map((assets) => ({
            ...assets,
            jurisdiction: move(assets.jurisdiction),
          })),
          instrumentsUsed: record.instrumentsUsed.map((used) => ({
            ...used,
            instrument: used.instrument && renamed(used.instrument),
            jurisdiction: used.jurisdiction && move(used.jurisdiction),
          })),
        },
      ];
    case "LexiconEntry":
    case "Measure":
    case "Mechanism":
    case "Implication":
    case "Proceeding":
      return [];
  }
}

function moved(codes: readonly string[] | null, move: (code: string) => string): string[] | null {
  return codes?.map(move) ?? null;
}
