/** Measures by their ids, named in the reader's language, in the vocabulary's order. */
import { useMeasures } from "../../names/useNames.js";
import { MeasureLink } from "../../parts/NodeLink.js";

export function MeasureList({ ids }: { ids: readonly string[] }) {
  const { all } = useMeasures();
  const wanted = new Set(ids);
  return (
    <ul className="page-measures">
      {all
        .filter(({ id }) => wanted.has(id))
        .map((measure) => (
          <li key={measure.id}>
            <MeasureLink of={measure} />
          </li>
        ))}
    </ul>
  );
}

/** One, by its id. */
export function MeasureById({ id }: { id: string }) {
  const { byId } = useMeasures();
  return <MeasureLink of={byId.get(id) ?? { id, name: id }} />;
}
