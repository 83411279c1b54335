import { View } from "../../parts/View.js";

export default function Pair() {
  return <View title="Pair">{null}</View>;
}
