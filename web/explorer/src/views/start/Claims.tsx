import { View } from "../../parts/View.js";

export default function Claims() {
  return <View title="Claims">{null}</View>;
}
