import { View } from "../../parts/View.js";

export default function Matrix() {
  return <View title="Matrix">{null}</View>;
}
