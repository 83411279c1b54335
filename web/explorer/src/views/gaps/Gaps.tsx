import { View } from "../../parts/View.js";

export default function Gaps() {
  return <View title="Gaps">{null}</View>;
}
