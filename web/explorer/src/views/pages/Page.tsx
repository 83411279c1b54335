import { View } from "../../parts/View.js";

export default function Page({ kind, id }: { kind: string; id: string }) {
  return <View title={`${kind} ${id}`}>{null}</View>;
}
